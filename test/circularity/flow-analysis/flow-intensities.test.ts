import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowIntensities } from "../../../src/circularity/flow-analysis/flow-intensities.ts";
import { InvalidInputError } from "../../../src/model/errors.ts";
import { ringOf } from "../../support/books.ts";
import { visits } from "../../support/dense-flows.ts";
import { isNear } from "../../support/near.ts";
import { between, sideBySide, steadyBooks, steadyOf, type SteadyBooks } from "../../support/steady-networks.ts";

const runs = { numRuns: 60 };

/** 10 enter at n0, go round with a chance of one half, and leave at n1. */
const halfRing: SteadyBooks = { ...ringOf([20, 10]), boundary: between("n0", 10, "n1") };

describe("flowIntensities", () => {
  it("counts the visits of the power series", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const { n, direct, integral, directInput, integralInput } = flowIntensities(steadyOf(given));
        const agree = (actual: Float64Array, expected: Float64Array) => actual.every((x, k) => isNear(x, expected[k]!));
        return agree(integral, visits(direct, n)) && agree(integralInput, visits(directInput, n));
      }),
      runs,
    );
  });

  it("gives the throughflow back from the inputs, T = z N, and from the outputs, T = N' y", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const steady = steadyOf(given);
        const { n, integral, integralInput } = flowIntensities(steady);
        return steady.throughflow.every((amount, j) => {
          let [forward, backward] = [0, 0];
          for (let i = 0; i < n; i++) {
            forward += steady.inputs[i]! * integral[i * n + j]!;
            backward += integralInput[j * n + i]! * (steady.exports[i]! + steady.respirations[i]!);
          }
          return isNear(forward, amount) && isNear(backward, amount);
        });
      }),
      runs,
    );
  });

  it("refuses a ring that nothing leaves, alone or beside others", () => {
    const closed: SteadyBooks = { ...ringOf([7, 7, 7]), boundary: {} };
    expect(() => flowIntensities(steadyOf(closed))).toThrow(InvalidInputError);
    expect(() => flowIntensities(steadyOf(sideBySide(halfRing, closed)))).toThrow(/among themselves/);
  });

  it("gives the throughflow back, and counts no visit below zero, when rounded books have gaps", () => {
    const gap = fc.double({ min: -1e-5, max: 1e-5, noNaN: true });
    fc.assert(
      fc.property(steadyBooks, fc.array(gap, { minLength: 21, maxLength: 21 }), (given, gaps) => {
        const flows = given.flows.map((flow, k) => ({ ...flow, amount: flow.amount * (1 + gaps[k]!) }));
        const steady = steadyOf({ ...given, flows });
        const { n, integral } = flowIntensities(steady);
        const arriving = (j: number) => steady.inputs.reduce((sum, input, i) => sum + input * integral[i * n + j]!, 0);
        return integral.every((visit) => visit >= 0) && steady.throughflow.every((t, j) => isNear(arriving(j), t));
      }),
      runs,
    );
  });
});
