// `linchpin montecarlo`: the loss as a distribution, with and without threads, as tables and as JSON.
import { describe, expect, it } from "vitest";
import { monteCarloReportSchema } from "../../src/report/monte-carlo-report.schema.ts";
import { runCli } from "../support/run-cli.ts";

const small = ["montecarlo", "--fail", "openai", "--scenarios", "250"];

describe("linchpin montecarlo", () => {
  it("tells the loss as a distribution, who fails how often, and what was drawn how", async () => {
    const { code, out, err } = await runCli([...small, "--workers", "1", "--amounts", "--top", "5"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/If OpenAI fails/);
    expect(out).toMatch(/P95: 5 % are above +\$\d+B +\$\d+B to \$\d+B/);
    expect(out).toMatch(/Oracle +\d/);
    expect(out).toMatch(/order-loss\.margin +triangular 0\.1, 0\.3, 0\.6/);
    expect(out).toMatch(/amounts of \d+ deals/);
    expect(out).toContain("Every drawn number is independent");
    expect(out).toMatch(/stake-basis +cost/);
  });

  it("gives the same JSON on one thread and on three", async () => {
    const [one, three] = await Promise.all(
      ["1", "3"].map((workers) =>
        runCli([...small, "--shock", "oracle=uniform(0.2,0.8)", "--amounts", "--json", "--workers", workers]),
      ),
    );
    expect(one!.code).toBe(0);
    expect(three).toEqual(one);
    expect(() => monteCarloReportSchema.parse(JSON.parse(one!.out))).not.toThrow();
  });

  it("draws what it is told to draw, and other numbers under another seed", async () => {
    const json = async (...extra: string[]) =>
      JSON.parse((await runCli([...small.slice(0, 3), "--scenarios", "20", "--json", ...extra])).out);
    const one = await json("--draw", "order-loss.relet");
    expect(one.drawn.map(({ id }: { id: string }) => id)).toEqual(["order-loss.relet"]);
    expect((await json("--draw", "none")).drawn).toEqual([]);
    expect((await json("--draw", "order-loss.relet", "--seed", "2")).loss.mean).not.toBe(one.loss.mean);
  });

  it("lets firms fail at random", async () => {
    const { code, out } = await runCli(["montecarlo", "--random-failures", "0.02", "--scenarios", "20"]);
    expect(code).toBe(0);
    expect(out).toMatch(/every other firm fails with probability 2 %/);
  });

  it.each([1, 2])(
    "interrupted on %d threads prints what there is, marked as partial, and ends with 130",
    async (workers) => {
      const { code, out } = await runCli([...small, "--workers", String(workers), "--json"], {
        onInterrupt: (stop) => {
          stop();
          return () => {};
        },
      });
      expect(code).toBe(130);
      const report = monteCarloReportSchema.parse(JSON.parse(out));
      expect(report).toMatchObject({ partial: true, scenarios: { asked: 250 } });
      expect(report.scenarios.done).toBeLessThan(250);
    },
  );

  it("says so when no scenario was done at all", async () => {
    const { out } = await runCli([...small, "--workers", "2"], {
      onInterrupt: (stop) => {
        stop();
        return () => {};
      },
    });
    expect(out).toMatch(/PARTIAL: ended after 0 of 250 scenarios/);
    expect(out).toContain("no scenario was done");
  });

  it("interrupted leaves out what was done beyond a gap", async () => {
    // The thread that gets the first portion never answers; the others say that nothing was lost.
    const code = `
      import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ id, range: { from, to } }) => {
        const zeros = new Float64Array(200);
        const losses = new Float64Array(to - from);
        const chunk = { from, to, losses, unknownBufferLosses: losses, failures: zeros, contagionFailures: zeros, lossUnits: zeros, unsettled: 0, residual: 0 };
        if (id > 0) parentPort.postMessage({ id, chunk });
      });`;
    const result = await runCli([...small, "--workers", "2", "--json"], {
      workerEntry: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
      onInterrupt: (stop) => {
        const timer = setTimeout(stop, 1500);
        return () => clearTimeout(timer);
      },
    });
    expect(result.code).toBe(130);
    expect(JSON.parse(result.out).scenarios).toEqual({ asked: 250, done: 0 });
  });

  it("reports threads that cannot start as its own failure, with a way round", async () => {
    const { code, err } = await runCli([...small, "--workers", "2"], {
      workerEntry: new URL("file:///nowhere/entry.js"),
    });
    expect(code).toBe(1);
    expect(err).toMatch(/worker.*--workers 1 does without threads/s);
  });

  it.each([
    [["montecarlo"], /nothing fails\. Name a node/],
    [["montecarlo", "--fail", "opneai"], /openai|OpenAI/],
    [["montecarlo", "--fail", "openai", "--shock", "oracle=normal(0,1)"], /as in oracle=uniform:0\.2:0\.8/],
    [["montecarlo", "--fail", "openai", "--shock", "openai=uniform(0,1)"], /two shocks/],
    [["montecarlo", "--fail", "openai", "--scenarios", "0"], /whole number of at least 1/],
    [["montecarlo", "--fail", "openai", "--scenarios", "2000000"], /from 1 to 1000000/],
    [["montecarlo", "--fail", "openai", "--seed", "-1"], /whole number of at least 0/],
    [["montecarlo", "--random-failures", "2"], /between 0 and 1/],
    [["montecarlo", "--fail", "openai", "--draw", "stake-basis"], /nothing to draw/],
    [
      ["montecarlo", "--fail", "openai", "--set", "write-down.debt=0.3", "--draw", "write-down.debt"],
      /is fixed by --set, so there is nothing to draw/,
    ],
    [["montecarlo", "--fail", "openai", "--weight", "equal"], /unknown option/],
  ] as const)("%j is bad usage", async (argv, remedy) => {
    const { code, err } = await runCli([...argv]);
    expect(code).toBe(2);
    expect(err).toMatch(remedy);
  });
});
