// Ctrl-C on the built program: a real process, a real signal.
import { EventEmitter } from "node:events";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { onInterruptOf } from "../../src/cli/on-interrupt.ts";
import { monteCarloReportSchema } from "../../src/report/monte-carlo-report.schema.ts";
import { projectRoot } from "../support/run-cli.ts";

/** Both outputs are pipes here; the program is told that they are screens, so that its bar shows when it is at work. */
const screens = "data:text/javascript,process.stdout.isTTY=process.stderr.isTTY=true";

const start = (...argv: readonly string[]) => {
  const child = spawn(process.execPath, ["--import", screens, join(projectRoot, "dist", "cli", "main.js"), ...argv], {
    cwd: projectRoot,
    env: { ...process.env, NO_COLOR: "1" },
  });
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (output.out += chunk));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const atWork = new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      output.err += chunk;
      if (output.err.includes("montecarlo  [")) resolve();
    });
    void ended.then(() => reject(new Error(`ended before it was at work: ${output.err}`)));
  });
  return { child, output, ended, atWork };
};

describe("Ctrl-C", () => {
  it.each(["1", "2"])(
    "on %s threads ends a long run with what there is, marked as partial, and 130",
    async (workers) => {
      const run = start("montecarlo", "--fail", "openai", "--scenarios", "1000000", "--workers", workers, "--json");
      await run.atWork;
      run.child.kill("SIGINT");
      expect(await run.ended).toBe(130);
      const report = monteCarloReportSchema.parse(JSON.parse(run.output.out));
      expect(report).toMatchObject({ partial: true, scenarios: { asked: 1_000_000 } });
      expect(report.scenarios.done).toBeLessThan(1_000_000);
      expect(run.output.err).toContain("Ctrl-C again ends at once");
    },
  );
});

describe("onInterruptOf", () => {
  it("hears the first signal alone, so that the second ends the program as the system does", () => {
    const source = new EventEmitter();
    let stops = 0;
    onInterruptOf(source)(() => stops++);
    source.emit("SIGINT");
    source.emit("SIGINT");
    expect(stops).toBe(1);
    expect([source.listenerCount("SIGINT"), source.listenerCount("SIGTERM")]).toEqual([0, 0]);
  });

  it("can be told to stop listening", () => {
    const source = new EventEmitter();
    let stops = 0;
    const stopListening = onInterruptOf(source)(() => stops++);
    expect(source.listenerCount("SIGTERM")).toBe(1);
    stopListening();
    source.emit("SIGTERM");
    expect(stops).toBe(0);
  });
});
