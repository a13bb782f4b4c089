// Laws of clearing, on networks with rings, ties, parallel claims and penniless nodes.
import fc from "fast-check";
import loadHighs from "highs";
import { describe, it } from "vitest";
import { clear, type ClearingOptions } from "../../../src/contagion/clearing/clear.ts";
import {
  liabilityNetwork,
  type LiabilityInput,
  type LiabilityNetwork,
} from "../../../src/contagion/clearing/liability-network.ts";
import { paidShares } from "../../../src/contagion/clearing/payment-shares.ts";
import { denseClearing } from "../../support/dense-clearing.ts";
import { denseBooks, liabilityInputs } from "../../support/liability-networks.ts";
import { isNear } from "../../support/near.ts";

const highs = await loadHighs();

const numRuns = 200;
const costs = fc.record({
  alpha: fc.constantFrom(0, 0.3, 0.7, 0.95, 1),
  beta: fc.constantFrom(0, 0.5, 0.8, 0.99, 1),
});
const inputs = fc.oneof(liabilityInputs(1), liabilityInputs(2));

const paid = (input: LiabilityInput, options: ClearingOptions = {}): number[] => [
  ...clear(liabilityNetwork(input), options).payments,
];
const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
const allNear = (a: readonly number[], b: readonly number[]): boolean => a.every((value, i) => isNear(value, b[i]!));
const noneAbove = (a: readonly number[], b: readonly number[]): boolean => a.every((value, i) => value <= b[i]! + 1e-9);

/** max 1'p under limited liability and what comes in: Eisenberg and Noe's own linear programme, one class. */
const linearProgramme = (network: LiabilityNetwork): number[] => {
  const { owed, assets } = denseBooks(network);
  const [table = []] = owed;
  const due = table.map(total);
  const rows = due.map((_due, i) => {
    const terms = due.flatMap((debt, j) => {
      const factor = (i === j ? 1 : 0) - (debt > 0 ? table[j]![i]! / debt : 0);
      return factor === 0 ? [] : [`${factor < 0 ? "-" : "+"} ${Math.abs(factor)} p${j}`];
    });
    return terms.length === 0 ? "" : ` c${i}: ${terms.join(" ")} <= ${assets[i]!}`;
  });
  const text = [
    "Maximize",
    ` obj: ${due.map((_due, i) => `p${i}`).join(" + ")}`,
    "Subject To",
    ...rows.filter((row) => row !== ""),
    "Bounds",
    ...due.map((debt, i) => ` 0 <= p${i} <= ${debt}`),
    "End",
  ].join("\n");
  const { Columns } = highs.solve(text);
  return due.map((_due, i) => (Columns[`p${i}`] as { Primal: number }).Primal);
};

