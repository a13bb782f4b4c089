// The failure that a state asks for: the request to the core, its report, and the round that is shown.
import { cascadeReport, type CascadeRequest } from "../report/cascade-report.ts";
import type { CascadeReport } from "../report/cascade-report.schema.ts";
import { findNode, type Seed } from "../report/seed.ts";
import type { NetworkIndex } from "./network-index.ts";
import { seedList } from "./seed-list.ts";
import { shownRounds } from "./shown-rounds.ts";
import type { ViewState } from "./view-state.ts";

export type ShownFailure = {
  readonly report: CascadeReport;
  /** Rounds with a button; the last is the settled one. */
  readonly rounds: readonly number[];
  /** The round that is shown, an index into `report.rounds`. */
  readonly round: number;
};

/** What the state asks the core to compute; null while nobody fails. */
export const cascadeRequest = (state: ViewState, index: NetworkIndex): CascadeRequest | null => {
  const seeds = seedList(state).map(({ id, shock }): Seed => ({ id: findNode(index.network, id), shock }));
  if (seeds.length === 0) return null;
  const { model, overrides, parameters } = state;
  return { seeds, asOf: index.asOf, overrides, parameters, ...(model === null ? {} : { model }) };
};

/** Whether a report is about just the firms of a request, with whatever shocks and assumptions. */
export const isAbout = ({ seeds }: Pick<CascadeReport, "seeds">, request: Pick<CascadeRequest, "seeds">): boolean => {
  const asked = new Set(request.seeds.map(({ id }) => id));
  return seeds.length === asked.size && seeds.every(({ id }) => asked.has(id));
};

/** Says of an address that names a round which a cascade does not have what is shown in its place; null: it has it. */
export const roundProblem = ({ round }: Pick<ViewState, "round">, { rounds }: CascadeReport): string | null => {
  const last = rounds.length - 1;
  return round === null || round <= last ? null : `There is no round ${round}; the last is ${last}.`;
};

/** A report at the round that a state shows; of a round that it does not have, the last. */
export const failureShown = (report: CascadeReport, state: ViewState): ShownFailure => {
  const rounds = shownRounds(report);
  return { report, rounds, round: Math.min(state.round ?? rounds.at(-1) ?? 0, report.rounds.length - 1) };
};

/** One cascade; null while nobody fails. */
export const shownFailure = (state: ViewState, index: NetworkIndex): ShownFailure | null => {
  const request = cascadeRequest(state, index);
  return request === null ? null : failureShown(cascadeReport(index.network, request), state);
};
