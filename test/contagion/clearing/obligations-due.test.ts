// What falls due in a horizon: by schedule, at maturity, by promise; and what is left out on purpose.
import { describe, expect, it } from "vitest";
import { obligationsDue } from "../../../src/contagion/clearing/obligations-due.ts";
import { networkAsOf } from "../../../src/model/as-of.ts";
import { endExclusive } from "../../../src/model/date.ts";
import type { Deal } from "../../../src/model/deal.ts";
import { defaultTerms } from "../../../src/model/term.ts";
import { dealOf, networkOf } from "../../support/networks.ts";

const dueBy = (horizon: string, ...deals: readonly Deal[]) =>
  obligationsDue(networkAsOf(networkOf({ deals }), "2026-07-01"), endExclusive(horizon), defaultTerms);

/** 2026 to 2029, four years of 1461 days. */
const order = dealOf({ id: "order", source: "lab", target: "cloud", amountUsdBn: 1461 });
const loan = dealOf({
  id: "loan",
  source: "bank",
  target: "cloud",
  kind: "funding",
  instrument: "term-loan",
  status: "drawn",
  start: "2025",
  end: "2027-03",
});
const round = dealOf({
  id: "round",
  source: "fund",
  target: "lab",
  kind: "funding",
  amountUsdBn: 365,
  start: "2026",
  end: "2026",
});

describe("obligationsDue", () => {
  it("takes of a commitment what is delivered between the day and the end of the horizon", () => {
    const { obligations } = dueBy("2027", order);
    expect(obligations).toEqual([
      { deal: "order", kind: "commitment", debtor: "lab", creditor: "cloud", dueUsdBn: 549, termAssumed: false },
    ]);
    expect(dueBy("2026-07-01", order).obligations[0]!.dueUsdBn).toBeCloseTo(1, 9);
    expect(dueBy("2035", order).obligations[0]!.dueUsdBn).toBeCloseTo(1461 - 181, 9);
  });

  it("asks a drawn loan back from its recipient on its last day, whole", () => {
    expect(dueBy("2027-03", loan).obligations).toEqual([
      { deal: "loan", kind: "debt", debtor: "cloud", creditor: "bank", dueUsdBn: 10, termAssumed: false },
    ]);
    expect(dueBy("2027-02", loan).obligations).toEqual([]);
  });

  it("says which drawn loans have no stated maturity", () => {
    const open = dueBy("2030", { ...loan, end: null });
    expect(open).toEqual({ obligations: [], withoutMaturity: ["loan"], withoutSchedule: [] });
  });

  it("counts funding with a schedule as a pledge, and lists the rest", () => {
    expect(dueBy("2027", round).obligations).toEqual([
      { deal: "round", kind: "pledge", debtor: "fund", creditor: "lab", dueUsdBn: 184, termAssumed: false },
    ]);
    for (const promise of [{ status: "announced" }, { amountBasis: "up-to" }] as const) {
      expect(dueBy("2027", { ...round, ...promise })).toMatchObject({ obligations: [], withoutSchedule: ["round"] });
    }
  });

  it("leaves out what is not due: guarantees, undisclosed amounts, what is over, deals with oneself", () => {
    const none = dueBy(
      "2027",
      { ...order, id: "guarantee", instrument: "backstop" },
      { ...order, id: "secret", amountUsdBn: null },
      { ...order, id: "over", start: "2024", end: "2025" },
      { ...order, id: "own", target: "lab" },
      { ...order, id: "beside", counted: false },
    );
    expect(none.obligations).toEqual([]);
  });

  it("names what rests on an assumed term", () => {
    expect(dueBy("2027", { ...order, end: null }).obligations[0]).toMatchObject({ termAssumed: true });
  });
});
