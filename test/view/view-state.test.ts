// The address is the store: what is written into it must come out of it again, whatever it is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidences, dealKinds } from "../../src/model/deal.ts";
import { standings, type DealFilter } from "../../src/view/deal-filter.ts";
import { formatState, initialState, parseState, selectionKinds, type ViewState } from "../../src/view/view-state.ts";
import { dataTables, type View } from "../../src/view/view.ts";

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const seed = fc.oneof(
  id,
  fc.tuple(id, fc.integer({ min: 1, max: 100 })).map(([name, percent]) => `${name}=${percent / 100}`),
);
const seeds = fc.array(seed, { maxLength: 3 });
const anyText = fc.string({ minLength: 1, maxLength: 12 });

const view: fc.Arbitrary<View> = fc.oneof(
  fc.constant<View>({ name: "map" }),
  fc.option(fc.array(id, { minLength: 2, maxLength: 5 })).map((nodes): View => ({
    name: "loops",
    loop: nodes?.join("~") ?? null,
  })),
  seeds.map((list): View => ({ name: "failure", seeds: list })),
  fc.constantFrom(...dataTables).map((table): View => ({ name: "data", table, seeds: [] })),
  seeds.map((list): View => ({ name: "data", table: "losses", seeds: list })),
  fc.constantFrom<View>({ name: "compare" }, { name: "metrics" }, { name: "claims", claim: null }),
  fc.stringMatching(/^S[0-9]{3}-[0-9]{1,2}$/).map((claim): View => ({ name: "claims", claim })),
);

const assumptionValue = fc.oneof(
  fc.double({ min: 0, max: 10, noNaN: true }).map((value) => value + 0),
  id,
);

/** Three decimals: what the address keeps. */
const coordinate = fc.integer({ min: 1, max: 3000 }).map((thousandths) => thousandths / 1000);

const someOf = <T>(options: readonly T[]) => fc.option(fc.subarray([...options], { minLength: 1 }));

const filter: fc.Arbitrary<DealFilter> = fc.record({
  from: fc.option(fc.constantFrom("2024-01-01", "2025-06-30")),
  dealKinds: someOf(dealKinds),
  nodeKinds: fc.option(fc.array(id, { maxLength: 3 })),
  standing: fc.constantFrom(...standings),
  leastUsdBn: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  confidence: fc.constantFrom(...confidences),
});

const state: fc.Arbitrary<ViewState> = fc.record({
  view,
  filter,
  layout: fc.option(id),
  distance: fc.option(fc.integer({ min: 1, max: 9 })),
  sizeBy: fc.option(id),
  colourBy: fc.option(id),
  camera: fc.option(fc.record({ x: coordinate, y: coordinate, ratio: coordinate })),
  before: fc.option(anyText),
  after: fc.option(anyText),
  compareMode: fc.constantFrom("overlay", "beside"),
  search: fc.string({ maxLength: 8 }),
  sorting: fc.option(fc.tuple(fc.constantFrom("", "-"), id).map((parts) => parts.join(""))),
  measures: fc.option(fc.array(id, { maxLength: 4 })),
  verdict: fc.option(id),
  embedded: fc.boolean(),
  unit: fc.constantFrom("per-year", "total"),
  asOf: fc.option(fc.constantFrom("2026-07-03", "2025-12-31")),
  selection: fc.option(fc.record({ kind: fc.constantFrom(...selectionKinds), id: anyText })),
  litLoop: fc.option(id),
  model: fc.option(id),
  parameters: fc.dictionary(id, fc.double({ min: 0, max: 100, noNaN: true, noDefaultInfinity: true })),
  shock: fc.integer({ min: 1, max: 1000 }).map((perMille) => perMille / 1000),
  overrides: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}\.[a-z]{1,6}(@[a-z0-9-]{1,6})?$/), assumptionValue),
  round: fc.option(fc.nat(40)),
  theme: fc.option(fc.constantFrom("light", "dark")),
  letterKeys: fc.boolean(),
  own: fc.option(anyText),
  others: fc.array(fc.tuple(fc.stringMatching(/^z[a-z]{1,5}$/), fc.string({ maxLength: 8 })), { maxLength: 3 }),
});

const reread = (address: string) => {
  const question = address.indexOf("?");
  return question === -1 ? parseState(address, "") : parseState(address.slice(0, question), address.slice(question));
};

describe("the address of a state", () => {
  it("knows no amount beyond all the money there is", () => {
    const { state, problems } = parseState("/", "min=1e30");
    expect(state.filter.leastUsdBn).toBe(0);
    expect(problems.join(" ")).toContain('"1e30" is not an amount in billions of dollars');
  });

  it("gives the state again", () => {
    fc.assert(
      fc.property(state, (original) => {
        const { state: read, problems } = reread(formatState(original));
        expect(problems).toEqual([]);
        expect(read).toEqual(original);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves defaults out", () => {
    expect(formatState(initialState)).toBe("/");
  });

  it("can be read by people", () => {
    const address = formatState({
      ...initialState,
      view: { name: "failure", seeds: ["openai", "oracle=0.3"] },
      selection: { kind: "firm", id: "coreweave" },
      shock: 0.07,
      overrides: { "order-loss.relet@cloud-contract": 0.2, "stake-basis": "carrying" },
    });
    expect(address).toBe(
      "/failure/openai,oracle=0.3?sel=firm:coreweave&shock=7&set=order-loss.relet@cloud-contract=0.2,stake-basis=carrying",
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, query) => {
        expect(() => parseState(`/${path}`, `?${query}`)).not.toThrow();
      }),
    );
  });
});

describe("an address that cannot be read", () => {
  it.each([
    ["?unit=week", "unit"],
    ["?as=yesterday", "as"],
    ["?as=2026-13-01", "as"],
    ["?sel=nvidia", "sel"],
    ["?shock=0", "shock"],
    ["?shock=101", "shock"],
    ["?shock=", "shock"],
    ["?set=relet", "set"],
    ["?set=relet=", "set"],
    ["?set==0.2", "set"],
    ["?r=-1", "r"],
    ["?r=1.5", "r"],
    ["?theme=red", "theme"],
    ["?keys=on", "keys"],
  ])("%s says which part, and leaves its default", (query, part) => {
    const { state: read, problems } = parseState("/", query);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${part}: `));
    expect(read).toEqual(initialState);
  });

  it.each(["/nowhere", "/loops/a/b", "/data/people", "/data/firms/openai", "/%E0%A4%A", "/failure/a/b"])(
    "%s is a page that does not exist",
    (path) => {
      expect(parseState(path, "").state.view).toEqual({ name: "unknown", path });
    },
  );

  it("keeps keys of other versions", () => {
    expect(formatState(parseState("/", "?lang=de&unit=total").state)).toBe("/?unit=total&lang=de");
  });

  it("does not take the names of objects' own members for keys", () => {
    expect(parseState("/", "?constructor=1").state.others).toEqual([["constructor", "1"]]);
  });
});
