// The report page as a document: its numbers are the reports', and each leads to its row and the row to its sources.
import { beforeAll, describe, expect, it } from "vitest";
import type { Document, Table } from "../../src/document/document.ts";
import { renderHtml } from "../../src/document/render-html.ts";
import { renderMarkdown } from "../../src/document/render-markdown.ts";
import { anchorOf, anchorsOf, blocksOf, mentioned, sectionIds } from "../../src/document/walk.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import type { Network } from "../../src/model/network.ts";
import { documentText, visible } from "../support/document-text.ts";
import { fullReportSteps } from "../../src/report/full-report.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";
import { reportPage, type ReportPage } from "../support/report-page.ts";
import { loadShipped } from "../support/shipped.ts";

const tables = (document: Document): readonly Table[] =>
  blocksOf(document.sections).flatMap((block) => (block.kind === "table" ? [block] : []));

const tableOf = (document: Document, caption: RegExp): Table =>
  tables(document).find((table) => caption.test(table.caption))!;

/** Every text that looks like a value that nobody computed. */
const strayValues = /\b(NaN|undefined|Infinity|null|\[object)\b/;

const expectSound = (document: Document): void => {
  const rows = anchorsOf(document);
  for (const kind of ["deal", "fact", "claim", "source"] as const) {
    const missing = mentioned(document.sections, kind).filter((id) => !rows.has(anchorOf({ row: kind, id })));
    expect(missing, `${kind} rows that are named and not shown`).toEqual([]);
  }
  const ids = sectionIds(document.sections);
  expect(new Set(ids).size).toBe(ids.length);
  expect(renderMarkdown(document)).not.toMatch(strayValues);
  expect(renderHtml(document).replace(/<style>[^]*?<\/style>/, "")).not.toMatch(strayValues);
  for (const { columns, rows: body } of tables(document)) {
    expect(columns.every(({ title }) => title !== "")).toBe(true);
    expect(body.every(({ cells }) => cells.length === columns.length)).toBe(true);
  }
};

let pages: Readonly<Record<"ai-capital" | "village", ReportPage>>;
beforeAll(async () => {
  pages = {
    "ai-capital": reportPage(await loadShipped("ai-capital")),
    village: reportPage(await loadShipped("village")),
  };
});

describe.each(["ai-capital", "village"] as const)("the report on %s", (name) => {
  let document: Document;
  beforeAll(() => {
    ({ document } = pages[name]);
  });

  it("names no row that it does not show, and shows no number that nobody computed", () => {
    expectSound(document);
  });

  it("leads from every deal and figure to sources, each with a title", () => {
    const cited = [tableOf(document, /^Deals with/), tableOf(document, /^Dated figures/)].flatMap(({ rows }) => rows);
    expect(cited.length).toBeGreaterThan(0);
    for (const { cells } of cited) {
      const sources = cells.at(-1)!.flatMap((part) => (part.kind === "row" ? [part] : []));
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every(({ row, text }) => row === "source" && /^\d+$/.test(text))).toBe(true);
    }
    const { rows } = tableOf(document, /^Sources/);
    expect(rows.map(({ cells }) => cells[0]![0]!.text)).toEqual(rows.map((_, i) => String(i + 1)));
  });

  it("says in both formats the same", () => {
    const figuresIn = (text: string) => visible(text).match(/\$\d[\d.]*[TBMK]/g);
    const html = renderHtml(document).replace(/<style>[^]*?<\/style>|<svg[^]*?<\/svg>|<[^>]*>/g, "");
    const markdown = renderMarkdown(document)
      .replace(/^Picture: .*$/gm, "")
      .replaceAll("\\", "");
    const figures = figuresIn(documentText(document, "drawn"));
    expect(figures!.length).toBeGreaterThan(20);
    expect(figuresIn(html)).toEqual(figures);
    expect(figuresIn(markdown)).toEqual(figures);
  });
});

