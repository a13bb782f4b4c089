// A reverse stress test as the one plain result that the CLI and the API read: which shock brings something about.
import { debtrank } from "../contagion/propagation/debtrank.ts";
import { directionalShock, type DirectionalShock, type ShockDirection } from "../ensemble/directional-shock.ts";
import { fewestFailures, type FewestFailures } from "../ensemble/fewest-failures.ts";
import {
  largestShock,
  outcomeOf,
  type ShockGoal,
  type ShockOutcome,
  type ShockSearch,
} from "../ensemble/shock-goal.ts";
import { smallestShock, type SmallestShock } from "../ensemble/smallest-shock.ts";
import { finish, inSteps, type Steps } from "../ensemble/steps.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { ExposureNetwork } from "../model/exposure.ts";
import type { LinearSolver } from "../model/linear-program.ts";
import type { Network } from "../model/network.ts";
import { ensembleSetup, nodeIndex, type EnsembleRequest } from "./ensemble-setup.ts";
import type { ReverseReport } from "./reverse-report.schema.ts";
import { shockVector, type Seed } from "./seed.ts";

/** What the shock is to bring about: a node's failure, or the loss of a share of all known capital. */
export type ReverseGoal =
  { readonly kind: "node"; readonly node: string } | { readonly kind: "system"; readonly share: number };

export type ReverseRequest = EnsembleRequest & {
  readonly goal: ReverseGoal;
  /** Ids or names of the nodes that may be shocked; default: everybody with a known buffer except the target. */
  readonly among?: readonly string[];
  /** What is lost in any case. */
  readonly given?: readonly Seed[];
};

/** Finer than a single run's default: a side of a bisection must not be a matter of rounding. */
const searchTolerance = 1e-12;

const knownBuffers = ({ buffers }: ExposureNetwork): number =>
  buffers.reduce((sum, buffer) => (buffer === Infinity ? sum : sum + buffer), 0);

const shockGoal = (network: Network, exposures: ExposureNetwork, request: ReverseRequest): ShockGoal => {
  const { goal, includeShock = false } = request;
  if (goal.kind === "system") {
    if (!(goal.share > 0 && goal.share < 1)) {
      throw new InvalidInputError(
        `reverse: the share of the system must lie above 0 and below 1, as in 0.1, got ${goal.share}.`,
      );
    }
    const known = knownBuffers(exposures);
    if (known > 0) return { kind: "system", lossUsdBn: goal.share * known, includeShock };
    throw new InvalidInputError("reverse: nobody in this network has a known capital, so there is nothing to lose.");
  }
  const node = nodeIndex(network, goal.node);
  if (exposures.buffers[node] === Infinity) {
    throw new InvalidInputError(
      `reverse: the capital of "${exposures.ids[node]}" is unknown, so nobody can say when it fails. Add a statement of it to facts.csv.`,
    );
  }
  return { kind: "node", node };
};

const goalOf = (exposures: ExposureNetwork, goal: ShockGoal): ReverseReport["goal"] => {
  if (goal.kind === "node") return { kind: "node", node: exposures.ids[goal.node]! };
  const knownBuffersUsdBn = knownBuffers(exposures);
  return { kind: "system", share: goal.lossUsdBn / knownBuffersUsdBn, lossUsdBn: goal.lossUsdBn, knownBuffersUsdBn };
};

const admitted = (
  network: Network,
  { buffers, ids }: ExposureNetwork,
  goal: ShockGoal,
  among?: readonly string[],
): readonly number[] => {
  if (among === undefined) {
    return [...ids.keys()].filter((v) => buffers[v] !== Infinity && !(goal.kind === "node" && goal.node === v));
  }
  const chosen = [...new Set(among.map((text) => nodeIndex(network, text)))].sort((a, b) => a - b);
  const unknown = chosen.find((v) => buffers[v] === Infinity);
  if (unknown === undefined) return chosen;
  throw new InvalidInputError(
    `reverse: the capital of "${ids[unknown]}" is unknown, so a share of it has no price. Leave it out of --among.`,
  );
};

const failedIds = (ids: readonly string[], { failed }: ShockOutcome): string[] =>
  ids.filter((_id, v) => failed[v] === 1);

const smallestOf = (
  { network, given }: ShockSearch,
  { shock, usdBn, lowerBoundUsdBn, outcome }: Extract<SmallestShock, { found: true }>,
): ReverseReport["smallest"] => {
  const shocks = network.ids.flatMap((id, v) =>
    shock[v]! > given[v]!
      ? [
          {
            id,
            share: shock[v]!,
            usdBn: (shock[v]! - given[v]!) * network.buffers[v]!,
            bufferUsdBn: network.buffers[v]!,
          },
        ]
      : [],
  );
  return {
    usdBn,
    lowerBoundUsdBn: Math.min(lowerBoundUsdBn, usdBn),
    shocks: shocks.sort((a, b) => b.usdBn - a.usdBn || (a.id < b.id ? -1 : 1)),
    reached: outcome.reached,
    failed: failedIds(network.ids, outcome),
  };
};

