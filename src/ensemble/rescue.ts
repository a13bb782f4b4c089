// What would have saved a node: the smallest change of each single number that keeps it from failing, or, for a node
// that holds, that makes it fail. Every answer is a pair of forward runs, one on each side.
import { failedByDecreeOf } from "../contagion/cascade-frame.ts";
import { cascadeLimit, type CascadeLimit } from "../contagion/cascade-limit.ts";
import type { ChoiceAssumption } from "../model/assumption.ts";
import { choiceValue } from "../model/assumption-values.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { ExposureNetwork } from "../model/exposure.ts";
import { networkExposures } from "../model/network-exposures.ts";
import { criticalValue } from "./critical-value.ts";
import type { Scenario, Trial } from "./scenario.ts";
import { extentOf, finish, inSteps, type Extent, type Steps } from "./steps.ts";
import {
  assumptionChanges,
  bearingOn,
  bufferChange,
  dealChange,
  scopedChanges,
  type SingleChange,
} from "./single-change.ts";

/** The outcome for the target at one value. */
export type Side = {
  readonly value: number;
  /** Share of the target's buffer that the shock and the cascade take, uncapped, >= 0. */
  readonly stress: number;
  readonly failed: boolean;
};

export type RescueAnswer = {
  readonly change: SingleChange;
  /** The nearest value found with the present outcome, and the nearest found with the other. */
  readonly before: Side;
  readonly after: Side;
  /** |after - from| / from; null from 0. */
  readonly relative: number | null;
  /** False when the outcome was seen to change back further on. */
  readonly single: boolean;
};

/** Another option of a choice under which the outcome changes. */
export type ChoiceAnswer = { readonly id: string; readonly from: string; readonly to: string; readonly stress: number };

export type Rescue = {
  readonly present: CascadeLimit;
  readonly exposures: ExposureNetwork;
  /** Whether the target fails as things are: the search is for what saves it; otherwise for what fells it. */
  readonly fails: boolean;
  /** Smallest relative change first. */
  readonly answers: readonly RescueAnswer[];
  readonly choices: readonly ChoiceAnswer[];
  /** What was tried without any value that changes the outcome. */
  readonly futile: readonly SingleChange[];
  /** Whether every run came to rest within its tolerance. */
  readonly settled: boolean;
  /** Of the changes to try, those that were tried. */
  readonly extent: Extent;
};

/** Runs are more exact than the search is fine, so that a side of a critical value is not a matter of rounding. */
const searchTolerance = 1e-12;

type Search = {
  readonly scenario: Scenario;
  readonly target: number;
  readonly fails: boolean;
  readonly run: (trial: Trial) => CascadeLimit;
};

const sideAt = ({ run, target }: Search, change: SingleChange, value: number): Side => {
  const { stress, failed } = run(change.at(value));
  return { value, stress: stress[target]!, failed: failed[target] === 1 };
};

/** Where the outcome can only change one way, the other way need not be tried. */
const directionsOf = ({ fails }: Search, { kind, shape, directions }: SingleChange): SingleChange["directions"] => {
  if (shape === "scan" || kind === "assumption") return directions;
  const [down, up] = directions;
  const helpsBelow = kind === "deal" || kind === "guarantee";
  return [helpsBelow === fails ? down! : up!];
};

const answerFor = (search: Search, change: SingleChange): RescueAnswer | null => {
  const changes = (value: number): boolean => sideAt(search, change, value).failed !== search.fails;
  const { from, shape } = change;
  const crossing = criticalValue(changes, from, directionsOf(search, change), shape);
  if (crossing === null) return null;
  const [before, after] = [sideAt(search, change, crossing.before), sideAt(search, change, crossing.after)];
  const relative = from === 0 ? null : Math.abs(after.value - from) / from;
  return { change, before, after, relative, single: crossing.single };
};

const choiceAnswers = ({ scenario, target, fails, run }: Search): ChoiceAnswer[] => {
  const { asOf, values, shock } = scenario;
  const choices = [...values.assumptions.values()].filter((one): one is ChoiceAssumption => one.type === "choice");
  return choices.flatMap(({ id, options }) => {
    const from = choiceValue(values, id);
    return options.flatMap((to): ChoiceAnswer[] => {
      if (to === from) return [];
      const overrides = { ...values.overrides, [id]: to };
      const { stress, failed } = run({ exposures: networkExposures(asOf, { ...values, overrides }).exposures, shock });
      return (failed[target] === 1) === fails ? [] : [{ id, from, to, stress: stress[target]! }];
    });
  });
};

