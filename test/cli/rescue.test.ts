// `linchpin rescue`: the same answers as the core and the API, told in words.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { rescueReport } from "../../src/report/rescue-report.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { loadShipped } from "../support/shipped.ts";

let network: Network;
let app: RunningApp;
beforeAll(async () => {
  network = await loadShipped("village");
  app = await startApp({ network, webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

const village = ["--data", "graph-data/village"];

describe("--json", () => {
  it.each([
    [["barn", "--fail", "lantern"], { node: "barn", seeds: [{ id: "lantern", shock: 1 }] }, "node=barn&fail=lantern"],
    [
      ["Anvil", "--fail", "lantern", "barn=0.5", "--model", "threshold", "--set", "order-loss.relet=0.2"],
      {
        node: "anvil",
        seeds: [
          { id: "lantern", shock: 1 },
          { id: "barn", shock: 0.5 },
        ],
        model: "threshold",
        overrides: { "order-loss.relet": 0.2 },
      },
      "node=anvil&fail=lantern,barn=0.5&model=threshold&set=order-loss.relet=0.2",
    ],
  ])("of %j is the core's report, and what the API answers", async (args, request, query) => {
    const { code, out, err } = await runCli(["rescue", ...args, ...village, "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(rescueReport(network, request))));
    const answer = await fetch(`${app.url}/api/v1/rescue?${query}`);
    expect(JSON.parse(out)).toEqual(await answer.json());
  });
});

describe("in words", () => {
  it("says what would have saved a firm that fails", async () => {
    const { out } = await runCli(["rescue", "barn", "--fail", "lantern", ...village]);
    expect(out).toMatch(/^What would have saved Barn Cloud/);
    // 60.35 reach the barn's 40: the village's page works them out.
    expect(out).toMatch(
      /fails: losses of \$60\.4B against its capital of \$40B, shareholders' equity, \$20\.4B too much/,
    );
    expect(out).toMatch(/what +now +would have held at +change/);
    // Exactly 60.35 would still be gone to the last dollar.
    expect(out).toMatch(/its own capital +\$40B +\$60\.36B +\+51 %, \+\$20\.36B/);
    expect(out).toMatch(/What does not do it/);
    expect(out).toMatch(/deals?, even without it/);
    expect(out).toMatch(/Amount undisclosed: 1 deal/);
  });

  it("prints values that do it, rounded away from the present one", async () => {
    const { out } = await runCli(["rescue", "barn", "--fail", "lantern", ...village]);
    const needed = /its own capital +\$40B +\$([\d.]+)B/.exec(out)![1]!;
    const facts = network.facts.map((fact) =>
      fact.entity === "barn" && fact.metric === "shareholders_equity" ? { ...fact, value: Number(needed) } : fact,
    );
    const saved = rescueReport({ ...network, facts }, { node: "barn", seeds: [{ id: "lantern", shock: 1 }] });
    expect(saved.question).toBe("what fells it");
  });

  it("says what would fell a firm that holds", async () => {
    const { out } = await runCli(["rescue", "anvil", "--fail", "lantern", ...village]);
    expect(out).toMatch(/^What would fell .* holds: losses of \$58B against its capital of \$80B, .* \$22B to spare/s);
    expect(out).toMatch(/would fail at/);
    expect(out).toMatch(/its own capital +\$80B +\$5[78](\.\d+)?B +-2[789] %/);
  });

  it("says how many answers --top left out", async () => {
    const { out } = await runCli(["rescue", "barn", "--fail", "lantern", "--top", "2", ...village]);
    expect(out).toMatch(/and \d+ more \(--top \d+ shows all\)/);
  });

  it("says at the top when the rounds ran out", async () => {
    const { out } = await runCli([
      "rescue",
      "barn",
      "--fail",
      "lantern",
      "--max-rounds",
      "1",
      "--model",
      "nonlinear",
      ...village,
    ]);
    expect(out.split("\n").slice(0, 3).join(" ")).toMatch(/NOT settled/);
  });

  it("fits a terminal", async () => {
    const { out } = await runCli(["rescue", "barn", "--fail", "lantern", "--no-color", ...village], { columns: 100 });
    const lines = out.split("\n").slice(2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe("bad usage ends with 2 and a remedy", () => {
  it.each([
    [["barn"], /say what fails.*--fail openai/],
    [["lantern", "--fail", "lantern"], /itself what this scenario lets fail/],
    [["parish", "--fail", "lantern"], /capital of "parish" is unknown.*facts\.csv/],
    [["bran", "--fail", "lantern"], /Did you mean "barn"/],
    [["barn", "--fail", "lanten"], /Did you mean "lantern"/],
    [["barn", "--fail", "lantern", "--weight", "equal"], /leave them out/],
    [["barn", "--fail", "lantern=2"], /above 0 and at most 1/],
    [["--fail", "lantern"], /missing required argument/],
  ])("%j", async (args, message) => {
    const { code, err } = await runCli(["rescue", ...args, ...village]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it("as the API answers 400 or 422", async () => {
    const status = async (query: string) => (await fetch(`${app.url}/api/v1/rescue?${query}`)).status;
    expect(await status("node=barn")).toBe(400);
    expect(await status("node=barn&fail=lantern&weight=equal")).toBe(400);
    expect(await status("node=lantern&fail=lantern")).toBe(422);
    expect(await status("node=nobody&fail=lantern")).toBe(422);
  });
});
