// Runs the built command line inside this process, so that Ctrl-C, the terminal and the exit code are its own.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./project.mjs";

/** @param {readonly string[]} args What would follow `linchpin`. */
export const runCli = async (args) => {
  process.argv.splice(2, Infinity, ...args);
  // npm moves to the clone's folder; file names on the command line are meant from where it was typed.
  if (process.env["INIT_CWD"] !== undefined) process.chdir(process.env["INIT_CWD"]);
  await import(pathToFileURL(join(projectRoot, "dist", "cli", "main.js")).href);
};
