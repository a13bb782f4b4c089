// `linchpin fail --exposures`: claims of one's own, spread or valued.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readClaimBook } from "../../src/format/matrix/read-claim-book.ts";
import { exposuresReport } from "../../src/report/exposures-report.ts";
import { valuationReport } from "../../src/report/valuation-report.ts";
import { runCli } from "../support/run-cli.ts";

const files = {
  "no-claims.csv": "creditor,debtor,amount\nA,B,-5\n",
  "matrix.csv": "name,A,B,C\nA,0,4,1\nB,2,0,3\nC,0,5,0\n",
  "edges.csv": "creditor,debtor,amount\nA,B,4\nA,C,1\nB,A,2\nB,C,3\nC,B,5\n",
  "bad.csv": "name,A,B,C\nA,0,4,tbd\nB,2,0,3\nC,0,5,0\n",
  "buffers.csv": "name,buffer,external_assets\nA,5,40\nB,4,30\nC,6,35\n",
  "thin.csv": "name,buffer\nA,5\nB,4\n",
  "headless.csv": "firm,capital\nA,5\n",
} as const;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-matrix-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (line: string, more = {}) => runCli(["fail", ...line.split(" ")], { cwd: folder, ...more });

const book = (exposures: keyof typeof files, orientation?: "assets" | "liabilities") =>
  readClaimBook(
    { name: exposures, text: files[exposures] },
    { name: "buffers.csv", text: files["buffers.csv"] },
    orientation,
  ).value;

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("--json", () => {
  it("is the core's report, of a matrix either way round and of a list", async () => {
    const seeds = [{ name: "B", shock: 0.5 }];
    const own = await run("b=0.5 --exposures matrix.csv --buffers buffers.csv --recovery 0.2 --json");
    expect(own.err).toBe("");
    expect(JSON.parse(own.out)).toEqual(plain(exposuresReport(book("matrix.csv"), { seeds, recovery: 0.2 })));
    const turned = await run("B=0.5 --exposures matrix.csv --buffers buffers.csv --orientation liabilities --json");
    expect(JSON.parse(turned.out)).toEqual(plain(exposuresReport(book("matrix.csv", "liabilities"), { seeds })));
    const listed = await run("B=0.5 --exposures edges.csv --buffers buffers.csv --model threshold --json");
    expect(JSON.parse(listed.out)).toEqual(plain(exposuresReport(book("edges.csv"), { seeds, model: "threshold" })));
  });

  it("is the core's valuation", async () => {
    const line = "B=1.2 --exposures matrix.csv --buffers buffers.csv --valuation black-cox --param sigma=0.1";
    const { out } = await run(`${line} --recovery 0.4 --recalibrate --outside-creditors first --json`);
    expect(JSON.parse(out)).toEqual(
      plain(
        valuationReport(book("matrix.csv"), {
          seeds: [{ name: "B", shock: 1.2 }],
          valuation: "black-cox",
          parameters: { sigma: 0.1, recovery: 0.4 },
          recalibrate: true,
          outsideCreditors: "first",
        }),
      ),
    );
  });
});

describe("tables", () => {
  it("say what was understood, first of all which way round the matrix was read", async () => {
    const { out, code } = await run("B --exposures matrix.csv --buffers buffers.csv", { columns: 100 });
    expect(code).toBe(0);
    expect(out).toContain("row i has a CLAIM on column j (--orientation liabilities turns it)");
    expect(out).toContain("3 firms, 5 claims");
    expect(out).toContain("Spectral radius rho =");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    const turned = await run("B --exposures matrix.csv --buffers buffers.csv --orientation liabilities");
    expect(turned.out).toContain("row i OWES column j");
  });

  it("of a valuation show claims before and after, and fit the screen", async () => {
    const line = "B --exposures matrix.csv --buffers buffers.csv --valuation black-cox --param sigma=0.1";
    const { out } = await run(line, { columns: 100 });
    expect(out).toMatch(/its debt\s+and then/);
    expect(out).toContain("Losses are differences to the values before the shock");
    expect(Math.max(...out.split("\n").map((text) => text.length))).toBeLessThanOrEqual(100);
  });

  it("leave out a bad cell, say where it is, and go on", async () => {
    const { code, out, err } = await run("B --exposures bad.csv --buffers buffers.csv");
    expect(code).toBe(0);
    expect(err).toContain('Left out: bad.csv:2, column C: expected a number >= 0, got "tbd". Write digits');
    expect(out.split("\n").slice(0, 4).join(" "), "at the top, even with --quiet").toContain(
      "PARTLY READ: 1 mistake in the files",
    );
  });
});

describe("ends with a remedy", () => {
  const own = "--exposures matrix.csv --buffers buffers.csv";
  it.each([
    ["B --exposures matrix.csv", 2, /--exposures needs --buffers/],
    ["B --buffers buffers.csv", 2, /--buffers needs --exposures/],
    ["B --valuation furfine", 2, /--valuation needs --exposures/],
    ["B --recovery 0.5", 2, /--recovery needs --exposures/],
    [`B ${own} --set order-loss.relet=0.2`, 2, /--set belongs to the network/],
    [`B ${own} --explain A`, 2, /--explain belongs to the network/],
    [`B ${own} --data x`, 2, /two sources/],
    [`B ${own} --recalibrate`, 2, /--recalibrate needs --valuation/],
    [`B ${own} --valuation furfine --model threshold`, 2, /two ways to run/],
    [`B ${own} --valuation furfin`, 2, /Did you mean "furfine"/],
    [`B ${own} --valuation black-cox`, 2, /sigma=0.05/],
    [`B ${own} --recovery 2`, 2, /share from 0 to 1/],
    [`B ${own} --orientation sideways`, 2, /Allowed choices are assets, liabilities/],
    [`Bank ${own}`, 2, /no firm named "Bank"/],
    [`B=2 ${own}`, 2, /at most 1/],
    ["B --exposures edges.csv --buffers buffers.csv --orientation assets", 2, /--orientation is for a matrix/],
    ["B --exposures none.csv --buffers buffers.csv", 2, /no such file/],
    ["B --exposures no-claims.csv --buffers buffers.csv", 1, /holds no claim of one firm on another.*no-claims.csv:2/],
    ["B --exposures . --buffers buffers.csv", 2, /a folder, not a file/],
    ["B --exposures matrix.csv --buffers headless.csv", 1, /headless.csv:1, column/],
    ["B --exposures matrix.csv --buffers thin.csv --valuation furfine", 1, /nothing says the equity of C/],
  ])("%s", async (line, code, message) => {
    const result = await run(line);
    expect(result.code).toBe(code);
    expect(result.err).toMatch(message);
    expect(result.out).toBe("");
  });
});
