// Whole commands on the shipped network, each in a process of its own: start, data, sums and words together.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../src/setup/project.mjs";

/** @typedef {{ name: string, goal: number | null, args: readonly string[] }} CommandTask */

/** Goals are CPU seconds, and bind on a machine of the year 2024 or newer. @type {readonly CommandTask[]} */
export const commandTasks = [
  { name: "linchpin report", goal: 10, args: ["report", "--out", "report.html"] },
  { name: "linchpin circularity", goal: null, args: ["circularity"] },
  { name: "linchpin loops", goal: null, args: ["loops"] },
  { name: "linchpin claims", goal: null, args: ["claims"] },
];

/** Makes a process print, as it ends, the microseconds of CPU that all its threads have used. */
const meter = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(`\\ncpu ${user + system}\\n`); });',
)}`;

/** @param {CommandTask} task @returns {number} CPU seconds */
export const commandSeconds = ({ name, args }) => {
  const folder = mkdtempSync(join(tmpdir(), "linchpin-bench-"));
  try {
    const main = join(projectRoot, "dist", "cli", "main.js");
    const { status, stderr } = spawnSync(process.execPath, ["--import", meter, main, ...args], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    const found = /\ncpu (\d+)\n/.exec(stderr);
    if (status !== 0 || found === null) throw new Error(`bench: ${name} ended with exit code ${status}: ${stderr}`);
    return Number(found[1]) / 1e6;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
