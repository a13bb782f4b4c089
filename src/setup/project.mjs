// Where the clone is, and how the set-up scripts speak: always on stderr, so that stdout carries only a command's output.
// Plain Node built-ins only, because node_modules may not be there yet.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of package.json. */
export const projectRoot = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** @param {unknown} error @param {string} code As in "ENOENT". */
export const hasCode = (error, code) => error instanceof Error && "code" in error && error.code === code;

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Runs a script's body; an error becomes one message on stderr and exit code 1.
 *
 * @param {() => Promise<void>} body
 */
export const runScript = async (body) => {
  try {
    await body();
  } catch (error) {
    say(`linchpin: ${messageOf(error)}`);
    process.exitCode = 1;
  }
};
