// `linchpin supply`: the same numbers as the core and the API, its tables, own files and mistakes.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPackage } from "../../src/io/load-package.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";
import { supplyReportSchema } from "../../src/report/supply-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";

let app: RunningApp;
let folder: string;
beforeAll(async () => {
  const { value: network } = await loadPackage(shippedPackage("ai-capital"));
  app = await startApp({ network, webRoot: null, log: () => {} });
  folder = await mkdtemp(join(tmpdir(), "linchpin-supply-"));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await Promise.all([
    write("links.csv", "supplier,buyer,amount\nMill,Plant,45\nForge,Plant,15\nMop,Plant,40\nPlant,Dealer,200\n"),
    write("bad-links.csv", "supplier,buyer,amount\nMill,Plant,45\nForge,Plant,much\n"),
    write("firms.csv", "name,sector,revenue\nMill,steel,90\nForge,steel,\nMop,cleaning,\nPlant,cars,\nDealer,trade,\n"),
    write("essential.csv", "supplier_sector,buyer_sector,essentiality\nsteel,cars,essential\n"),
    write("kinds.csv", "supplier_sector,buyer_sector,essentiality\nenergy,cloud,essential\n"),
    write("no-sector.csv", "name\nMill\n"),
  ]);
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});

const own = (...more: readonly string[]) =>
  runCli(["supply", ...more, "--links", "links.csv", "--firms", "firms.csv"], { cwd: folder });

describe("linchpin supply", () => {
  it.each([
    [[], ""],
    [["nvidia"], "fail=nvidia"],
    [["OpenAI", "oracle=0.5", "--production", "linear"], "fail=OpenAI&fail=oracle=0.5&production=linear"],
    [["tsmc", "--substitution", "off", "--tolerance", "1e-5"], "fail=tsmc&substitution=off&tolerance=1e-5"],
    [["--revenue", "facts", "--window", "2027"], "revenue=facts&window=2027"],
    [["openai", "--as-of", "2025-12-31", "--max-iterations", "1"], "fail=openai&asOf=2025-12-31&maxIterations=1"],
  ])("%j gives as JSON what the API answers, by the schema", async (args, query) => {
    const { code, out, err } = await runCli(["supply", ...args, "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const report = JSON.parse(out);
    expect(report).toEqual(await (await fetch(`${app.url}/api/v1/supply?${query}`)).json());
    expect(supplyReportSchema.parse(report)).toEqual(report);
  });

  it("tells who loses how much, what is assumed and how much the stopping rule matters", async () => {
    const { out } = await runCli(["supply", "nvidia", "--top", "3"]);
    expect(out).toMatch(/^If Nvidia stopped, \d+ % of the \$\d+B a year sold here would not be made\./);
    expect(out).toMatch(/Nvidia \* +\$[\d.]+B +100 %/);
    expect(out).toMatch(/and \d+ more \(--top \d+ shows all\)/);
    expect(out).toContain("The stopping rule is part of the model");
    expect(out).toContain("chipmaker for cloud, lab");
    expect(out).toMatch(/Amount of \d+ orders in force, counted as nothing/);
    for (const line of out.split("\n").slice(3)) expect(line.length).toBeLessThanOrEqual(120);
  });

  it("ranks every firm, and says which cascade ran out of steps", async () => {
    expect((await runCli(["supply", "--top", "2"])).out).toMatch(/ 1 {2}Nvidia +chipmaker +\d+ %/);
    expect((await runCli(["supply", "--max-iterations", "1"])).out).toContain(
      "NOT ended by the tolerance in every run",
    );
    expect((await runCli(["supply", "nvidia", "--max-iterations", "1"])).out).toContain("Raise --max-iterations");
  });

  it("takes the user's own essentialities for the kinds of nodes", async () => {
    const { out } = await runCli(["supply", "--json", "--essential", join(folder, "kinds.csv")]);
    const { essential, assumptions } = JSON.parse(out);
    expect(essential).toEqual([{ supplierSector: "energy", buyerSector: "cloud", essentiality: "essential" }]);
    expect(assumptions.at(-1)).toMatchObject({ id: "essentiality", value: "kinds.csv" });
  });
});

describe("files of the user's own", () => {
  it("are a supply chain of their own, in their own unit", async () => {
    const { code, out } = await own("mill", "--essential", "essential.csv", "--substitution", "off");
    expect(code).toBe(0);
    // The plant loses 3/4 of its steel; of 300 sold are lost 45 and 150.
    expect(out).toMatch(/^If Mill stopped, 65 % of the 300 sold here would not be made\. \(links.csv\)/);
    expect(out).toMatch(/Plant +200 +75 % +75 % +0 % +150/);
    expect(out).not.toContain("$");
  });

  it("take revenue for outside buyers", async () => {
    const { out } = await own("plant", "--json");
    const firms: { id: string; upstream: number }[] = JSON.parse(out).result.firms;
    expect(firms.find(({ id }) => id === "Mill")!.upstream).toBeCloseTo(0.5, 12);
    expect(firms.find(({ id }) => id === "Forge")!.upstream).toBe(1);
  });

  it("with a mistake lose the row, and the row is named", async () => {
    const { code, out, err } = await runCli(
      ["supply", "Mill", "--json", "--links", "bad-links.csv", "--firms", "firms.csv"],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(err).toContain('bad-links.csv:3, column amount: expected a number >= 0, got "much"');
    expect(JSON.parse(out).linkCount).toBe(1);
  });

  it.each([
    [["--links", "links.csv", "--firms", "no-sector.csv"], /no-sector.csv:1, column sector: is missing/],
    [["--links", "nowhere.csv", "--firms", "firms.csv"], /nowhere.csv/],
    [["--links", "firms.csv", "--firms", "firms.csv"], /firms.csv:1, column supplier: is missing/],
    [["--essential", "firms.csv"], /firms.csv:1, column supplier_sector: is missing/],
  ])("that cannot be used end it with 1: %j", async (args, message) => {
    const { code, out, err } = await runCli(["supply", ...args], { cwd: folder });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
  });
});

describe("bad usage", () => {
  it.each([
    [["nvidai"], /Did you mean "nvidia"\?/],
    [["nvidia=2"], /share above 0 and at most 1/],
    [["nvidia", "Nvidia"], /named twice/],
    [["--production", "leontieff"], /Allowed choices are/],
    [["--tolerance", "0"], /above 0/],
    [["--tolerance", "1"], /below 1, got 1/],
    [["--window", "soon"], /FROM\.\.TO/],
    [["--links", "links.csv"], /--links and --firms go together/],
    [["--links", "a", "--firms", "b", "--window", "2027"], /--window and --links exclude each other/],
  ])("%j exits 2 with a remedy", async (args, message) => {
    const { code, out, err } = await runCli(["supply", ...args]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });

  it.each([[["nvidia"]], [[]]])("%j says that nothing is sold in years without orders", async (firms) => {
    const { code, out } = await runCli(["supply", ...firms, "--window", "1900..1901"]);
    expect(code).toBe(0);
    expect(out).toContain("Nothing is sold here in 1900 to 1901");
    expect(out).not.toMatch(/undefined|NaN/);
  });

  it("is told by the API, too", async () => {
    for (const query of [
      "tolerance=2",
      "fail=nobody",
      "production=cobb-douglas",
      "substitution=maybe",
      "tolerance=0",
    ]) {
      const answer = await fetch(`${app.url}/api/v1/supply?${query}`);
      expect([400, 404, 422], query).toContain(answer.status);
    }
  });
});
