// Which of several statements counts, and why the others do not: the ledger's rule, told.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimBook } from "../../../src/ledger/claim-book.ts";
import { pick } from "../../../src/ledger/fact-series.ts";
import { firstDay } from "../../../src/model/date.ts";
import { confidences } from "../../../src/model/deal.ts";
import { factStatuses, type Fact } from "../../../src/model/fact.ts";
import { factStandings } from "../../../src/view/evidence/fact-rivals.ts";
import { newestFacts } from "../../../src/view/evidence/firm-facts.ts";
import { factOf } from "../../support/networks.ts";
import { loadShipped } from "../../support/shipped.ts";

const someFacts: fc.Arbitrary<readonly Fact[]> = fc
  .array(
    fc.record({
      entity: fc.constantFrom("lab", "cloud"),
      metric: fc.constantFrom("revenue", "capex"),
      period: fc.constantFrom(null, "CY2025"),
      value: fc.integer({ min: 1, max: 4 }),
      asOf: fc.constantFrom("2025-01-01", "2025-06", "2026-01-15"),
      status: fc.constantFrom(...factStatuses),
      confidence: fc.constantFrom(...confidences),
    }),
    { maxLength: 14 },
  )
  .map((drafts) => drafts.map((draft, i) => factOf({ ...draft, id: `f${i}` })));

const someDay = fc.constantFrom("2024-12-31", "2025-03-01", "2025-06-01", "2026-12-31").map(firstDay);

describe("the standing of facts", () => {
  it("counts the statement that the ledger picks, whatever was said", () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        for (const fact of facts) {
          const rivals = facts.filter(
            ({ entity, metric, period }) => entity === fact.entity && metric === fact.metric && period === fact.period,
          );
          const said = rivals.filter(({ asOf }) => firstDay(asOf) <= day);
          expect(factStandings(facts, day).get(fact.id)!.counting?.id).toBe(pick(said)?.fact);
        }
      }),
    );
  });

  it("loses no statement and shows none twice", () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const standings = new Set(factStandings(facts, day).values());
        const listed = [...standings].flatMap(({ counting, others }) => [
          ...(counting === null ? [] : [counting.id]),
          ...others.map(({ fact }) => fact.id),
        ]);
        expect([...listed].sort()).toEqual(facts.map(({ id }) => id).sort());
      }),
    );
  });

  it("gives the first point of the rule on which each loses", () => {
    const base = { entity: "lab", metric: "revenue", period: "CY2025", value: 1 } as const;
    const facts = [
      factOf({ ...base, id: "old", asOf: "2025-01-01" }),
      factOf({ ...base, id: "guess", asOf: "2026-01-01", status: "projection" }),
      factOf({ ...base, id: "vague", asOf: "2026-01-01", confidence: "low" }),
      factOf({ ...base, id: "first", asOf: "2026-01-01" }),
      factOf({ ...base, id: "second", asOf: "2026-01-01" }),
      factOf({ ...base, id: "later", asOf: "2027-01-01" }),
    ];
    const { counting, others } = factStandings(facts, firstDay("2026-06-30")).get("old")!;
    expect(counting?.id).toBe("first");
    expect(Object.fromEntries(others.map(({ fact, because }) => [fact.id, because]))).toEqual({
      old: "newer known",
      guess: "firmer kind",
      vague: "more certain",
      second: "first in the table",
      later: "not said yet",
    });
  });

  it("agrees with the figure that claims read, in the shipped data", async () => {
    const network = await loadShipped("ai-capital");
    const asOf = "2026-07-03";
    const standings = factStandings(network.facts, firstDay(asOf));
    const contested = [...new Set(standings.values())].filter(({ others }) => others.length > 0);
    expect(contested.length).toBeGreaterThan(30);
    const book = claimBook(network, asOf);
    for (const { counting } of contested) {
      if (counting === null || counting.period === null) continue;
      const read = book.expression(`fact("${counting.entity}", "${counting.metric}", "${counting.period}")`);
      if (read.ok) expect(read.rows.map(({ id }) => id)).toEqual([counting.id]);
    }
  });

  it("tells the newest statement of every item of a firm", () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const newest = newestFacts(facts);
        expect(newest.map(({ metric }) => metric).sort()).toEqual([...new Set(facts.map((f) => f.metric))].sort());
        for (const { metric, asOf } of newest) {
          const days = facts.filter((fact) => fact.metric === metric).map((fact) => firstDay(fact.asOf));
          expect(firstDay(asOf)).toBe(Math.max(...days));
        }
      }),
    );
  });
});
