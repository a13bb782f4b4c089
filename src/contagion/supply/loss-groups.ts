// What a firm loses by its partners: partners in groups, within which losses add up and of which the worst counts.
import type { EssentialityOf } from "./essentiality.ts";
import type { SupplyChain } from "./supply-chain.ts";

/** Compressed rows in two levels: firms hold groups, groups hold partners. */
export type LossGroups = {
  /** [n + 1]; firm v has the groups firmOffsets[v] .. firmOffsets[v + 1]. */
  readonly firmOffsets: Uint32Array;
  /** [g + 1]; group k has the entries groupOffsets[k] .. groupOffsets[k + 1]. */
  readonly groupOffsets: Uint32Array;
  /** [m]; the firm whose loss is passed on. */
  readonly partners: Uint32Array;
  /** [m]; what part of the firm's output that partner carries, in [0, 1]. */
  readonly shares: Float64Array;
};

type Entry = { readonly partner: number; readonly share: number };

const compress = (firms: readonly (readonly (readonly Entry[])[])[]): LossGroups => {
  const groups = firms.flat();
  const entries = groups.flat();
  const offsets = (sizes: readonly number[]): Uint32Array => {
    const sums = new Uint32Array(sizes.length + 1);
    sizes.forEach((size, k) => (sums[k + 1] = sums[k]! + size));
    return sums;
  };
  return {
    firmOffsets: offsets(firms.map(({ length }) => length)),
    groupOffsets: offsets(groups.map(({ length }) => length)),
    partners: Uint32Array.from(entries, ({ partner }) => partner),
    shares: Float64Array.from(entries, ({ share }) => share),
  };
};

/** Upstream: a supplier loses the part of its sales that each buyer takes. One group per firm: lost sales add up. */
export const demandGroups = ({ firms, sales, revenue }: SupplyChain): LossGroups => {
  const { offsets, targets, amounts } = sales;
  return compress(
    firms.map((_firm, i) => {
      const entries: Entry[] = [];
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        entries.push({ partner: targets[k]!, share: amounts[k]! / revenue[i]! });
      }
      return [entries];
    }),
  );
};

type Input = { readonly supplier: number; readonly amount: number };

const inputsOf = ({ firms, sales: { offsets, targets, amounts } }: SupplyChain): readonly (readonly Input[])[] => {
  const inputs: Input[][] = firms.map(() => []);
  for (let i = 0; i < firms.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      inputs[targets[k]!]!.push({ supplier: i, amount: amounts[k]! });
    }
  }
  return inputs;
};

const bySector = ({ firms }: SupplyChain, inputs: readonly Input[]): ReadonlyMap<string, readonly Input[]> => {
  const sectors = new Map<string, Input[]>();
  for (const input of inputs) {
    const { sector } = firms[input.supplier]!;
    const others = sectors.get(sector);
    if (others === undefined) sectors.set(sector, [input]);
    else others.push(input);
  }
  return sectors;
};

const entriesOf = (inputs: readonly Input[], whole: number, scale: number): readonly Entry[] =>
  inputs.map(({ supplier, amount }) => ({ partner: supplier, share: (amount / whole) * scale }));

const sumOf = (inputs: readonly Input[]): number => inputs.reduce((sum, { amount }) => sum + amount, 0);

/**
 * Downstream: one group per essential sector, with shares of what is bought from that sector; and one group of all
 * non-essential inputs, with shares of everything that is bought, negligible inputs included.
 *
 *     Lambda_ij = W_ij / sum over m of i's sector of W_mj   essential
 *               = W_ij / s_in_j                             non-essential
 *               = 0                                         negligible
 *
 * All of it times s_in_j / cost_j, where a firm buys outside the network, too.
 */
export const inputGroups = (chain: SupplyChain, essentialityOf: EssentialityOf): LossGroups =>
  compress(
    inputsOf(chain).map((inputs, j) => {
      const whole = chain.bought[j]!;
      const scale = whole / chain.cost[j]!;
      const buyerSector = chain.firms[j]!.sector;
      const sectors = [...bySector(chain, inputs)].map(([sector, own]) => ({
        own,
        essentiality: essentialityOf(sector, buyerSector),
      }));
      const essential = sectors.filter(({ essentiality }) => essentiality === "essential");
      const others = sectors.flatMap(({ own, essentiality }) => (essentiality === "non-essential" ? own : []));
      return [
        ...essential.map(({ own }) => entriesOf(own, sumOf(own), scale)),
        ...(others.length === 0 ? [] : [entriesOf(others, whole, scale)]),
      ];
    }),
  );

/** The worst group of each firm, when firm u passes on `passed[u]`. [n]; O(m). */
export const worstGroups = (groups: LossGroups, passed: Float64Array): Float64Array => {
  const { firmOffsets, groupOffsets, partners, shares } = groups;
  const worst = new Float64Array(passed.length);
  for (let v = 0; v < worst.length; v++) {
    for (let g = firmOffsets[v]!; g < firmOffsets[v + 1]!; g++) {
      let sum = 0;
      for (let k = groupOffsets[g]!; k < groupOffsets[g + 1]!; k++) sum += shares[k]! * passed[partners[k]!]!;
      if (sum > worst[v]!) worst[v] = sum;
    }
  }
  return worst;
};
