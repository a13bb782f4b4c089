// Runs another program quietly: its output is kept, and shown only when it fails.
import { spawn } from "node:child_process";

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<{ code: number, output: string }>} Exit code and both streams in order of arrival.
 */
export const captureProcess = (command, args, options) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });

/**
 * The same, but a failure throws, with the end of the output in the message.
 *
 * @param {string} what What is being done, for the message.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export const runProcess = async (what, command, args, options) => {
  const { code, output } = await captureProcess(command, args, options);
  if (code === 0) return;
  throw new Error(`${what} failed with exit code ${code}:\n${output.trim().split("\n").slice(-60).join("\n")}`);
};
