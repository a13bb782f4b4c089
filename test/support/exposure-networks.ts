// Random exposure networks for the laws: cycles, parallel deals, self-claims, unknown buffers, empty rows.
import fc from "fast-check";
import { exposureNetwork, type Exposure, type ExposureNetwork } from "../../src/model/exposure.ts";

const lossArbitrary = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0.01, max: 20, noNaN: true }),
  fc.integer({ min: 1, max: 10 }),
);
const bufferArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0.5, max: 30, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 10 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

export const exposureOf = (deal: string, from: number, to: number, lossUsdBn: number): Exposure => ({
  deal,
  channel: "order-loss",
  from,
  to,
  lossUsdBn,
  guarantee: null,
});

export type Scenario = { readonly network: ExposureNetwork; readonly shock: Float64Array };

export const scenarios: fc.Arbitrary<Scenario> = fc.integer({ min: 2, max: 7 }).chain((n) =>
  fc
    .record({
      buffers: fc.array(bufferArbitrary, { minLength: n, maxLength: n }),
      claims: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), lossArbitrary), { maxLength: 3 * n }),
      shock: fc.array(fc.constantFrom(0, 0, 0.2, 0.5, 1), { minLength: n, maxLength: n }),
    })
    .map(({ buffers, claims, shock }) => ({
      network: exposureNetwork(
        Array.from({ length: n }, (_, i) => `n${i}`),
        buffers,
        claims.map(([from, to, loss], i) => exposureOf(`d${i}`, from, to, loss)),
      ),
      shock: Float64Array.from(shock),
    })),
);

/** The same scenario with other losses on every exposure. */
export const withExposures = (network: ExposureNetwork, exposures: readonly Exposure[]): ExposureNetwork =>
  exposureNetwork(
    network.ids,
    [...network.buffers].map((buffer) => (buffer === Infinity ? null : buffer)),
    exposures,
  );
