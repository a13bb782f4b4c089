// Single sections of the report page: each figure in its column, in the unit of its range, in words that are true of it.
import { beforeAll, describe, expect, it } from "vitest";
import type { Document, Table } from "../../src/document/document.ts";
import { blocksOf } from "../../src/document/walk.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import { documentText, visible } from "../support/document-text.ts";
import { dealOf, networkOf } from "../support/networks.ts";
import { reportPage, type ReportPage } from "../support/report-page.ts";
import { loadShipped } from "../support/shipped.ts";

const tableOf = (document: Document, caption: RegExp): Table =>
  blocksOf(document.sections).find((block): block is Table => block.kind === "table" && caption.test(block.caption))!;

let pages: Readonly<Record<"ai-capital" | "village", ReportPage>>;
beforeAll(async () => {
  pages = {
    "ai-capital": reportPage(await loadShipped("ai-capital")),
    village: reportPage(await loadShipped("village")),
  };
});

describe("a section of the report", () => {
  it("gives what a loop carries and its smallest step, each in its column", () => {
    const { report, document } = pages["ai-capital"];
    const { columns, rows } = tableOf(document, /^The largest loops/);
    const at = (title: string) => columns.findIndex((column) => column.title === title);
    const cells = rows.map((row) => ["carries", "smallest step"].map((title) => row.cells[at(title)]![0]!.text));
    expect(cells).toEqual(
      report.loops.loops
        .slice(0, rows.length)
        .map(({ flowUsdBn, bottleneckUsdBn }) => [moneyText(flowUsdBn), moneyText(bottleneckUsdBn)]),
    );
  });

  it("gives every headline of circularity in the unit of its range", () => {
    const { report, document } = pages["ai-capital"];
    const { blocks } = document.sections.find(({ id }) => id === "loops")!.sections[0]!;
    const [sentences] = blocks.flatMap((block) => (block.kind === "list" ? [block.items] : []));
    const percents = (text: string) =>
      [...text.matchAll(/[\d.]+(?= (?:to [\d.]+ )?%|,? cents)/g)].map(([n]) => Number(n));
    report.circularity.headlines.forEach((headline, i) => {
      const [said, range] = sentences!
        [i]!.map(({ text }) => text)
        .join("")
        .split(/ Over what .*?: | Beside random/);
      const value = percents(said!).at(-1)!;
      const [low, high] = /([\d.]+) to ([\d.]+) %/.exec(range!)!.slice(1).map(Number);
      expect(value, headline.id).toBeGreaterThanOrEqual(low!);
      expect(value, headline.id).toBeLessThanOrEqual(high!);
      expect(high! / 100 + 0.006, headline.id).toBeGreaterThanOrEqual(headline.amounts!.high!);
      expect(low! / 100 - 0.006, headline.id).toBeLessThanOrEqual(headline.amounts!.low!);
    });
  });

  it("tells the first rounds and those in which somebody fails, and what the others add", () => {
    const { report, document } = pages["ai-capital"];
    const { sections } = document.sections.find(({ id }) => id === "failures")!;
    report.failures.forEach(({ cascade }, i) => {
      const { rows, notes } = sections[i]!.blocks.find(
        (block): block is Table => block.kind === "table" && block.caption === "Round by round",
      )!;
      const failing = cascade.rounds.filter(({ failed }) => failed.length > 0).map(({ round }) => round);
      const shown = [...new Set([0, 1, 2, 3, ...failing])].sort((a, b) => a - b);
      expect(rows.map(({ cells }) => Number(cells[0]![0]!.text))).toEqual(shown);
      expect(notes[0]![0]!.text).toContain(`${cascade.rounds.length - shown.length} further rounds nobody fails`);
    });
  });

  it("says of firms without a known capital what falls on them, and no loss of nothing", () => {
    const network = networkOf({
      deals: [
        dealOf({ id: "x", source: "a", target: "b", amountUsdBn: 3 }),
        dealOf({ id: "y", source: "c", target: "d", amountUsdBn: 30 }),
      ],
    });
    const { report, document } = reportPage(network, { asOf: "2026-06-30" });
    const losses = report.failures.map(({ cascade }) => cascade.unknownBufferLossUsdBn);
    expect(losses.length).toBeGreaterThan(1);
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
    const { blocks } = document.sections.find(({ id }) => id === "in-short")!;
    const [figures] = blocks.flatMap((block) => (block.kind === "figures" ? [block.items] : []));
    expect(figures!.at(-1)!.value).toBe(moneyText(losses[0]!));
    const text = documentText(document, "drawn");
    expect(text).not.toMatch(/theotherslose\$0/);
    expect(text).not.toContain("Besiderandom");
    expect(text.match(/Nobodyfundsanybodyhere/g)).toHaveLength(1);
  });

  it("counts verdicts as people do", () => {
    const text = documentText(pages.village.document, "drawn");
    expect(text).toContain(visible("2 hold, 1 is off, 1 is contradicted, 1 is stale and 2 cannot be computed"));
  });

  it("says which claims only their own source bears out", () => {
    const { report, document } = pages["ai-capital"];
    const own = report.claims.claims.filter(({ evidence }) => evidence === "own").map(({ id }) => id);
    expect(own.length).toBeGreaterThan(0);
    const { blocks } = document.sections.find(({ id }) => id === "claims")!;
    const said = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    const told = said.find((text) => text[0]!.text.includes("own source alone"))!;
    expect(told.flatMap((part) => (part.kind === "row" ? [part.id] : []))).toEqual(own);
  });

  it("writes figures that differ so that they look different", () => {
    const { document } = pages["ai-capital"];
    const { blocks } = document.sections.find(({ id }) => id === "ledger")!;
    const conflicts = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    expect(conflicts.length).toBeGreaterThan(3);
    for (const item of conflicts) {
      const figures = item.flatMap((part) => (part.kind === "row" ? [part.text] : []));
      expect(new Set(figures).size, figures.join()).toBe(figures.length);
    }
  });

  it("sets what falls due beside revenue where some is known, and names the others", () => {
    const { report, document } = pages["ai-capital"];
    const { rows, notes } = tableOf(document, /^What falls due by calendar year/);
    const told = new Set(rows.map(({ cells }) => cells[0]![0]!.text));
    const named = notes.flat().find(({ text }) => text.includes("nobody states"))!.text;
    const names = { openai: "OpenAI", coreweave: "CoreWeave", microsoft: "Microsoft", meta: "Meta Platforms" };
    const known = Object.entries(names).map(([id, name]) => {
      const { buyer } = report.ledger.accounts.find((account) => account.id === id)!;
      const stated = buyer!.years.some(({ revenue }) => revenue !== null);
      expect(told.has(name), id).toBe(stated);
      expect(named.includes(name), id).toBe(!stated);
      return stated;
    });
    expect(new Set(known).size).toBe(2);
  });
});
