import { describe, expect, it } from "vitest";
import { realise } from "../../src/ensemble/realise.ts";
import { uncertainInputs } from "../../src/ensemble/uncertain-input.ts";
import type { Assumption } from "../../src/model/assumption.ts";
import { assumptions, dealOf, networkOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

const withRange = (id: string, parts: Partial<Assumption>): readonly Assumption[] =>
  assumptions.map((assumption) => (assumption.id === id ? ({ ...assumption, ...parts } as Assumption) : assumption));

const deals = [
  dealOf({ id: "stated", source: "a", target: "b", amountUsdBn: 10, amountLowUsdBn: 8, amountHighUsdBn: 15 }),
  dealOf({ id: "one-ended", source: "a", target: "b", amountUsdBn: 10, amountHighUsdBn: 15 }),
  dealOf({ id: "exact", source: "a", target: "b" }),
  dealOf({ id: "undisclosed", source: "a", target: "b", amountUsdBn: null, amountHighUsdBn: 9 }),
];

describe("uncertainInputs", () => {
  it("are the numeric assumptions with a range, in the package's order", () => {
    const network = networkOf({ deals, assumptions: withRange("write-down.debt", { distribution: "fixed" }) });
    expect(uncertainInputs(network).map(({ id }) => id)).toEqual(
      network.assumptions.map(({ id }) => id).filter((id) => id !== "write-down.debt" && id !== "stake-basis"),
    );
  });

  it("are the chosen ones in the package's order, whatever the order of choice", () => {
    const chosen = uncertainInputs(networkOf({ deals }), { assumptions: ["write-down.debt", "order-loss.relet"] });
    expect(chosen.map(({ id }) => id)).toEqual(["order-loss.relet", "write-down.debt"]);
  });

  it("hold the amounts whose sources differ, and never fill in an undisclosed one", () => {
    const inputs = uncertainInputs(networkOf({ deals }), { assumptions: false, amounts: true });
    expect(inputs).toEqual([
      {
        id: "stated",
        kind: "deal-amount",
        label: "a to b (stated)",
        shape: { kind: "triangular", low: 8, mode: 10, high: 15 },
      },
      {
        id: "one-ended",
        kind: "deal-amount",
        label: "a to b (one-ended)",
        shape: { kind: "triangular", low: 10, mode: 10, high: 15 },
      },
    ]);
  });

  it("names the nearest assumption for an unknown one", () => {
    expect(() => uncertainInputs(networkOf({}), { assumptions: ["order-loss.relett"] })).toThrow(/order-loss\.relet/);
  });

  it("refuses to draw what is fixed", () => {
    expect(() => uncertainInputs(networkOf({}), { assumptions: ["stake-basis"] })).toThrow(/nothing to draw/);
  });

  it("refuses a distribution that leaves what the assumption may be", () => {
    const network = networkOf({
      assumptions: withRange("order-loss.margin", { distribution: "lognormal", low: 0.1, high: 0.6 }),
    });
    expect(() => uncertainInputs(network)).toThrow(/order-loss\.margin: expected a share between 0 and 1/);
  });

  it("refuses a default outside its own range", () => {
    const network = networkOf({ assumptions: withRange("order-loss.margin", { low: 0.4 }) });
    expect(() => uncertainInputs(network)).toThrow(
      /assumption order-loss\.margin: expected low <= most likely <= high/,
    );
  });

  it("of the shipped network can all be drawn", async () => {
    const network = await loadShipped("ai-capital");
    const inputs = uncertainInputs(network, { amounts: true });
    const numeric = network.assumptions.filter(({ type }) => type === "number");
    expect(inputs.filter(({ kind }) => kind === "assumption").length).toBe(numeric.length);
    expect(inputs.filter(({ kind }) => kind === "deal-amount").length).toBeGreaterThan(30);
  });
});

describe("realise", () => {
  const network = networkOf({ deals });
  const inputs = uncertainInputs(network, { assumptions: ["order-loss.relet"], amounts: true });

  it("sets the drawn amounts and assumptions, and nothing else", () => {
    const { network: drawn, overrides } = realise(network, inputs, [0.25, 12, 11]);
    expect(overrides).toEqual({ "order-loss.relet": 0.25 });
    expect(drawn.deals.map(({ amountUsdBn }) => amountUsdBn)).toEqual([12, 11, 10, null]);
    expect({ ...drawn, deals: [] }).toEqual({ ...network, deals: [] });
  });

  it("keeps the very network when no amount is drawn", () => {
    expect(realise(network, inputs.slice(0, 1), [0.25]).network).toBe(network);
  });

  it("refuses another number of values, and values that are none", () => {
    expect(() => realise(network, inputs, [0.25])).toThrow(/expected 3 values, one per input, got 1/);
    expect(() => realise(network, inputs, [0.25, Number.NaN, 1])).toThrow(/"stated" needs a finite value >= 0/);
    expect(() => realise(network, inputs, [0.25, -1, 1])).toThrow(/got -1/);
  });
});
