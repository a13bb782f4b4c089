// `linchpin export`: files that other programs read, with the numbers of the reports.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import { nodeMetrics } from "../../src/report/node-metrics.ts";
import { projectRoot, runCli } from "../support/run-cli.ts";
import { shippedPackage } from "../../src/io/shipped-packages.ts";
import { loadShipped } from "../support/shipped.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-export-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exportTo = (out: string, ...argv: readonly string[]) =>
  runCli(["export", ...argv, "--out", out], { cwd: folder });
const rowsOf = (...path: readonly string[]): Record<string, string>[] =>
  parseCsv(readFileSync(join(folder, ...path), "utf8"), { columns: true });

/** Every file of a folder, by name. */
const filesIn = (...path: readonly string[]): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(join(folder, ...path))
      .sort()
      .map((name) => [name, readFileSync(join(folder, ...path, name))]),
  );

const village = ["--data", shippedPackage("village")];
const tablesIn = (out: string): readonly string[] => [...filesIn(out).keys()].map((name) => name.replace(/\.\w+$/, ""));

describe("linchpin export", () => {
  it("writes the nodes with their measures, the deals, the loops and the cascade as CSV", async () => {
    const { code, out } = await exportTo(
      "csv",
      ...["--format", "csv", "--fail", "openai", "--table", "nodes,deals,loops,cascade"],
    );
    expect(code).toBe(0);
    expect(out.trim().split("\n").sort()).toEqual(
      readdirSync(join(folder, "csv"))
        .map((name) => join(folder, "csv", name))
        .sort(),
    );
    const network = await loadShipped("ai-capital");
    const { measures, nodes } = nodeMetrics(network);
    const pagerank = measures.findIndex(({ id }) => id === "pagerank");
    const exported = rowsOf("csv", "nodes.csv");
    expect(exported.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expect(exported.map((row) => Number(row["pagerank"]))).toEqual(nodes.map(({ values }) => values[pagerank]));
    const report = cascadeReport(network, { seeds: [{ id: "openai", shock: 1 }] });
    const losses = rowsOf("csv", "cascade-nodes.csv").map((row) => [row["id"], Number(row["loss_usd_bn"])]);
    expect(losses).toEqual(report.nodes.map(({ id, lossUsdBn }) => [id, lossUsdBn]));
    expect(rowsOf("csv", "loops.csv")[0]!["bottleneck_usd_bn_per_year"]).toBe(
      String(loopsReport(network).loops[0]!.bottleneckUsdBn),
    );
  });

  it("leaves unknown amounts empty", async () => {
    await exportTo("unknown", "--format", "csv", "--table", "deals");
    const network = await loadShipped("ai-capital");
    const undisclosed = new Set(network.deals.flatMap(({ id, amountUsdBn }) => (amountUsdBn === null ? [id] : [])));
    const rows = rowsOf("unknown", "deals.csv").filter(({ id }) => undisclosed.has(id!));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row["amount_usd_bn"]))).toEqual(new Set([""]));
  });

  it("writes a GEXF that graphology reads with every deal", async () => {
    await exportTo("gexf", "--format", "gexf");
    const graph = parseGexf(MultiDirectedGraph, readFileSync(join(folder, "gexf", "ai-capital.gexf"), "utf8"));
    await exportTo("beside", "--format", "csv", "--table", "nodes,deals");
    expect([graph.order, graph.size]).toEqual([
      rowsOf("beside", "nodes.csv").length,
      rowsOf("beside", "deals.csv").length,
    ]);
  });

  it("exports the network of a day, and the cascade of the same day", async () => {
    await exportTo(
      "day",
      "--format",
      "json",
      "--table",
      "cascade",
      "--fail",
      "openai",
      "--as-of",
      "2025-12-31",
      "--set",
      "order-loss.relet=0.2",
    );
    const text = readFileSync(join(folder, "day", "ai-capital.json"), "utf8");
    expect(JSON.parse(text)).toMatchObject({ asOf: "2025-12-31" });
  });

  it("lists its files for machines", async () => {
    const { out } = await exportTo("listed", "--format", "graphml", "--json");
    expect(JSON.parse(out)).toEqual({ formats: ["graphml"], files: [join(folder, "listed", "ai-capital.graphml")] });
  });

  it("says so where it cannot write", async () => {
    writeFileSync(join(folder, "occupied"), "");
    const { code, out, err } = await exportTo("occupied", ...village, "--format", "dot");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^linchpin: export: output ".*occupied.*": cannot be written to \(.*\)\. Name another folder with --out\.$/m,
    );
  });

  it("writes one format, several, or all", async () => {
    const { out } = await exportTo("several", ...village, "--format", "dot, gexf", "--json");
    expect(JSON.parse(out)).toMatchObject({ formats: ["dot", "gexf"] });
    expect([...filesIn("several").keys()]).toEqual(["village.dot", "village.gexf"]);
    await exportTo("all", ...village, "--format", "all");
    const extensions = new Set([...filesIn("all").keys()].map((name) => name.replace(/^.*\./, "")));
    expect(extensions).toEqual(new Set(["csv", "dot", "gexf", "graphml", "json", "parquet", "xlsx"]));
  });

  it("writes only the tables that are asked for, in every format that holds tables", async () => {
    await exportTo("some", ...village, "--format", "csv", "--table", "claims,sources");
    expect(tablesIn("some")).toEqual(["claim-rows", "claims", "columns", "metadata", "sources"]);
    await exportTo("some-json", ...village, "--format", "json,dot", "--table", "sources");
    const { tables } = JSON.parse(filesIn("some-json").get("village.json")!.toString()) as { tables: object };
    expect(Object.keys(tables)).toEqual(["sources"]);
  });

  it("says in the files what they were made from, the changed assumptions and the command line among it", async () => {
    await exportTo("origin", ...village, "--format", "csv", "--table", "assumptions", "--set", "order-loss.relet=0.2");
    const metadata = new Map(rowsOf("origin", "metadata.csv").map((row) => [row["property"], row]));
    expect(metadata.get("program")!["value"]).toMatch(/^Linchpin \d+\.\d+\.\d+$/);
    expect(metadata.get("data_sha256")!["value"]).toMatch(/^[0-9a-f]{64}$/);
    expect(metadata.get("window")!["value"]).toBe("2026..2028");
    expect(metadata.get("command_line")!["value"]).toContain(
      "--format csv --table assumptions --set order-loss.relet=0.2 --out origin",
    );
    expect(metadata.get("assumption order-loss.relet")).toMatchObject({
      value: "0.2",
      default: "0.5",
      changed: "true",
    });
    const changed = rowsOf("origin", "assumptions.csv").filter((row) => row["changed"] === "true");
    expect(changed.map(({ id }) => id)).toEqual(["order-loss.relet"]);
  });

  it("measures in the window and under the assumptions that its files name", async () => {
    const of = async (out: string, ...more: readonly string[]) => {
      await exportTo(out, "--format", "csv", "--table", "nodes", ...more);
      return rowsOf(out, "nodes.csv").map((row) => Number(row["out_strength_usd_bn_per_year"]));
    };
    const base = await of("base");
    expect(await of("later", "--window", "2031..2032")).not.toEqual(base);
    expect(await of("shorter", "--set", "term.commitment-years=2")).not.toEqual(base);
  });

  it("gives the same bytes in another time zone, at another time", () => {
    const runIn = (name: string, zone: string) => {
      mkdirSync(join(folder, name));
      const argv = ["export", ...village, "--format", "all", "--fail", "lantern", "--out", "out"];
      const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, "dist/cli/main.js"), ...argv], {
        cwd: join(folder, name),
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      return filesIn(name, "out");
    };
    const [east, west] = [runIn("east", "Pacific/Kiritimati"), runIn("west", "America/Los_Angeles")];
    expect([...east.keys()]).toEqual([...west.keys()]);
    for (const [name, bytes] of east) expect(west.get(name)!.equals(bytes), name).toBe(true);
  });

  it.each([
    [["--format", "cvs"], 'no format named "cvs". Did you mean "csv"?'],
    [["--format", "csv,"], "Expected names between commas"],
    [["--format", "csv", "--table", "claim"], 'no table named "claim". Did you mean "claims"?'],
    [["--format", "gexf,dot", "--table", "claims"], "Drop --table, or choose csv, json, xlsx, parquet."],
    [["--format", "csv", "--table", "cascade"], "Add --fail NODE"],
    [["--format", "dot", "--window", "soon"], "expected FROM..TO in calendar years"],
    [["--format", "dot", "--set", "order-loss.relett=1"], 'Did you mean "order-loss.relet"?'],
    [[], "required option '--format <ids>' not specified"],
  ])("refuses %j with a remedy", async (argv, message) => {
    const { code, err } = await exportTo("refused", ...village, ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it("says in its help what each format cannot hold, in lines that fit a screen", async () => {
    const { out } = await runCli(["export", "--help"]);
    expect(out).toContain("dot          DOT (Graphviz): nodes and deals only");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
