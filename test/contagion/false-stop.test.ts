// The trap of every naive loop: "stop when nothing moves by more than eps" calls collapses harmless.
import { describe, expect, it } from "vitest";
import { cascadeLimit } from "../../src/contagion/cascade-limit.ts";
import { distressOf, lossesFrom } from "../../src/contagion/cascade-frame.ts";
import { exactDebtRank } from "../../src/contagion/exact-debtrank.ts";
import { spectralRadius } from "../../src/contagion/spectral-radius.ts";
import { exposureNetwork, type Exposure, type ExposureNetwork } from "../../src/model/exposure.ts";
import { uniformAt } from "../../src/model/random.ts";
import { exposureOf } from "../support/exposure-networks.ts";

const n = 300;
const degree = 6;

/** A network with hubs and uneven sizes: debtor k is chosen with probability falling in k, losses span two decades. */
const networkWith = (scale: number): ExposureNetwork => {
  const exposures = Array.from({ length: n * degree }, (_, k): Exposure => {
    const from = Math.floor(n * uniformAt(1, k, 0) ** 2);
    const to = Math.floor(n * uniformAt(1, k, 1));
    return exposureOf(`d${k}`, from, to, scale * 10 ** (2 * uniformAt(1, k, 2) - 2));
  });
  return exposureNetwork(
    Array.from({ length: n }, (_, i) => `n${i}`),
    Array.from({ length: n }, (_, i) => 10 ** (2 * uniformAt(1, i, 3) - 1)),
    exposures,
  );
};

const naive = (network: ExposureNetwork, shock: Float64Array, eps: number): Float64Array => {
  let current = shock;
  for (;;) {
    const losses = lossesFrom(network, current);
    const next = shock.map((initial, v) => distressOf(initial + losses[v]! / network.buffers[v]!));
    const step = next.reduce((most, h, v) => Math.max(most, h - current[v]!), 0);
    current = next;
    if (step <= eps) return current;
  }
};

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe("a supercritical network", () => {
  const rho = spectralRadius(networkWith(1));
  const network = networkWith(1.2 / rho);
  const shocks = Array.from({ length: n }, (_, source) =>
    Float64Array.from({ length: n }, (_unused, v) => (v === source ? 0.0005 : 0)),
  );
  const exact = shocks.map((shock) => exactDebtRank(network, shock)!.distress);

  it("amplifies", () => expect(spectralRadius(network)).toBeCloseTo(1.2, 6));

  it("is called harmless by a loop that stops at a small step", () => {
    const wrong = shocks.filter((shock, source) => sum(naive(network, shock, 1e-4)) < sum(exact[source]!) / 2);
    expect(wrong.length).toBeGreaterThan(0);
  });

  it("is not called harmless here", () => {
    const errors = shocks.map((shock, source) => {
      const { stress, converged } = cascadeLimit(network, shock);
      return converged
        ? stress.reduce((most, s, v) => Math.max(most, Math.abs(distressOf(s) - exact[source]![v]!)), 0)
        : 1;
    });
    expect(Math.max(...errors)).toBeLessThan(2e-9);
  });
});