describe("clearing", () => {
  it("pays what plain iteration from full payment pays, in any order of ranks and at any cost of default", () => {
    fc.assert(
      fc.property(inputs, costs, (input, options) => {
        const network = liabilityNetwork(input);
        const { payments, failed } = denseClearing(denseBooks(network, options.alpha, options.beta));
        const clearing = clear(network, options);
        const defaulted = new Set(clearing.waves.flat());
        return allNear([...clearing.payments], payments) && failed.every((has, v) => has === defaulted.has(v));
      }),
      { numRuns },
    );
  });

  it("is the optimum of Eisenberg and Noe's linear programme: no feasible payments are larger", () => {
    fc.assert(
      fc.property(liabilityInputs(1, 5), (input) => {
        const network = liabilityNetwork(input);
        const best = linearProgramme(network);
        return clear(network).payments.every((value, v) => isNear(value, best[v]!, 1e-6));
      }),
      { numRuns: 40 },
    );
  });

  it("is feasible: nobody pays more than it owes or has, seniors come first, creditors of a rank share alike", () => {
    fc.assert(
      fc.property(inputs, costs, (input, options) => {
        const { network, payments, due, receipts, waves, residual } = clear(liabilityNetwork(input), options);
        const shares = paidShares(network, payments);
        const defaulted = new Set(waves.flat());
        return payments.every((value, v) => {
          const has = network.outsideAssets[v]! + receipts[v]!;
          const owedIn = network.classes.flatMap(({ total: owed }, c) => (owed[v]! > 0 ? [shares[c]![v]!] : []));
          const ranked = owedIn.every((share, c) => c === 0 || share === 0 || owedIn[c - 1]! > 1 - 1e-9);
          const inFull = defaulted.has(v) || value === due[v];
          return value >= 0 && value <= due[v]! && value <= has + 1e-9 && ranked && inFull && residual < 1e-9;
        });
      }),
      { numRuns },
    );
  });

  it("neither makes nor loses money: without costs of default, assets go to owners and outside creditors", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { network, payments, receipts } = clear(liabilityNetwork(input));
        const equity = network.outsideAssets.map((assets, v) => assets + receipts[v]! - payments[v]!);
        const outside = paidShares(network, payments).map((shares, c) =>
          total(shares.map((share, v) => share * network.classes[c]!.outside[v]!)),
        );
        return isNear(total(equity) + total(outside), total(network.outsideAssets)) && equity.every((e) => e >= -1e-9);
      }),
      { numRuns },
    );
  });

  it("pays no less when there is more to pay with, and no more when default costs more", () => {
    fc.assert(
      fc.property(
        inputs,
        costs,
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 7, maxLength: 7 }),
        (input, options, gifts) => {
          const richer = {
            ...input,
            outsideAssets: [...(input.outsideAssets as number[])].map((e, v) => e + gifts[v]!),
          };
          return (
            noneAbove(paid(input, options), paid(richer, options)) &&
            noneAbove(paid(input, options), paid(input)) &&
            noneAbove(paid(input, { ...options, beta: options.beta / 2 }), paid(input, options))
          );
        },
      ),
      { numRuns },
    );
  });

  it("does not change when nodes are listed in another order, claims are split, or money has another unit", () => {
    fc.assert(
      fc.property(inputs, costs, (input, options) => {
        const n = input.ids.length;
        const mirror = (v: number): number => n - 1 - v;
        const mirrored = {
          ...input,
          ids: [...input.ids].reverse(),
          outsideAssets: [...(input.outsideAssets as number[])].reverse(),
          outsideLiabilities: [...(input.outsideLiabilities as number[])].reverse(),
          liabilities: input.liabilities.map((claim) => ({
            ...claim,
            debtor: mirror(claim.debtor),
            creditor: mirror(claim.creditor),
          })),
        };
        const half = input.liabilities.map((claim) => ({ ...claim, amountUsdBn: claim.amountUsdBn / 2 }));
        const scaled = {
          ...input,
          outsideAssets: [...(input.outsideAssets as number[])].map((e) => e / 1024),
          outsideLiabilities: [...(input.outsideLiabilities as number[])].map((d) => d / 1024),
          liabilities: input.liabilities.map((claim) => ({ ...claim, amountUsdBn: claim.amountUsdBn / 1024 })),
        };
        const payments = paid(input, options);
        return (
          allNear(paid(mirrored, options).reverse(), payments) &&
          allNear(paid({ ...input, liabilities: [...half, ...half] }, options), payments) &&
          allNear(
            paid(scaled, options).map((value) => value * 1024),
            payments,
          )
        );
      }),
      { numRuns },
    );
  });

  it("pays senior claims as if there were no junior ones that only outsiders hold", () => {
    fc.assert(
      fc.property(liabilityInputs(1), fc.array(fc.nat(12), { minLength: 7, maxLength: 7 }), (input, extra) => {
        const n = input.ids.length;
        // One more node, which pays nobody, holds junior claims on all.
        const withJuniors = {
          ...input,
          ids: [...input.ids, "holder"],
          outsideAssets: [...(input.outsideAssets as number[]), 0],
          outsideLiabilities: [...(input.outsideLiabilities as number[]), 0],
          liabilities: [
            ...input.liabilities,
            ...input.ids.map((_id, v) => ({ debtor: v, creditor: n, amountUsdBn: extra[v]!, junior: true })),
          ],
        };
        const { network, payments } = clear(liabilityNetwork(withJuniors));
        const senior = network.classes[0]!.total.map((due, v) => Math.min(due, payments[v]!));
        const alone = clear(liabilityNetwork(input));
        return network.classes.length === 1 || input.ids.every((_id, v) => isNear(senior[v]!, alone.payments[v]!));
      }),
      { numRuns },
    );
  });

  it("leaves a node that is owed nothing where it was", () => {
    fc.assert(
      fc.property(inputs, costs, (input, options) => {
        const { network, receipts, due, netWorth } = clear(liabilityNetwork(input), options);
        const owed = new Set(
          input.liabilities.filter((c) => c.debtor !== c.creditor && c.amountUsdBn > 0).map((c) => c.creditor),
        );
        return network.ids.every(
          (_id, v) => owed.has(v) || (receipts[v] === 0 && isNear(netWorth[v]!, network.outsideAssets[v]! - due[v]!)),
        );
      }),
      { numRuns },
    );
  });

  it("takes at most one wave per node, the first of them short whatever the others do", () => {
    fc.assert(
      fc.property(inputs, costs, (input, options) => {
        const { network, waves, due } = clear(liabilityNetwork(input), options);
        const { owed, assets } = denseBooks(network);
        const claims = network.ids.map((_id, v) => total(owed.map((table) => total(table.map((row) => row[v]!)))));
        const short = network.ids.flatMap((_id, v) => (assets[v]! + claims[v]! < due[v]! ? [v] : []));
        return waves.every((wave) => wave.length > 0) && JSON.stringify(waves[0] ?? []) === JSON.stringify(short);
      }),
      { numRuns },
    );
  });
});
