// Networks of what is due for property tests: rings, parallel claims, self-claims, empty rows, rich and penniless nodes.
import fc from "fast-check";
import {
  liabilityNetwork,
  type Liability,
  type LiabilityInput,
  type LiabilityNetwork,
} from "../../src/contagion/clearing/liability-network.ts";
import type { DenseBooks } from "./dense-clearing.ts";

/** Round figures, so that ties and exact balances are common. */
const amount = fc.integer({ min: 0, max: 12 });

const claimsOf = (n: number, classes: 1 | 2): fc.Arbitrary<Liability[]> =>
  fc.array(
    fc.record({
      debtor: fc.nat(n - 1),
      creditor: fc.nat(n - 1),
      amountUsdBn: amount,
      junior: classes === 2 ? fc.boolean() : fc.constant(false),
    }),
    { maxLength: 3 * n },
  );

/** @param classes 2: some claims are junior, and outside creditors stand anywhere. */
export const liabilityInputs = (classes: 1 | 2, most = 7): fc.Arbitrary<Required<LiabilityInput>> =>
  fc.integer({ min: 1, max: most }).chain((n) =>
    fc.record({
      ids: fc.constant(Array.from({ length: n }, (_, i) => `n${i}`)),
      outsideAssets: fc.array(amount, { minLength: n, maxLength: n }),
      outsideLiabilities: fc.array(amount, { minLength: n, maxLength: n }),
      outsideRank: classes === 1 ? fc.constant("pari-passu" as const) : fc.constantFrom("first", "pari-passu", "last"),
      liabilities: claimsOf(n, classes),
    }),
  );

/** The same books as plain tables. */
export const denseBooks = (network: LiabilityNetwork, alpha = 1, beta = 1): DenseBooks => ({
  owed: network.classes.map(({ offsets, to, amount: owed, outside }) =>
    network.ids.map((_id, i) => {
      const row = new Array<number>(network.ids.length + 1).fill(0);
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) row[to[k]!] = owed[k]!;
      row[network.ids.length] = outside[i]!;
      return row;
    }),
  ),
  assets: [...network.outsideAssets],
  alpha,
  beta,
});

/** A network from rows "debtor > creditor amount" over nodes named by letters. */
export const owing = (
  assets: Readonly<Record<string, number>>,
  claims: readonly string[],
  more: Partial<LiabilityInput> = {},
): LiabilityNetwork => {
  const ids = Object.keys(assets);
  const liabilities = claims.map((claim): Liability => {
    const [debtor = "", , creditor = "", amountUsdBn, rank] = claim.split(" ");
    return {
      debtor: ids.indexOf(debtor),
      creditor: ids.indexOf(creditor),
      amountUsdBn: Number(amountUsdBn),
      junior: rank === "junior",
    };
  });
  return liabilityNetwork({ ids, outsideAssets: Object.values(assets), liabilities, ...more });
};
