// `linchpin reconstruct`: totals in, a matrix out, with what may not be concluded from it; and its mistakes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reconstructionReportSchema } from "../../src/report/reconstruction-report.schema.ts";
import { runCli } from "../support/run-cli.ts";

let cwd = "";
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "linchpin-reconstruct-"));
  const files = {
    "banks.csv": "name,assets,liabilities\na,7,4\nb,5,5\nc,3,5\nd,1,0\ne,3,0\nf,0,2\ng,1,4\n",
    "unequal.csv": "name,assets,liabilities\na,2,1\nb,2,1\nc,2,1\n",
    "large.csv": "name,assets,liabilities\na,9,3\nb,1,5\nc,0,2\n",
    "bad.csv": "name,assets,liabilities\na,x,3\nb,1,2\n",
    "one.csv": "name,assets,liabilities\na,1,1\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const reconstruct = (...argv: readonly string[]) => runCli(["reconstruct", "--marginals", ...argv], { cwd });

describe("linchpin reconstruct", () => {
  it("shows what it placed, how densely, and what that is worth", async () => {
    const { code, out, err } = await reconstruct("banks.csv");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/26 links among 7 nodes, 62 % of all pairs; with these totals there are at least 6\./);
    expect(out).toMatch(/a +b +2\.53049/);
    expect(out).toContain("contagion is under-estimated");
    expect(out).toContain("doi:10.1016/j.euroecorev.2003.12.009");
  });

  it("writes an edge list that holds the totals, and says where", async () => {
    const { code, out, err } = await reconstruct(
      ...["banks.csv", "--method", "min-density", "--seed", "7", "--out", "exposures.csv"],
    );
    expect(code).toBe(0);
    expect(out).toMatch(/Seed 7: the sparsest of 20 draws/);
    expect(err).toContain("linchpin fail --exposures exposures.csv");
    const [header, ...rows] = readFileSync(join(cwd, "exposures.csv"), "utf8").trim().split("\r\n");
    expect(header).toBe("creditor,debtor,amount");
    const owedToA = rows.map((row) => row.split(",")).filter(([creditor]) => creditor === "a");
    expect(owedToA.reduce((sum, [, , amount]) => sum + Number(amount), 0)).toBeCloseTo(7, 9);
    expect(rows.length).toBeLessThanOrEqual(10);
  });

  it("writes a matrix whose rows are creditors", async () => {
    await reconstruct("banks.csv", "--form", "matrix", "--out", "matrix.csv", "--quiet");
    const [header, first] = readFileSync(join(cwd, "matrix.csv"), "utf8").split("\r\n");
    expect(header).toBe("name,a,b,c,d,e,f,g");
    expect(
      first!
        .split(",")
        .slice(1)
        .map(Number)
        .reduce((sum, x) => sum + x, 0),
    ).toBeCloseTo(7, 9);
  });

  it("prints the documented report as JSON", async () => {
    const { out } = await reconstruct("unequal.csv", "--scale-to", "assets", "--json");
    expect(reconstructionReportSchema.parse(JSON.parse(out))).toMatchObject({
      scaledTo: "assets",
      totalLiabilities: 3,
    });
  });

  it.each([
    [["unequal.csv"], 1, /unequal\.csv: .*assets sum to 6 and all liabilities to 3.*--scale-to/],
    [["large.csv"], 1, /"a" is owed 9 and owes 3, together more than all debts, 10/],
    [["bad.csv"], 1, /bad\.csv:2, column assets: expected a number >= 0, got "x"/],
    [["one.csv"], 1, /takes two to owe/],
    [["missing.csv"], 1, /missing\.csv/],
    [["banks.csv", "--out", "banks.csv/x.csv"], 1, /cannot (write|be written)/],
    [["banks.csv", "--seed", "1"], 2, /max-entropy leaves nothing to chance/],
    [["banks.csv", "--method", "min-density", "--seed", "-1"], 2, /whole number of at least 0/],
    [["banks.csv", "--method", "min-densiti"], 2, /min-density/],
    [["banks.csv", "--tolerance", "2"], 2, /tolerance must lie between 0 and 1/],
  ] as const)("%j ends with %d and a remedy", async (argv, expected, message) => {
    const { code, err } = await reconstruct(...argv);
    expect(err).toMatch(message);
    expect(code).toBe(expected);
  });

  it("asks for the totals", async () => {
    const { code, err } = await runCli(["reconstruct"], { cwd });
    expect(code).toBe(2);
    expect(err).toContain("--marginals");
  });
});
