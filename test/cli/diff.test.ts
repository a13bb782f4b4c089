// `linchpin diff`: two packages or two days, side by side.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { DiffReport } from "../../src/report/diff-report.schema.ts";
import { jsonSchemaOf } from "../../src/report/report-schemas.ts";
import { projectRoot, runCli } from "../support/run-cli.ts";

const village = join(projectRoot, "graph-data", "village");
let folder = "";

/** The village with a larger order, a fund renamed, a margin changed and a deal taken out. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-diff-"));
  cpSync(village, join(folder, "new"), { recursive: true });
  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(folder, "new", file);
    const before = readFileSync(path, "utf8");
    const after = change(before);
    if (after === before) throw new Error(`${file}: nothing was changed`);
    writeFileSync(path, after);
  };
  edit("deals.csv", (text) =>
    text.replace(/^(orchard-lantern-2025,.*?),40,/m, "$1,60,").replace(/^barn-lantern-2024,.*\n/m, ""),
  );
  edit("nodes.csv", (text) => text.replace("Lantern Lab", "Lantern Labs"));
  edit("assumptions.csv", (text) => text.replace("order-loss.margin,number,0.30", "order-loss.margin,number,0.40"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...argv: readonly string[]) => runCli(["diff", ...argv], { cwd: folder });
const reportOf = async (...argv: readonly string[]): Promise<DiffReport> => {
  const { code, out } = await run("--json", ...argv);
  expect(code).toBe(0);
  return JSON.parse(out) as DiffReport;
};

describe("linchpin diff of packages", () => {
  it("lists what differs, field by field", async () => {
    const report = await reportOf(village, "new");
    expect([report.compared, report.identical]).toEqual(["packages", false]);
    expect(report.deals.removed.map(({ id }) => id)).toEqual(["barn-lantern-2024"]);
    expect(report.deals.added).toEqual([]);
    expect(report.deals.changed).toEqual([
      { id: "orchard-lantern-2025", fields: [{ field: "amountUsdBn", before: 40, after: 60 }] },
    ]);
    expect(report.nodes.changed).toEqual([
      { id: "lantern", fields: [{ field: "name", before: "Lantern Lab", after: "Lantern Labs" }] },
    ]);
    expect(report.assumptions.changed).toEqual([
      { id: "order-loss.margin", fields: [{ field: "default", before: 0.3, after: 0.4 }] },
    ]);
    const funded = report.amounts.find(({ kind }) => kind === "funding")!;
    expect(funded.changeUsdBn).toBe(20 - 20);
    expect(report.measures.map(({ id }) => id)).toContain("maximum-circulation");
  });

  it("says so on a sheet", async () => {
    const { code, out, err } = await run(village, "new");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Compared are all rows of both packages.");
    expect(out).toMatch(/Most that can go round, a year/);
    expect(out).toContain("Deals removed (1), largest first");
    expect(out).toMatch(/orchard-lantern-2025 +amountUsdBn +40 +60/);
    expect(out).toMatch(/lantern +name +Lantern Lab +Lantern Labs/);
  });

  it("finds nothing in the same, and says that", async () => {
    const report = await reportOf(village, village);
    expect(report.identical).toBe(true);
    expect([report.ranking, report.measures.filter(({ change }) => change !== 0)]).toEqual([[], []]);
    expect((await run(village, village)).out).toContain("Nothing differs.");
  });

  it("ends with 0, or as diff does where that is asked for", async () => {
    expect((await run(village, "new", "--exit-code")).code).toBe(1);
    expect((await run(village, village, "--exit-code")).code).toBe(0);
  });
});

describe("linchpin diff of days", () => {
  it("compares what was in force", async () => {
    const report = await reportOf("--data", village, "2025-01-01", "@2026-01-01");
    expect([report.compared, report.before.asOf, report.after.asOf]).toEqual(["dates", "2025-01-01", "2026-01-01"]);
    expect(report.deals.added.map(({ id }) => id)).toContain("orchard-lantern-2025");
    expect(report.window).toBe("2026..2028");
  });

  it("of two packages", async () => {
    const report = await reportOf(`${village}@2025-12-31`, "new@2025-12-31");
    expect(report.deals.changed.map(({ id }) => id)).toEqual(["orchard-lantern-2025"]);
  });

  it("of the shipped network, on a sheet no wider than the screen", async () => {
    const { code, out } = await runCli(["diff", "2025-12-31", "2026-07-03"], { columns: 100 });
    expect(code).toBe(0);
    expect(out).toContain("ai-capital: 2025-12-31 against 2026-07-03");
    expect(out).toContain("Deals that came into force (116), largest first");
    expect(out).toContain("Deals replaced or cancelled (5), largest first");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("prints a report that its schema accepts", async () => {
    const validate = new Ajv2020({
      strict: true,
      allowUnionTypes: true,
      formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
    }).compile(jsonSchemaOf("diff"));
    expect(validate(await reportOf("2025-12-31", "2026-07-03")), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe("what cannot be compared", () => {
  it.each([
    [["2025"], 2, "missing required argument"],
    [["2025", "nowhere"], 2, '"nowhere" is neither a date nor a folder'],
    [["2025", "2025-13"], 2, '"2025-13" is no date'],
    [["2025", "@soon"], 2, '"@soon" is no date'],
    [["2025", "2026", "--window", "never"], 2, "window: expected FROM..TO"],
    [["2025", "."], 1, "datapackage.json"],
  ] as const)("%j ends with %d", async (argv, expected, message) => {
    const { code, out, err } = await run(...argv);
    expect(err).toContain(message);
    expect([code, out]).toEqual([expected, ""]);
  });
});
