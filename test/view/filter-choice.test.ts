// The legend as filter, and the words for what a filter leaves out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyDeal, isEveryDeal } from "../../src/view/deal-filter.ts";
import {
  onlyDealKind,
  onlyNodeKinds,
  showsDealKind,
  showsNodeKinds,
  toggleDealKind,
  toggleNodeKinds,
} from "../../src/view/filter-choice.ts";
import { filterConditions, filterSentence } from "../../src/view/filter-conditions.ts";
import { formatState, initialState, parseState } from "../../src/view/view-state.ts";
import { someFilters, someKinds } from "../support/dealt-networks.ts";

describe("the legend as filter", () => {
  it("leaves a kind out and brings it back", () => {
    const without = toggleNodeKinds(everyDeal, ["lab"], someKinds);
    expect(without.nodeKinds).toEqual(["cloud", "investor"]);
    expect(showsNodeKinds(without, ["lab"])).toBe(false);
    expect(showsNodeKinds(without, ["cloud"])).toBe(true);
    expect(toggleNodeKinds(without, ["lab"], someKinds)).toEqual(everyDeal);
  });

  it("keeps a kind alone, and brings everything back when it is alone", () => {
    const alone = onlyNodeKinds(everyDeal, ["cloud", "investor"], someKinds);
    expect(alone.nodeKinds).toEqual(["cloud", "investor"]);
    expect(onlyNodeKinds(alone, ["cloud", "investor"], someKinds)).toEqual(everyDeal);
    expect(onlyNodeKinds(alone, ["lab"], someKinds).nodeKinds).toEqual(["lab"]);
  });

  it("never ends with nothing: the last kind to go brings all back", () => {
    const alone = onlyNodeKinds(everyDeal, ["lab"], someKinds);
    expect(toggleNodeKinds(alone, ["lab"], someKinds)).toEqual(everyDeal);
    const funding = onlyDealKind(everyDeal, "funding");
    expect(showsDealKind(funding, "commitment")).toBe(false);
    expect(toggleDealKind(funding, "funding")).toEqual(everyDeal);
    expect(toggleDealKind(everyDeal, "funding").dealKinds).toEqual(["commitment"]);
  });

  it("brings a row of several kinds back whole when one of them is out", () => {
    const filter = { ...everyDeal, nodeKinds: ["lab", "cloud"] };
    expect(toggleNodeKinds(filter, ["cloud", "investor"], someKinds)).toEqual(everyDeal);
  });

  it("writes addresses that open the same again", () => {
    const move = fc.tuple(
      fc.boolean(),
      fc.subarray(
        someKinds.map(({ id }) => id),
        { minLength: 1 },
      ),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 6 }), (moves) => {
        const filter = moves.reduce(
          (last, [isOnly, items]) => (isOnly ? onlyNodeKinds : toggleNodeKinds)(last, items, someKinds),
          everyDeal,
        );
        expect(filter.nodeKinds ?? someKinds).not.toEqual([]);
        const query = formatState({ ...initialState, filter }).slice(1);
        expect(parseState("/", query).state.filter).toEqual(filter);
      }),
    );
  });
});

describe("the conditions of a filter", () => {
  it("are said in words", () => {
    const filter = {
      ...everyDeal,
      standing: "paid",
      leastUsdBn: 50,
      from: "2026-01-01",
      nodeKinds: ["lab", "cloud"],
      dealKinds: ["funding"],
      confidence: "medium",
    } as const;
    expect(filterSentence(filter, someKinds)).toBe(
      "paid only, funding only, without investors, $50B or more, medium or high confidence, announced since 1 Jan 2026",
    );
    expect(filterSentence({ ...everyDeal, nodeKinds: ["lab"] }, someKinds)).toBe("only labs");
    expect(filterSentence({ ...everyDeal, nodeKinds: [] }, someKinds)).toBe("no kind of firm");
    expect(filterSentence(everyDeal, someKinds)).toBe("");
  });

  it("are one for each part that differs, and taken out one by one leave everything", () => {
    fc.assert(
      fc.property(someFilters, (filter) => {
        const conditions = filterConditions(filter, someKinds);
        expect(conditions.length === 0).toBe(isEveryDeal(filter));
        const keys = conditions.map(({ key }) => key);
        let rest = filter;
        for (const key of keys) rest = filterConditions(rest, someKinds).find((one) => one.key === key)!.without;
        expect(rest).toEqual(everyDeal);
      }),
    );
  });
});
