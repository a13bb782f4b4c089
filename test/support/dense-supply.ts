// A slow, obvious second implementation of supply cascades: full matrices, and the paper's own equations in what is left
// of production (h) instead of what is lost.
import type { Essentiality } from "../../src/contagion/supply/essentiality.ts";

export type DenseFirm = {
  readonly sector: string;
  readonly market: string;
  /** What it sells and spends in all; null: what the matrix says. */
  readonly revenue: number | null;
  readonly cost: number | null;
};

export type DenseCase = {
  readonly firms: readonly DenseFirm[];
  /** sales[i][j]: what i sells to j. */
  readonly sales: readonly (readonly number[])[];
  readonly essentiality: (supplierSector: string, buyerSector: string) => Essentiality;
  readonly substitution: boolean;
  /** [n], capacity left at the start, 1 less the shock. */
  readonly psi: readonly number[];
};

export type DenseOutcome = { readonly hd: number[]; readonly hu: number[]; readonly iterations: number };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Diem et al. (2022), Methods: Pi_jk, the input of kind k that is left to j; then the generalised Leontief form. */
const downstreamStep = ({ firms, sales, essentiality, substitution, psi }: DenseCase, hd: readonly number[]) => {
  const n = firms.length;
  const out = sales.map(sum);
  const bought = firms.map((_firm, j) => sum(sales.map((row) => row[j]!)));
  const sigma = firms.map(({ market }, i) => {
    const left = sum(firms.map((firm, m) => (firm.market === market ? hd[m]! * out[m]! : 0)));
    return !substitution || left === 0 ? 1 : Math.min(1, out[i]! / left);
  });
  const kinds = [...new Set(firms.map(({ sector }) => sector))];
  return firms.map((firm, j) => {
    if (bought[j] === 0) return psi[j]!;
    const adjustment = bought[j]! / (firm.cost ?? bought[j]!);
    let scarcest = 1;
    let missing = 0;
    for (const kind of kinds) {
      const role = essentiality(kind, firm.sector);
      const suppliers = [...Array(n).keys()].filter((i) => firms[i]!.sector === kind);
      const ofKind = sum(suppliers.map((i) => sales[i]![j]!));
      if (ofKind === 0 || role === "negligible") continue;
      const whole = role === "essential" ? ofKind : bought[j]!;
      const pi = 1 - sum(suppliers.map((i) => sigma[i]! * (sales[i]![j]! / whole) * adjustment * (1 - hd[i]!)));
      if (role === "essential") scarcest = Math.min(scarcest, pi);
      else missing += 1 - pi;
    }
    return Math.max(0, Math.min(scarcest, 1 - missing, psi[j]!));
  });
};

const upstreamStep = ({ firms, sales, psi }: DenseCase, hu: readonly number[]): number[] =>
  sales.map((row, i) => {
    const revenue = firms[i]!.revenue ?? sum(row);
    const left = revenue === 0 ? 1 : 1 - sum(row.map((amount, j) => (amount / revenue) * (1 - hu[j]!)));
    return Math.max(0, Math.min(psi[i]!, left));
  });

/** Runs until no h falls by more than the tolerance, or for so many steps. */
export const denseSupply = (given: DenseCase, tolerance: number, maxIterations: number): DenseOutcome => {
  let [hd, hu] = [[...given.psi], [...given.psi]];
  for (let iterations = 1; ; iterations++) {
    const [nextD, nextU] = [downstreamStep(given, hd), upstreamStep(given, hu)];
    const falls = [...hd.map((h, i) => h - nextD[i]!), ...hu.map((h, i) => h - nextU[i]!)];
    [hd, hu] = [nextD, nextU];
    if (Math.max(...falls) <= tolerance || iterations === maxIterations) return { hd, hu, iterations };
  }
};