describe("the report", () => {
  it("tells the failures that cost the others most, with the numbers of the cascade", () => {
    const { report, document } = pages["ai-capital"];
    const costliest = report.sweep.nodes.slice(0, 3).map(({ id }) => id);
    expect(report.failures.map(({ cascade }) => cascade.seeds)).toEqual(costliest.map((id) => [{ id, shock: 1 }]));
    const { sections } = document.sections.find(({ id }) => id === "failures")!;
    expect(sections.map(({ id }) => id)).toEqual(costliest.map((id) => `if-fails-${id}`));
    report.failures.forEach(({ cascade, draws }, i) => {
      const text = documentText({ ...document, particulars: [], sections: [sections[i]!] }, "drawn");
      expect(text).toContain(moneyText(cascade.totalLossUsdBn));
      expect(text).toContain(moneyText(draws.loss!.p95!.usdBn));
      expect(cascade.totalLossUsdBn).toBeCloseTo(report.sweep.nodes[i]!.lossUsdBn, 6);
    });
  });

  it("shows every deal in force, and which of them are in the sums", () => {
    const { report, document } = pages.village;
    const inSums = tableOf(document, /^Deals with/).rows.filter(({ cells }) => cells[7]![0]!.text === "yes");
    expect(inSums).toHaveLength(report.summary.deals.reduce((sum, { counted }) => sum + counted, 0));
  });

  it("marks an assumption that was set, and passes it on to every command that takes it", async () => {
    const network = await loadShipped("village");
    const { document } = reportPage(network, { overrides: { "order-loss.relet": 0.25 }, asOf: "2026-06-30" });
    const row = tableOf(document, /^Assumptions/).rows.find(({ cells }) => cells[0]![0]!.text === "order-loss.relet")!;
    expect(row.cells[1]).toEqual([{ kind: "strong", text: "0.25" }]);
    const commands = blocksOf(document.sections).flatMap((block) => (block.kind === "command" ? [block.command] : []));
    expect(commands.filter((command) => /^linchpin (sweep|fail|montecarlo) /.test(command)).length).toBeGreaterThan(2);
    for (const command of commands) {
      if (/^linchpin (sweep|fail|montecarlo) /.test(command)) expect(command).toContain("--set order-loss.relet=0.25");
      if (!/^linchpin (export|validate)/.test(command)) expect(command).toContain("--as-of 2026-06-30");
    }
  });

  it("gives every claim with its verdict, and the rows of its arithmetic", () => {
    const { report, document } = pages.village;
    const { rows } = tableOf(document, /^Every claim/);
    expect(rows.map(({ cells }) => [cells[0]![0]!.text, cells[5]![0]!.text])).toEqual(
      report.claims.claims.map(({ id, verdict }) => [id, verdict]),
    );
    report.claims.claims.forEach((claim, i) => {
      const links = rows[i]!.cells[6]!.flatMap((part) => (part.kind === "row" ? [part.id] : []));
      expect(links).toEqual(claim.reason === null ? claim.rows.map(({ id }) => id) : []);
    });
  });

  it("gives every headline of circularity with its range and beside chance", () => {
    const { report, document } = pages.village;
    const { rows } = tableOf(document, /^Of the \$125B a year/);
    expect(rows).toHaveLength(report.circularity.headlines.length);
    // By hand, from the village's description: at most 45 of 125 can go round.
    expect(rows[0]!.cells[1]![0]!.text).toBe("36 %");
    expect(rows[0]!.cells[7]![0]!.text).toMatch(/^\d+ %, p = [01]\.\d\d; \d+ %, p = [01]\.\d\d$/);
  });

  it("leads from an order book to the fact that discloses it and to its deals", () => {
    const { document } = pages["ai-capital"];
    const linksOf = (caption: RegExp, first: string) =>
      tableOf(document, caption)
        .rows.find(({ cells }) => cells[0]![0]!.text === first)!
        .cells.flat()
        .flatMap((part) => (part.kind === "row" ? [part.row] : []));
    expect(linksOf(/^Order books/, "Oracle")).toEqual(["fact"]);
    expect(linksOf(/^Who stands behind/, "Oracle")).toContain("deal");
  });

  it("is nothing when it is ended early, however late that is", async () => {
    const network = await loadShipped("village");
    for (const after of [1, 9, 12, 200]) {
      const steps = fullReportSteps(network);
      let step = steps.next();
      for (let k = 1; k < after; k++) step = steps.next(false);
      // Told once is enough: whoever ends it does not get a page without the part that was running.
      step = steps.next(true);
      while (step.done !== true) step = steps.next(false);
      expect(step.value, `ended after ${after} steps`).toBeNull();
    }
  });

  it("counts its progress up to the end", async () => {
    const steps = fullReportSteps(await loadShipped("village"));
    const shares: number[] = [];
    for (let step = steps.next(); step.done !== true; step = steps.next(false)) {
      shares.push(step.value.done / step.value.total);
    }
    expect(shares.every((share, k) => share <= 1 && (k === 0 || share >= shares[k - 1]!))).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });

  const empty: readonly (readonly [string, Network])[] = [
    ["no nodes at all", networkOf({})],
    ["one node and no deal", networkOf({ nodes: [nodeOf("a")] })],
    [
      "a deal without an amount",
      networkOf({
        deals: [dealOf({ id: "x", source: "a", target: "b", amountUsdBn: null, amountBasis: "undisclosed" })],
      }),
    ],
    ["a payment to oneself", networkOf({ deals: [dealOf({ id: "x", source: "a", target: "a" })] })],
    [
      "two parts that never meet, and amounts like 0.1 + 0.2",
      networkOf({
        deals: [
          dealOf({ id: "x", source: "a", target: "b", amountUsdBn: 0.1 + 0.2 }),
          dealOf({ id: "y", source: "b", target: "a", amountUsdBn: 0.3, kind: "funding" }),
          dealOf({ id: "z", source: "c", target: "d", amountUsdBn: 1e-9 }),
        ],
        facts: [factOf({ entity: "b", metric: "shareholders_equity", value: 1e-9 })],
        sources: [],
      }),
    ],
    [
      "amounts as large as raw dollars",
      networkOf({ deals: [dealOf({ id: "x", source: "a", target: "b", amountUsdBn: 3e11 })] }),
    ],
  ];
  it.each(empty)("is whole for a network of %s, without claims, facts or sources", (_what, network) => {
    const { document } = reportPage(network, { asOf: "2026-06-30" });
    // Where a deal names a source that the data do not have, its name stands instead of a number.
    const sources = mentioned(document.sections, "source").map((id) => ({ id }));
    expect(sources.every(({ id }) => id === "press")).toBe(true);
    expectSound({
      ...document,
      sections: [
        ...document.sections,
        {
          id: "stand-in",
          title: "",
          blocks: [
            {
              kind: "table",
              caption: "",
              columns: [{ title: "id" }],
              rows: sources.map(({ id }) => ({ anchor: { row: "source", id }, cells: [[]] })),
              notes: [],
            },
          ],
          sections: [],
        },
      ],
    });
  });
});
