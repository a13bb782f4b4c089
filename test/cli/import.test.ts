// `linchpin import`: a package that the other commands take, and everything that was guessed or left out.
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import { jsonSchemaOf } from "../../src/report/report-schemas.ts";
import type { DiffReport } from "../../src/report/diff-report.schema.ts";
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";
import type { ImportReport } from "../../src/report/import-report.schema.ts";
import { projectRoot, runCli } from "../support/run-cli.ts";

const examples = join(projectRoot, "graph-data", "examples");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-import-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const run = (...argv: readonly string[]) => runCli(argv, { cwd: folder });
const reportOf = async (...argv: readonly string[]): Promise<ImportReport> => {
  const { code, out, err } = await run("import", "--json", ...argv);
  expect(err).toBe("");
  expect(code).toBe(0);
  return JSON.parse(out) as ImportReport;
};

const banks = ["import", join(examples, "claims.csv"), "--nodes", join(examples, "buffers.csv")] as const;

describe("linchpin import", () => {
  it("makes a package that the other commands take", async () => {
    expect((await run(...banks, "--out", "banks")).code).toBe(0);
    expect(readdirSync(join(folder, "banks")).sort()).toEqual([
      ...["assumptions.csv", "claims.csv", "datapackage.json", "deals.csv", "facts.csv", "metrics.csv", "nodes.csv"],
      "sources.csv",
    ]);
    for (const command of ["validate", "summary", "loops", "sweep", "stakes"]) {
      const { code, err } = await run(command, "--data", "banks");
      expect([command, code, err]).toEqual([command, 0, ""]);
    }
    expect((await run("serve", "--port", "0", "--data", "banks")).code).toBe(0);
    const { code, out } = await run("fail", "harbour", "--data", "banks", "--set", "write-down.debt=1", "--json");
    expect(code).toBe(0);
    // The same files as claims of their own, without a package.
    const exposures = ["fail", "--exposures", join(examples, "claims.csv"), "--buffers", join(examples, "buffers.csv")];
    const matrix = await run(...exposures, "harbour", "--json");
    const { totalLossUsdBn } = JSON.parse(out) as CascadeReport;
    expect(totalLossUsdBn).toBeCloseTo((JSON.parse(matrix.out) as { totalLoss: number }).totalLoss, 9);
    expect(totalLossUsdBn).toBeGreaterThan(0);
  });

  it("makes the same of the same claims in another form", async () => {
    const { code } = await run(
      ...["import", join(examples, "debts.csv"), "--direction", "owes", "--nodes", join(examples, "buffers.csv")],
      ...["--out", "debts"],
    );
    expect(code).toBe(0);
    await run(...banks, "--out", "banks");
    const { out } = await run("diff", "banks", "debts", "--json");
    const { deals, facts, measures } = JSON.parse(out) as DiffReport;
    expect([deals.added, deals.removed, deals.changed, facts.changed]).toEqual([[], [], [], []]);
    expect(measures.filter(({ change }) => change !== 0)).toEqual([]);
  });

  it("reads the orders of the examples by their mapping, with nothing about columns left to guess", async () => {
    const report = await reportOf(join(examples, "orders.csv"), "--map", join(examples, "orders.mapping.json"));
    expect(report.counts).toMatchObject({ nodes: 5, commitments: 4, undisclosed: 1 });
    expect(report.committedUsdBn).toBeCloseTo(12.5 + 8 + 0.7505, 12);
    expect([report.unusedColumns, report.dropped]).toEqual([[], []]);
    expect(report.guesses.filter(({ what }) => what.includes("edges"))).toEqual([]);
  });

  it("shows what it guessed and which way the money flows, and writes nothing without --out", async () => {
    const { code, out } = await run(...banks);
    expect(code).toBe(0);
    expect(out).toContain("claims.csv: 4 nodes, 7 funding deals of $32B (as of 2026-01-01)");
    expect(out).toContain('A row says that "creditor" has lent to "debtor":\n  if the second fails, the first loses.');
    expect(out).toMatch(/unit +usd_bn +nothing says the unit/);
    expect(out).toContain("This is a dry run: --out DIR writes the package.");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("fits a screen", async () => {
    const { out } = await runCli([...banks], { cwd: folder, columns: 100 });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("names what it left out, with file, line and column", async () => {
    write("list.csv", "from,to,amount,mood\nA,B,5,good\nA,B,many,bad\nA,,5,bad");
    const { code, out } = await run("import", "list.csv");
    expect(code).toBe(0);
    expect(out).toContain('list.csv:3, column amount: expected an amount, got "many"');
    expect(out).toContain("list.csv:4, column to: names nobody");
    expect(out).toContain("Columns without a place in a package: mood.");
    expect(out).toContain("What 2 nodes of 2 can lose");
  });

  it("prints a report that its schema accepts", async () => {
    const report = await reportOf(...banks.slice(1), "--out", "banks");
    const validate = new Ajv2020({
      strict: true,
      allowUnionTypes: true,
      formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
    }).compile(jsonSchemaOf("import"));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report.counts).toEqual({
      ...{ nodes: 4, deals: 7, commitments: 0, funding: 7, undisclosed: 0, facts: 12, unknownBuffers: 0 },
    });
    expect(report.files).toHaveLength(8);
    expect([report.dropped, report.fundedUsdBn]).toEqual([[], 32]);
  });

  it("writes the mapping, which leaves nothing to guess, and reads the same again", async () => {
    write("list.csv", "wer;wem;wieviel\nA;B;1,5\nB;C;2,25");
    write(
      "hint.json",
      JSON.stringify({ edges: { source: "wer", target: "wem", amount: "wieviel" }, direction: "owes" }),
    );
    const first = await reportOf("list.csv", "--map", "hint.json", "--write-map", "map.json");
    const again = await reportOf("list.csv", "--map", "map.json");
    expect(JSON.parse(readFileSync(join(folder, "map.json"), "utf8"))).toEqual(first.mapping);
    expect(again.mapping).toEqual(first.mapping);
    expect(again.counts).toEqual(first.counts);
    expect(first.mapping).toMatchObject({ direction: "owes", kind: "funding", decimal: ",", delimiter: ";" });
    expect(again.guesses.map(({ what }) => what)).not.toContain("decimal");
  });

  it("takes its options before the mapping's", async () => {
    write("list.csv", "from,to,amount\nA,B,1500");
    write("map.json", JSON.stringify({ unit: "usd_bn", kind: "commitment", date: "2020" }));
    const report = await reportOf(
      ...["list.csv", "--map", "map.json", "--unit", "usd_m", "--kind", "funding", "--date", "2025-06-30"],
    );
    expect([report.fundedUsdBn, report.committedUsdBn, report.asOf]).toEqual([1.5, 0, "2025-06-30"]);
  });

  it("does not write over a folder unless it is told to", async () => {
    write("list.csv", "from,to,amount\nA,B,1");
    expect((await run("import", "list.csv", "--out", "new")).code).toBe(0);
    const again = await run("import", "list.csv", "--out", "new");
    expect([again.code, again.out]).toEqual([2, ""]);
    expect(again.err).toContain("is not empty. Choose another folder, or write over it with --force.");
    expect((await run("import", "list.csv", "--out", "new", "--force")).code).toBe(0);
  });

  it("writes nowhere but into the folder, whatever the names in the file", async () => {
    write("list.csv", "from,to,amount\n../../evil,/etc/passwd,1\n..\\x,C:\\y,2");
    await reportOf("list.csv", "--out", "new");
    expect(readdirSync(folder).sort()).toEqual(["list.csv", "new"]);
    expect((await run("validate", "new")).code).toBe(0);
    expect(readFileSync(join(folder, "new", "nodes.csv"), "utf8")).toContain("evil,../../evil,firm");
  });

  it.each([
    [["import"], 2, "missing required argument"],
    [["import", "list.csv", "--data", "x"], 2, "reads FILE, not a package"],
    [["import", "list.csv", "--format", "xls"], 2, "Allowed choices are gexf, graphml"],
    [["import", "list.csv", "--unit", "eur"], 2, "Allowed choices are"],
    [["import", "list.csv", "--direction", "up"], 2, "Allowed choices are pays, owes, lends"],
    [["import", "list.csv", "--date", "soon"], 2, "Expected a date"],
    [["import", "gone.csv"], 1, "there is no such file"],
    [["import", "."], 1, "this is a folder"],
    [["import", "empty.csv"], 1, "empty.csv: is empty"],
    [["import", "head.csv"], 1, "no deal could be read. It has no rows."],
    [["import", "bad.csv"], 1, 'no deal could be read. bad.csv:2, column amount: expected an amount, got "x"'],
    [["import", "list.csv", "--map", "list.csv"], 2, "list.csv: is not JSON"],
    [["import", "list.csv", "--map", "wrong.json"], 2, 'Unrecognized key: "unti"'],
    [["import", "list.csv", "--map", "column.json"], 1, 'has no column "form". Did you mean "from"?'],
    [["import", "list.csv", "--direction", "lends", "--kind", "commitment"], 1, "what is lent is funding"],
    [["import", "laughs.xml"], 1, "declares a document type of its own"],
    [["import", "list.csv", "--format", "gexf"], 1, "is no GEXF"],
  ] as const)("%j ends with %d", async (argv, expected, message) => {
    write("list.csv", "from,to,amount\nA,B,1");
    write("empty.csv", "");
    write("head.csv", "from,to,amount\n");
    write("bad.csv", "from,to,amount\nA,B,x\n");
    write("wrong.json", '{"unti": "usd"}');
    write("column.json", '{"edges": {"source": "form"}}');
    write("laughs.xml", '<!DOCTYPE g [<!ENTITY a "ha">]><graphml>&a;</graphml>');
    const { code, err, out } = await run(...argv);
    expect(err).toContain(message);
    expect([code, out]).toEqual([expected, ""]);
  });

  it("reads a file by way of a link, as any program does, and writes the package beside none", async () => {
    symlinkSync(join(examples, "claims.csv"), join(folder, "link.csv"));
    expect((await reportOf("link.csv")).counts.deals).toBe(7);
  });

  it("has a schema for mappings", async () => {
    const { code, out } = await run("schema", "import-mapping");
    expect(code).toBe(0);
    const schema = JSON.parse(out) as { title: string; properties: Record<string, unknown> };
    expect(schema.title).toBe("Linchpin import mapping");
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(["edges", "nodes", "facts", "direction"]));
  });
});
