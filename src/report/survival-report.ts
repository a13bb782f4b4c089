// Who survives: providers and labs ranked by how fragile they are, with every component, beside what is said of them.
import { accountOf, ledgerBooks, type Account, type LedgerBooks } from "../ledger/account.ts";
import { burdenOf, burnersOf, concentrationOf, leverageOf, type Measured } from "../ledger/fragilities.ts";
import {
  checkWeights,
  fragilityScore,
  middle,
  places,
  rankRanges,
  saysNothing,
  type RankRange,
} from "../ledger/fragility.ts";
import { competitionRanks } from "../ensemble/ranks.ts";
import { finish, type Steps } from "../ensemble/steps.ts";
import type { Bounds, OpenBounds } from "../metrics/concentration.ts";
import { networkAsOf } from "../model/as-of.ts";
import { assumptionValues, termAssumptions } from "../model/assumption-values.ts";
import { buffersOf } from "../model/buffer.ts";
import { yearOf } from "../model/date.ts";
import { InvalidInputError } from "../model/errors.ts";
import { unknownName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import type { Node } from "../model/node.ts";
import { sectorOf } from "./ledger-report.ts";
import { survivalClaims } from "./survival-claims.ts";
import {
  survivalComponents,
  type ComponentPlace,
  type SurvivalComponent,
  type SurvivalFirm,
  type SurvivalReport,
} from "./survival-report.schema.ts";
import { sweepSteps, type SweepRequest } from "./sweep-report.ts";
import type { SweepReport } from "./sweep-report.schema.ts";

export type SurvivalWeights = Readonly<Record<SurvivalComponent, number>>;

export type SurvivalRequest = Omit<SweepRequest, "pairs" | "pairOrder" | "pairLimit" | "weight" | "includeShock"> & {
  /** Node kinds that are ranked, as `linchpin ledger --sector` takes them; default clouds and labs. */
  readonly kinds?: readonly string[];
  /** Weights of the components, >= 0; default 1 each. */
  readonly weights?: Partial<SurvivalWeights>;
};

/** Nothing says which component matters more, so all count the same unless the caller decides. */
const defaultWeights: SurvivalWeights = {
  vulnerability: 1,
  concentration: 1,
  burners: 1,
  coverage: 1,
  leverage: 1,
};

const defaultKinds = ["cloud", "lab"];

const descriptions: Readonly<Record<SurvivalComponent, string>> = {
  vulnerability: "mean distress when each other firm fails in turn",
  concentration: "Herfindahl index of its customers, or of the suppliers of one that sells nothing in the network",
  burners: "share of its order book that is owed by firms that burn cash",
  coverage: "what it owes a year over that and its revenue from outside the network",
  leverage: "debt and open purchases over the capital that can absorb losses",
};

/** Reads `coverage=2`. @throws NotFoundError for an unknown component, InvalidInputError for a value below 0. */
export const parseWeight = (text: string): readonly [SurvivalComponent, number] => {
  const [name = "", value = ""] = text.split("=").map((part) => part.trim());
  const component = survivalComponents.find((candidate) => candidate === name);
  if (component === undefined) throw unknownName("survival", "component", name, survivalComponents);
  const weight = Number(value);
  if (value !== "" && Number.isFinite(weight) && weight >= 0) return [component, weight];
  throw new InvalidInputError(
    `survival: expected COMPONENT=WEIGHT with a weight >= 0, as in coverage=2, got "${text}".`,
  );
};

const share: OpenBounds = { low: 0, high: 1 };

/** What each component can be at all. */
const wholeRanges: Readonly<Record<SurvivalComponent, OpenBounds>> = {
  vulnerability: share,
  concentration: share,
  burners: share,
  coverage: share,
  leverage: { low: 0, high: null },
};

type Measures = Readonly<Record<SurvivalComponent, Measured>>;

type Ranked = { readonly node: Node; readonly measures: Measures };

const vulnerabilityOf = (id: string, { nodes }: SweepReport): Measured => {
  const found = nodes.find((node) => node.id === id)?.vulnerability ?? null;
  return { value: found === null ? { low: 0, high: 1 } : { low: found, high: found }, facts: [] };
};

const placesOf = (firms: readonly Ranked[]): readonly Readonly<Record<SurvivalComponent, ComponentPlace>>[] => {
  const columns = survivalComponents.map((id) => {
    const measured = firms.map(({ measures }) => measures[id]);
    const found = places(
      measured.map(({ value }) => value),
      wholeRanges[id],
    );
    const applying = found.flatMap((place, k) => (place === null ? [] : [k]));
    const ranks = rankRanges(applying.map((k) => found[k]!));
    const rankOf = new Map(applying.map((k, i) => [k, ranks[i]!]));
    return measured.map(({ value, facts }, k) => ({ value, facts, place: found[k]!, rank: rankOf.get(k) ?? null }));
  });
  const at = (id: SurvivalComponent, k: number): ComponentPlace => columns[survivalComponents.indexOf(id)]![k]!;
  return firms.map((_, k) => ({
    vulnerability: at("vulnerability", k),
    concentration: at("concentration", k),
    burners: at("burners", k),
    coverage: at("coverage", k),
    leverage: at("leverage", k),
  }));
};

type Placed = Readonly<Record<SurvivalComponent, ComponentPlace>>;

const scoreOf = (placed: Placed, weights: SurvivalWeights): Bounds | null =>
  fragilityScore(Object.fromEntries(survivalComponents.map((id) => [id, placed[id].place])), weights);

/** Ranks of the firms that have a score, the most fragile first; firms without one have none. */
const ranksUnder = (firms: readonly Placed[], weights: SurvivalWeights): readonly (number | null)[] => {
  const scores = firms.map((placed) => scoreOf(placed, weights));
  const scored = scores.flatMap((score, k) => (score === null ? [] : [k]));
  const ranks = competitionRanks(
    scored.map((k) => middle(scores[k]!)),
    1e-12,
  );
  const rankOf = new Map(scored.map((k, i) => [k, ranks[i]!]));
  return firms.map((_, k) => rankOf.get(k) ?? null);
};

/** The weights as they are, and with each one halved and doubled in turn. */
const variants = (weights: SurvivalWeights): readonly SurvivalWeights[] => [
  weights,
  ...survivalComponents.flatMap((id) => [0.5, 2].map((factor) => ({ ...weights, [id]: weights[id] * factor }))),
];

const rangeOf = (ranks: readonly (number | null)[]): RankRange | null => {
  const known = ranks.filter((rank) => rank !== null);
  return known.length === 0 ? null : { best: Math.min(...known), worst: Math.max(...known) };
};

const firmsOf = (ranked: readonly Ranked[], weights: SurvivalWeights): readonly SurvivalFirm[] => {
  const placed = placesOf(ranked);
  const scores = placed.map((firm) => scoreOf(firm, weights));
  const scored = scores.flatMap((score, k) => (score === null ? [] : [k]));
  const unknownRanks = rankRanges(scored.map((k) => scores[k]!));
  const byWeights = variants(weights).map((variant) => ranksUnder(placed, variant));
  return ranked
    .map(({ node }, k): SurvivalFirm => ({
      id: node.id,
      kind: node.kind,
      rank: byWeights[0]![k]!,
      score: scores[k]!,
      rankWithUnknown: scores[k] === null ? null : unknownRanks[scored.indexOf(k)]!,
      rankWithWeights: rangeOf(byWeights.map((ranks) => ranks[k]!)),
      components: placed[k]!,
    }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.id < b.id ? -1 : 1));
};

const measuresOf = (
  books: LedgerBooks,
  account: Account,
  sweep: SweepReport,
  buffers: ReturnType<typeof buffersOf>,
): Measures => ({
  vulnerability: vulnerabilityOf(account.id, sweep),
  concentration: concentrationOf(account),
  burners: burnersOf(account),
  coverage: burdenOf(books, account, yearOf(books.asOf.asOf)),
  leverage: leverageOf(books, account, buffers.get(account.id)),
});

/** A firm that neither owes nor is owed anything, and is promised nothing, has no figure to be placed by. */
const isInBooks = ({ provider, buyer }: Account): boolean => provider !== null || buyer !== null;

const saysSomething = (measures: Measures): boolean =>
  survivalComponents.some((id) => {
    const { value } = measures[id];
    return value !== null && !saysNothing(value, wholeRanges[id]);
  });

const kindsOf = (network: Network, asked: readonly string[] | undefined): readonly string[] => {
  if (asked !== undefined) return [...new Set(asked.map((kind) => sectorOf(network, kind)))];
  const present = new Set(network.nodes.map(({ kind }) => kind));
  return defaultKinds.filter((kind) => present.has(kind));
};

/**
 * Ranks firms by fragility: a weighted mean of their places on five components, none of which is filled in where it is
 * unknown. Then the order is a range, and so it is under other weights. The order is by the middle of the range, which
 * is a convention. Yields after every cascade; ended early, it goes by the cascades that were run and says so.
 *
 * @throws NotFoundError for an unknown kind, model or assumption; InvalidInputError for a weight below 0.
 * @see places, fragilityScore for the formulas
 */
export function* survivalSteps(network: Network, request: SurvivalRequest = {}): Steps<SurvivalReport> {
  const { kinds: given, weights: some, ...scenario } = request;
  const weights: SurvivalWeights = { ...defaultWeights, ...some };
  checkWeights(weights);
  const kinds = kindsOf(network, given);
  const sweep = yield* sweepSteps(network, scenario);
  const asOf = networkAsOf(network, sweep.asOf);
  const values = assumptionValues(network, request.overrides);
  const books = ledgerBooks(asOf, termAssumptions(values));
  const year = yearOf(asOf.asOf);
  const years = Array.from({ length: 7 }, (_, k) => year + k);
  const accounts = new Map(network.nodes.map(({ id, kind }) => [id, accountOf(books, id, kind, years)]));
  const buffers = buffersOf(asOf, values);
  const asked = network.nodes.filter(({ kind }) => kinds.includes(kind));
  const ranked = asked
    .filter(({ id }) => isInBooks(accounts.get(id)!))
    .map((node) => ({ node, measures: measuresOf(books, accounts.get(node.id)!, sweep, buffers) }))
    .filter(({ measures }) => saysSomething(measures));
  const inRanking = new Set(ranked.map(({ node }) => node.id));
  const firms = firmsOf(ranked, weights);
  return {
    network: network.name,
    asOf: asOf.asOf,
    model: sweep.model,
    kinds,
    weights,
    components: survivalComponents.map((id) => ({ id, what: descriptions[id] })),
    firms,
    notRanked: asked.map(({ id }) => id).filter((id) => !inRanking.has(id)),
    claims: survivalClaims({ network, scenario, books, accounts, firms, sweep, buffers }),
    assumptions: sweep.assumptions,
    runs: sweep.runs,
    partial: sweep.partial,
    converged: sweep.converged,
  };
}

/** The whole ranking at once: see `survivalSteps`. */
export const survivalReport = (network: Network, request: SurvivalRequest = {}): SurvivalReport =>
  finish(survivalSteps(network, request));
