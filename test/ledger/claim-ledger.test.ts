// Claims on claims, claims in time, and claims whose expression does not fit.
import { describe, expect, it } from "vitest";
import { claimBook } from "../../src/ledger/claim-book.ts";
import { judgeClaims } from "../../src/ledger/claim-ledger.ts";
import { verdictRules } from "../../src/ledger/claim-verdict.ts";
import type { Claim } from "../../src/model/fact.ts";
import { claimOf } from "../support/claims.ts";
import { dealOf, factOf, networkOf } from "../support/networks.ts";

const facts = [
  factOf({ id: "share", entity: "cloud", metric: "share", value: 45, unit: "percent", asOf: "2026-01-01" }),
];
const deals = [dealOf({ id: "d", source: "lab", target: "cloud", amountUsdBn: 200, announced: "2026-03-01" })];

const judge = (claims: readonly Claim[], date = "2026-06-30") =>
  new Map(
    judgeClaims(networkOf({ claims, facts, deals }), claims, date, verdictRules).map((judged) => [
      judged.claim.id,
      judged,
    ]),
  );

const resultOf = (claim: Claim, date?: string) => judge([claim], date).get(claim.id)!;

describe("units", () => {
  it("percent are shares in the arithmetic and percent beside the printed figure", () => {
    const judged = resultOf(claimOf({ id: "a", figure: 45, unit: "percent", expression: 'fact("share")' }));
    expect(judged).toMatchObject({ verdict: "holds", computed: { value: 0.45, worked: "45%" } });
    const product = resultOf(claimOf({ id: "b", figure: 90, expression: 'fact("share") * deal("d")' }));
    expect(product).toMatchObject({ verdict: "holds", computed: { value: 90, worked: "45% × 200" } });
  });

  it("a printed figure and a recomputed one enter alike", () => {
    const claims = [
      claimOf({ id: "a", figure: 50, unit: "percent", expression: 'fact("share")' }),
      claimOf({ id: "printed", figure: 0.5, unit: "share", expression: 'printed("a")' }),
      claimOf({ id: "computed", figure: 0.45, unit: "share", expression: 'claim("a")' }),
    ];
    const judged = judge(claims);
    expect(judged.get("printed")!.computed).toMatchObject({
      value: 0.5,
      worked: "50%",
      rows: [{ table: "claims", id: "a" }],
    });
    expect(judged.get("computed")!.computed).toMatchObject({ value: 0.45, worked: "45%" });
    const { rows } = judged.get("computed")!.computed;
    expect(rows.map(({ id, sources }) => [id, sources.length])).toEqual([
      ["a", 0],
      ["share", 1],
    ]);
  });
});

describe("what is not computable says why", () => {
  it.each([
    [{ expression: null, reason: "nobody knows" }, "nobody knows", null],
    [{ expression: "1 +" }, "does not parse", 4],
    [{ expression: '2 * deal("e")' }, 'no deal "e"', 5],
    [{ expression: '1 / (deal("d") - 200)' }, "divides by zero", 1],
    [{ expression: 'deal("d") > 1' }, "needs a number", 1],
    [{ expression: '"d"' }, 'gives the text "d"', 1],
    [{ expression: 'unknown("the plan ends")' }, "the plan ends", 1],
    [{ expression: 'claim("a")' }, "rests on itself", 1],
    [{ expression: 'claim("b")' }, 'no claim "b"', 1],
    [{ figure: null, unit: null, kind: "comparison", expression: 'deal("d")' }, "needs true or false", 1],
    [{ figure: null, unit: null, kind: "comparison", expression: 'printed("a") > 1' }, "prints no figure", 1],
  ] as const)("%j", (claim, reason, at) => {
    const { verdict, computed } = resultOf(claimOf({ id: "a", figure: 1, ...claim }));
    expect(verdict).toBe("not computable");
    if (computed.ok) throw new Error("should have failed");
    expect(computed.reason).toContain(reason);
    expect(computed.at).toBe(at);
  });

  it("a circle fails all its members, in whatever order they are asked for", () => {
    const claims = ["a", "b", "c"].map((id, i) =>
      claimOf({ id, figure: 1, expression: `claim("${["b", "c", "a"][i]}") + deal("d")` }),
    );
    for (const order of [claims, claims.toReversed()]) {
      expect([...judge(order).values()].map(({ verdict }) => verdict)).toEqual(Array(3).fill("not computable"));
    }
  });

  it("a tower of claims ends at its limit, and not in the stack", () => {
    const claims = Array.from({ length: 3000 }, (_, i) =>
      claimOf({ id: `c${i}`, figure: 200, expression: i === 2999 ? 'deal("d")' : `claim("c${i + 1}")` }),
    );
    const book = claimBook(networkOf({ claims, deals }), "2026-06-30");
    expect(book.of(claims[0]!).ok).toBe(false);
    expect(book.of(claims[2900]!)).toMatchObject({ ok: true, value: 200 });
  });
});

describe("time", () => {
  const claim = claimOf({ id: "a", figure: 100, stated: "2026-01", expression: 'deals("lab", "cloud", "commitment")' });
  const older = dealOf({
    id: "older",
    source: "lab",
    target: "cloud",
    amountUsdBn: 100,
    announced: "2025-06-01",
    counted: false,
  });
  const newer = dealOf({ ...deals[0]!, supersedes: ["older"] });
  const network = networkOf({ claims: [claim], deals: [older, newer] });
  const on = (date: string, claims = [claim]) => judgeClaims(network, claims, date, verdictRules)[0]!;

  it("a claim that held in its month and is overtaken is stale", () => {
    expect(on("2026-06-30")).toMatchObject({ verdict: "stale", atStatement: { date: "2026-01-31", verdict: "holds" } });
  });

  it("on its own day it holds, and has no history yet", () => {
    expect(on("2026-01-31")).toMatchObject({ verdict: "holds", atStatement: null });
  });

  it("without a date it is just wrong", () => {
    expect(on("2026-06-30", [{ ...claim, stated: null }])).toMatchObject({
      verdict: "contradicted",
      atStatement: null,
    });
  });

  it("with nothing known at the time it is just wrong", () => {
    expect(on("2026-06-30", [{ ...claim, stated: "2024" }])).toMatchObject({
      verdict: "contradicted",
      atStatement: { date: "2024-12-31", verdict: "not computable" },
    });
  });
});