const byRelative = (a: RescueAnswer, b: RescueAnswer): number =>
  (a.relative ?? Infinity) - (b.relative ?? Infinity) || 0;

const checkTarget = ({ shock }: Scenario, { ids, buffers }: ExposureNetwork, target: number): void => {
  const id = ids[target]!;
  if (shock[target] === 1) {
    throw new InvalidInputError(`rescue: "${id}" is itself what this scenario lets fail. Ask about another node.`);
  }
  if (buffers[target] === Infinity) {
    throw new InvalidInputError(
      `rescue: the capital of "${id}" is unknown, so nobody can say when it fails. Add a statement of it to facts.csv.`,
    );
  }
};

/**
 * Searches each assumption, deal, guarantee and buffer by itself, everything else as it is, for the nearest value at
 * which the target's outcome changes: from failing to holding, or, when it holds, from holding to failing.
 *
 * More exposure or less buffer never lowers anybody's distress, because the cascade is the least fixed point of a map
 * that only rises with them; so one end of the range decides and bisection is exact. Where a change does not move all
 * exposures one way, eight points in each direction are tried first: terms (they turn drawn funding into undrawn), the
 * amount and the sharing of guarantees, deals that share a guarantee, and every change under a model that is a state
 * machine. Deals and nodes from which nothing reaches the target are left out.
 *
 * Cost: one cascade per change that cannot help, about 25 per change that can. A step is a change that has been tried; the
 * count starts anew with the assumptions of single deals, which are only known then.
 *
 * @param target Index of the node.
 * @throws InvalidInputError for a target that fails by decree or has an unknown buffer.
 */
export function* rescueSteps(scenario: Scenario, target: number): Steps<Rescue> {
  const exposures = networkExposures(scenario.asOf, scenario.values).exposures;
  checkTarget(scenario, exposures, target);
  const failedByDecree = failedByDecreeOf(scenario.shock);
  const tolerance = Math.min(searchTolerance, scenario.options.tolerance ?? searchTolerance);
  let settled = true;
  const run = (trial: Trial): CascadeLimit => {
    const limit = cascadeLimit(trial.exposures, trial.shock, { ...scenario.options, tolerance, failedByDecree });
    settled &&= limit.converged;
    return limit;
  };
  const present = run({ exposures, shock: scenario.shock });
  const search: Search = { scenario, target, fails: present.failed[target] === 1, run };
  const bearing = bearingOn(scenario, exposures, present, target);
  const whole = [
    ...assumptionChanges(scenario, exposures),
    bufferChange(scenario, exposures, target, target),
    ...bearing.nodes.map((v) => bufferChange(scenario, exposures, v, target)),
  ];
  const deals = bearing.deals.map((deal) => ({ deal, change: dealChange(scenario, exposures, deal) }));
  const tryEach = (changes: readonly SingleChange[]) =>
    inSteps(changes.length, (k) => ({ change: changes[k]!, answer: answerFor(search, changes[k]!) }));
  const first = [...whole, ...deals.map(({ change }) => change)];
  const found = yield* tryEach(first);
  const isWhole = found.length === first.length;
  // What the whole deal cannot do, one of its assumptions cannot do either.
  const able = new Set(found.flatMap(({ change, answer }) => (answer === null ? [] : [change.id])));
  const scoped = deals
    .filter(({ deal }) => isWhole && able.has(deal.id))
    .flatMap(({ deal }) => scopedChanges(scenario, exposures, deal));
  const all = [...found, ...(yield* tryEach(scoped))];
  const extent = extentOf(first.length + scoped.length, all.length);
  return {
    present,
    exposures,
    fails: search.fails,
    answers: all.flatMap(({ answer }) => (answer === null ? [] : [answer])).sort(byRelative),
    choices: extent.partial ? [] : choiceAnswers(search),
    futile: all.flatMap(({ change, answer }) => (answer === null ? [change] : [])),
    settled,
    extent,
  };
}

/** `rescueSteps` to their end. */
export const rescue = (scenario: Scenario, target: number): Rescue => finish(rescueSteps(scenario, target));
