// Real threads: the built program of a worker, and others that misbehave on purpose.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { mergeChunks, rangesOf, withoutGap } from "../../src/ensemble/merge-chunks.ts";
import { monteCarlo } from "../../src/ensemble/monte-carlo.ts";
import { uncertainInputs } from "../../src/ensemble/uncertain-input.ts";
import { runOnThreads, type PoolRequest } from "../../src/worker/pool.ts";
import { lender, planOf, uniformShock } from "../support/monte-carlo-plans.ts";
import { projectRoot } from "../support/run-cli.ts";

const built = join(projectRoot, "dist", "worker", "entry.js");

/** A thread's program from a line of text. */
const program = (code: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads"; ${code}`)}`);

const plan = planOf({
  inputs: uncertainInputs(lender, { amounts: true }),
  shocks: [uniformShock("debtor", 0, 1)],
  randomFailures: 0.05,
  scenarios: 40,
});

const run = (parts: Partial<PoolRequest>) =>
  runOnThreads({
    entry: pathToFileURL(built),
    workers: 2,
    start: { network: lender, plan },
    ranges: rangesOf(plan.scenarios, 7),
    signal: new AbortController().signal,
    onDone: () => {},
    ...parts,
  });

beforeAll(() => {
  if (!existsSync(built)) throw new Error("dist/worker/entry.js is missing: npm run build, or npm test, makes it.");
});

describe("runOnThreads", () => {
  it.each([
    [1, 7],
    [3, 7],
    [3, 40],
    [2, 1],
  ])("on %d threads, %d scenarios at a time, gives the bits of a single call", async (workers, size) => {
    const chunks = await run({ workers, ranges: rangesOf(plan.scenarios, size) });
    expect(mergeChunks(2, withoutGap(chunks))).toEqual(monteCarlo(lender, plan)(0, plan.scenarios));
  });

  it("keeps chunks by the number of their task, whoever is first", async () => {
    const entry = program(
      `parentPort.on("message", ({ id, range }) => setTimeout(() => parentPort.postMessage({ id, chunk: range }), id === 0 ? 100 : 0));`,
    );
    const ranges = rangesOf(4, 1);
    expect(await run({ entry, ranges })).toEqual(ranges);
  });

  it("says how many tasks are done", async () => {
    const seen: number[] = [];
    await run({ onDone: (tasks) => seen.push(tasks) });
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("has nothing to do without ranges", async () => {
    expect(await run({ ranges: [] })).toEqual([]);
  });

  it.each([
    [
      "throws",
      `parentPort.on("message", () => { throw new Error("broken axle"); });`,
      /at scenarios 0 to 6: broken axle/,
    ],
    ["dies in silence", `parentPort.on("message", () => process.exit(3));`, /at scenarios 0 to 6: .*ended with code 3/],
    ["cannot start", `throw new Error("no start");`, /no start/],
    ["ends before its work", `parentPort.once("message", () => parentPort.close());`, /ended with code 0/],
    [
      "answers with an error",
      `parentPort.on("message", ({ id }) => parentPort.postMessage({ id, error: "bad plan" }));`,
      /bad plan/,
    ],
  ])("reports a thread that %s, and hangs on nothing", async (_what, code, message) => {
    await expect(run({ entry: program(code), workers: 1 })).rejects.toThrow(message);
  });

  it("ends a thread that never answers when it is told to, with what is done", async () => {
    const controller = new AbortController();
    const entry = program(
      `parentPort.on("message", ({ id, range }) => { if (id === 0) parentPort.postMessage({ id, chunk: range }); else for (;;); });`,
    );
    const ranges = rangesOf(3, 1);
    const chunks = await run({ entry, ranges, signal: controller.signal, onDone: () => controller.abort() });
    expect(chunks).toEqual([ranges[0], undefined, undefined]);
  });

  it("starts nothing when it is already over", async () => {
    expect(await run({ entry: program("throw 1;"), signal: AbortSignal.abort(), ranges: rangesOf(2, 1) })).toEqual([
      undefined,
      undefined,
    ]);
  });
});
