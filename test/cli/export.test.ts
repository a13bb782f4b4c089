// `linchpin export`: files that other programs read, with the numbers of the reports.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import { nodeMetrics } from "../../src/report/node-metrics.ts";
import { runCli } from "../support/run-cli.ts";
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

describe("linchpin export", () => {
  it("writes the nodes with their measures, the deals, the loops and the cascade as CSV", async () => {
    const { code, out } = await exportTo("csv", "--format", "csv", "--fail", "openai");
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
    await exportTo("unknown", "--format", "csv");
    const network = await loadShipped("ai-capital");
    const undisclosed = new Set(network.deals.flatMap(({ id, amountUsdBn }) => (amountUsdBn === null ? [id] : [])));
    const rows = rowsOf("unknown", "deals.csv").filter(({ id }) => undisclosed.has(id!));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row["amount_usd_bn"]))).toEqual(new Set([""]));
  });

  it("writes a GEXF that graphology reads with every deal", async () => {
    await exportTo("gexf", "--format", "gexf");
    const graph = parseGexf(MultiDirectedGraph, readFileSync(join(folder, "gexf", "ai-capital.gexf"), "utf8"));
    await exportTo("beside", "--format", "csv");
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
    const { code, out, err } = await exportTo("occupied", "--format", "csv");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/cannot write to .*occupied.*--out/);
  });
});
