// A side of Compare is text in an address: what is written must be read again, and what makes no sense is said.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSide } from "../../src/view/check-side.ts";
import { checkState } from "../../src/view/check-state.ts";
import { formatSide, parseSide, plainSide, type CompareSide } from "../../src/view/compare-side.ts";
import { formatState, initialState, parseState } from "../../src/view/view-state.ts";
import { loadShipped } from "../support/shipped.ts";

const network = await loadShipped("ai-capital");

/** Ids of imports hold anything; those of packages are kebab-case. */
const id = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), fc.string({ minLength: 1, maxLength: 8 }));
const key = fc.stringMatching(/^[a-z]{1,6}\.[a-z]{1,6}(@[a-z0-9-]{1,6})?$/);
const value = fc.oneof(
  fc.double({ min: 0, max: 10, noNaN: true }).map((number) => number + 0),
  fc.stringMatching(/^[a-z]{1,8}$/).filter((text) => Number.isNaN(Number(text))),
);

const anySide: fc.Arbitrary<CompareSide> = fc.record({
  data: fc.option(fc.constantFrom("shipped" as const, "own" as const)),
  asOf: fc.option(fc.constantFrom("2025-06-30", "2025-06", "2025")),
  without: fc.uniqueArray(fc.record({ kind: fc.constantFrom("firm" as const, "deal" as const), id }), {
    maxLength: 3,
    selector: (left) => `${left.kind} ${left.id}`,
  }),
  overrides: fc.dictionary(key, value, { maxKeys: 3 }),
  seeds: fc.uniqueArray(id, { maxLength: 3 }),
});

/** Spaces at the ends of a part are a typist's, not an id's. */
const isTidy = ({ without, seeds }: CompareSide): boolean =>
  [...without.map((left) => left.id), ...seeds].every((text) => text === text.trim());

describe("the text of a side", () => {
  it("gives the side again, whatever its ids hold", () => {
    fc.assert(
      fc.property(anySide.filter(isTidy), (side) => {
        expect(parseSide(formatSide(side))).toEqual({ side, problems: [] });
      }),
    );
  });

  it("survives the address of the page", () => {
    fc.assert(
      fc.property(anySide.filter(isTidy), anySide.filter(isTidy), (a, b) => {
        const state = {
          ...initialState,
          view: { name: "compare" as const },
          before: formatSide(a),
          after: formatSide(b),
        };
        const [path, query = ""] = formatState(state).split("?");
        expect(parseState(path!, query).state).toEqual(state);
      }),
    );
  });

  it("can be read by people", () => {
    const side: CompareSide = {
      ...plainSide,
      asOf: "2025-06-30",
      without: [{ kind: "firm", id: "openai" }],
      overrides: { "order-loss.relet": 0.2 },
      seeds: ["oracle=0.3"],
    };
    expect(formatSide(side)).toBe("as:2025-06-30,without:firm:openai,set:order-loss.relet=0.2,fail:oracle=0.3");
    expect(parseSide("as:2025-06-30; without:firm:openai").side).toMatchObject({ asOf: "2025-06-30" });
    expect(formatSide(plainSide)).toBe("as:newest");
    expect(parseSide("").side).toEqual(plainSide);
  });

  it.each([
    ["nonsense", /no part of a side/],
    ["without:openai", /without:firm:nvidia/],
    ["set:order-loss.relet", /set:id=value/],
    ["data:mine", /data:shipped nor data:own/],
    ["fail:", /no part of a side/],
  ])("says what is wrong with %s and keeps the rest", (part, problem) => {
    const { side, problems } = parseSide(`as:2025-06,${part}`);
    expect(side.asOf).toBe("2025-06");
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe("checking a side", () => {
  it("takes out what the data do not know, with a sentence for each", () => {
    const { side, problems } = checkSide(
      parseSide("as:soon,without:firm:openay,without:deal:none,set:order-loss.relet=7,fail:orakle,fail:Oracle=0.3")
        .side,
      network,
    );
    expect(side).toEqual({ ...plainSide, seeds: ["oracle=0.3"] });
    expect(problems).toHaveLength(5);
    expect(problems.join(" ")).toContain('Did you mean "openai"?');
  });

  it("lets nobody fail who is left out", () => {
    const { side, problems } = checkSide(parseSide("without:firm:openai,fail:openai").side, network);
    expect(side.seeds).toEqual([]);
    expect(problems[0]).toContain("cannot fail");
  });

  it("is part of checking an address, which keeps the other side", () => {
    const { state, problems } = checkState(parseState("/compare", "a=without:firm:nobody&b=fail:openai"), network);
    expect([state.before, state.after]).toEqual(["as:newest", "fail:openai"]);
    expect(problems).toHaveLength(1);
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(anySide, (side) => {
        const once = checkSide(side, network).side;
        expect(checkSide(once, network)).toEqual({ side: once, problems: [] });
      }),
    );
  });
});