const directionOf = (
  { network: { ids } }: ShockSearch,
  { direction, shock, usdBn, outcome, least }: DirectionalShock,
): ReverseReport["directions"][number] => ({
  kind: direction.kind,
  node: direction.kind === "single" ? ids[direction.node]! : null,
  usdBn,
  share: direction.kind === "single" ? shock[direction.node]! : null,
  least,
  failed: failedIds(ids, outcome),
});

const fewestOf = ({ ids, buffers }: ExposureNetwork, { count, sets, complete }: FewestFailures) => ({
  count,
  complete,
  sets: sets
    .map(({ nodes }) => {
      const usdBn = nodes.reduce((sum, v) => sum + buffers[v]!, 0);
      return { nodes: nodes.map((v) => ids[v]!), usdBn: usdBn === Infinity ? null : usdBn };
    })
    .sort((a, b) => (a.usdBn ?? Infinity) - (b.usdBn ?? Infinity) || 0),
});

const directionsFor = ({ among }: ShockSearch): readonly ShockDirection[] =>
  among.length === 0
    ? []
    : [{ kind: "equal-share" }, { kind: "equal-amount" }, ...among.map((node) => ({ kind: "single", node }) as const)];

/** Everybody who may fail outright, an unknown buffer being no obstacle to that. */
const candidatesOf = ({ network, goal, given, among }: ShockSearch, chosen: boolean): readonly number[] =>
  (chosen ? among : [...network.ids.keys()]).filter(
    (v) => given[v]! < 1 && (chosen || goal.kind !== "node" || goal.node !== v),
  );

/**
 * Finds the smallest shock that fells a node or loses a share of the system: the cheapest of all by linear programming
 * under `debtrank`, the cheapest of each direction by bisection under every model, and the fewest complete failures.
 *
 * Unless `among` names it, the target may not be shocked itself: the answer would be its own buffer. Nodes with an unknown
 * buffer may fail outright but not be shocked in part. Yields after every search; ended early, it says so.
 *
 * @param solve From `loadLinearSolver`.
 * @throws NotFoundError for an unknown node, model or assumption; InvalidInputError for a value out of range, a target or
 *   an admitted node with an unknown buffer.
 */
export function* reverseSteps(network: Network, request: ReverseRequest, solve: LinearSolver): Steps<ReverseReport> {
  const { exposed, options, heading } = ensembleSetup(network, request, searchTolerance);
  const { exposures, undisclosed } = exposed;
  const given = request.given ?? [];
  const goal = shockGoal(network, exposures, request);
  const search: ShockSearch = {
    network: exposures,
    goal,
    given: given.length === 0 ? new Float64Array(network.nodes.length) : shockVector(network, given),
    among: admitted(network, exposures, goal, request.among),
    options,
  };
  const solved = heading.model === debtrank.id ? smallestShock(search, solve) : null;
  const worst = solved === null ? outcomeOf(search, largestShock(search)) : solved.worst;
  const directions = directionsFor(search);
  const found = yield* inSteps(directions.length, (k) => directionalShock(search, directions[k]!));
  const cancelled = found.length < directions.length;
  const fewest: FewestFailures = cancelled
    ? { count: null, sets: [], complete: false }
    : yield* fewestFailures(search, candidatesOf(search, request.among !== undefined));
  const along = found.filter((one) => one !== null);
  const runs = [worst, ...along.map(({ outcome }) => outcome), ...(solved?.found === true ? [solved.outcome] : [])];
  return {
    ...heading,
    goal: goalOf(exposures, goal),
    given: network.nodes.flatMap(({ id }, v) => (search.given[v]! > 0 ? [{ id, shock: search.given[v]! }] : [])),
    among: search.among.map((v) => exposures.ids[v]!),
    unshockable: exposures.ids.filter((_id, v) => exposures.buffers[v] === Infinity),
    reachable: worst.met || along.length > 0,
    largestReached: Math.max(worst.reached, ...along.map(({ outcome }) => outcome.reached)),
    smallest: solved?.found === true ? smallestOf(search, solved) : null,
    directions: along
      .map((one) => directionOf(search, one))
      .sort((a, b) => a.usdBn - b.usdBn || ((a.node ?? "") < (b.node ?? "") ? -1 : 1)),
    fewest: fewestOf(exposures, fewest),
    converged: runs.every(({ converged }) => converged),
    partial: !fewest.complete,
    undisclosedDeals: [...undisclosed],
  };
}

/** The whole search at once: see `reverseSteps`. */
export const reverseReport = (network: Network, request: ReverseRequest, solve: LinearSolver): ReverseReport =>
  finish(reverseSteps(network, request, solve));
