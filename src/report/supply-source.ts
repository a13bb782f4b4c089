// Where a supply chain comes from and what is taken for granted about it: one shape for the network and for own files.
import type { EssentialityRule } from "../contagion/supply/essentiality.ts";
import type { Firm, SupplyLink } from "../contagion/supply/supply-chain.ts";
import { unknownName } from "../model/nearest-name.ts";
import { InvalidInputError } from "../model/errors.ts";

/** Something that the sources do not say and the model needs. */
export type SupplyAssumption = { readonly id: string; readonly value: string; readonly reason: string };

export type SupplySource = {
  readonly network: string;
  /** Null for own files. */
  readonly asOf: string | null;
  /** FROM..TO; null for own files. */
  readonly window: string | null;
  /** Of every amount. */
  readonly unit: string;
  readonly firms: readonly (Firm & { readonly name?: string })[];
  readonly links: readonly SupplyLink[];
  /** Read by the generalised Leontief form alone. */
  readonly rules: readonly EssentialityRule[];
  readonly assumptions: readonly SupplyAssumption[];
  /** Firms whose revenue is asked for and not known, or less than what they sell here. */
  readonly revenueUnknown: readonly string[];
  readonly undisclosedDeals: readonly string[];
  readonly termAssumed: readonly string[];
};

export type SupplySeed = { readonly id: string; readonly shock: number };

const knownFirm = ({ firms }: SupplySource, text: string): string | undefined => {
  const wanted = text.trim().toLowerCase();
  const found =
    firms.find(({ id }) => id === text.trim()) ??
    firms.find(({ id, name = id }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return found?.id;
};

const findFirm = (source: SupplySource, text: string): string => {
  const { network, firms } = source;
  const found = knownFirm(source, text);
  if (found !== undefined) return found;
  throw unknownName(
    network,
    "firm",
    text,
    firms.flatMap(({ id, name = id }) => (name.toLowerCase() === id ? [id] : [id, name])),
  );
};

/**
 * Reads `nvidia` or `nvidia=0.3`, by id or name whatever its case; a name may hold "=" itself.
 *
 * @throws NotFoundError for an unknown firm; InvalidInputError for a shock outside (0, 1].
 */
export const parseSupplySeed = (text: string, source: SupplySource): SupplySeed => {
  const whole = knownFirm(source, text);
  if (whole !== undefined) return { id: whole, shock: 1 };
  const [, name = text, share = "1"] = /^(.*)=([^=]*)$/.exec(text) ?? [];
  const shock = Number(share);
  if (share.trim() !== "" && shock > 0 && shock <= 1) return { id: findFirm(source, name), shock };
  throw new InvalidInputError(`supply "${text}": the shock must be a share above 0 and at most 1, as in ${name}=0.3.`);
};

/** [n], in the order of the firms. */
export const supplyShock = (source: SupplySource, seeds: readonly SupplySeed[]): Float64Array => {
  const shocks = new Map<string, number>();
  for (const seed of seeds) {
    const id = findFirm(source, seed.id);
    if (shocks.has(id)) throw new InvalidInputError(`supply "${id}": named twice; give each firm one shock.`);
    shocks.set(id, seed.shock);
  }
  return Float64Array.from(source.firms, ({ id }) => shocks.get(id) ?? 0);
};
