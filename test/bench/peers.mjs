// Other programs to measure against, where they are installed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const script = resolve(import.meta.dirname, "peer.py");
const pythons = [process.env["PYTHON"], "python3", "/usr/bin/python3"].filter((name) => name !== undefined);

/** @param {string} python @param {string} module */
const versionIn = (python, module) => {
  const { status, stdout } = spawnSync(python, ["-c", `import ${module}; print(${module}.__version__)`], {
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : null;
};

/**
 * @param {string} module A Python module, as in "igraph".
 * @returns {{ python: string, version: string } | null} The first Python that has it; null when none has.
 */
export const findPeer = (module) => {
  for (const python of pythons) {
    const version = versionIn(python, module);
    if (version !== null) return { python, version };
  }
  return null;
};

/**
 * @param {{ python: string }} peer
 * @param {import("./graphs.mjs").Money} money
 * @param {Readonly<Record<string, unknown>>} task
 * @returns {{ seconds: number, values: number[] }} CPU seconds of one call, and its answer.
 */
export const runPeer = ({ python }, { ids, flows }, task) => {
  const index = new Map(ids.map((id, i) => [id, i]));
  const edges = flows.map(({ source, target }) => [index.get(source), index.get(target)]);
  const folder = mkdtempSync(join(tmpdir(), "linchpin-bench-"));
  const file = join(folder, "task.json");
  try {
    writeFileSync(file, JSON.stringify({ ...task, n: ids.length, edges, amounts: flows.map(({ amount }) => amount) }));
    const { status, stdout, stderr } = spawnSync(python, [script, file], { encoding: "utf8", maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`bench: ${python} failed: ${stderr.trim().split("\n").at(-1)}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
