// Who fails at the start, each with the share of its capital that it loses, and the ways to change that.
import type { Seed } from "../report/seed.ts";
import { seedsOf } from "./go-to.ts";
import type { ViewState } from "./view-state.ts";

const seedOf = (text: string, shock: number): Seed => {
  const equals = text.lastIndexOf("=");
  return equals === -1 ? { id: text, shock } : { id: text.slice(0, equals), shock: Number(text.slice(equals + 1)) };
};

/** The seeds of a state as `checkState` leaves them; one without a share of its own has the state's. */
export const seedList = (state: ViewState): readonly Seed[] => seedsOf(state).map((text) => seedOf(text, state.shock));

/** A seed as the address holds it. */
export const seedText = ({ id, shock }: Seed): string => (shock === 1 ? id : `${id}=${Number(shock.toFixed(4))}`);

/** A state with other seeds, every share written beside its firm; the round goes, for the rounds are others. */
export const withSeeds = (state: ViewState, seeds: readonly Seed[]): ViewState => ({
  ...state,
  view: { name: "failure", seeds: seeds.map(seedText) },
  shock: 1,
  round: null,
});

/** A firm more, failing altogether; one that is there already stays as it is. */
export const addSeed = (state: ViewState, id: string): ViewState => {
  const seeds = seedList(state);
  return seeds.some((seed) => seed.id === id) ? state : withSeeds(state, [...seeds, { id, shock: 1 }]);
};

/** One firm less. */
export const removeSeed = (state: ViewState, id: string): ViewState =>
  withSeeds(
    state,
    seedList(state).filter((seed) => seed.id !== id),
  );

/** @param shock Share of capital lost at the start, in (0, 1]. */
export const setShock = (state: ViewState, id: string, shock: number): ViewState =>
  withSeeds(
    state,
    seedList(state).map((seed) => (seed.id === id ? { id, shock } : seed)),
  );
