// Changes to what is compared: every one of them gives a state, so that Back undoes it.
import type { CompareSide, Left } from "./compare-side.ts";
import { formatSide } from "./compare-side.ts";
import type { ViewState } from "./view-state.ts";

export type Which = "before" | "after";

/** The two sides as they are shown; a state that names none has the default ones. */
export type Sides = Readonly<Record<Which, CompareSide>>;

/** A state that compares two sides; what was chosen in the picture before stays. */
export const withSides = (state: ViewState, { before, after }: Sides): ViewState => ({
  ...state,
  before: formatSide(before),
  after: formatSide(after),
});

export const withSide = (state: ViewState, sides: Sides, which: Which, side: CompareSide): ViewState =>
  withSides(state, { ...sides, [which]: side });

export const swapSides = (state: ViewState, { before, after }: Sides): ViewState =>
  withSides(state, { before: after, after: before });

/** @param asOf Empty: the day that the page shows. */
export const setDay = (side: CompareSide, asOf: string): CompareSide => ({ ...side, asOf: asOf === "" ? null : asOf });

const isLeft = (a: Left, b: Left): boolean => a.kind === b.kind && a.id === b.id;

/** Out of the side, and so not failing in it either. */
export const leaveOut = (side: CompareSide, left: Left): CompareSide => ({
  ...side,
  without: [...side.without.filter((other) => !isLeft(other, left)), left],
  seeds: left.kind === "firm" ? side.seeds.filter((seed) => seed.split("=")[0] !== left.id) : side.seeds,
});

export const takeBack = (side: CompareSide, left: Left): CompareSide => ({
  ...side,
  without: side.without.filter((other) => !isLeft(other, left)),
});

export const setAssumption = (side: CompareSide, key: string, value: number | string): CompareSide => ({
  ...side,
  overrides: { ...side.overrides, [key]: value },
});

export const resetAssumption = (side: CompareSide, key: string): CompareSide => ({
  ...side,
  overrides: Object.fromEntries(Object.entries(side.overrides).filter(([id]) => id !== key)),
});

/** @param share Of its capital lost at the start, in (0, 1]; 1 is failure. */
export const letFail = (side: CompareSide, firm: string, share = 1): CompareSide => {
  const seed = share === 1 ? firm : `${firm}=${Number(share.toFixed(4))}`;
  const isThere = side.seeds.some((other) => other.split("=")[0] === firm);
  const seeds = isThere
    ? side.seeds.map((other) => (other.split("=")[0] === firm ? seed : other))
    : [...side.seeds, seed];
  return { ...side, seeds, without: side.without.filter(({ kind, id }) => kind === "deal" || id !== firm) };
};

export const letStand = (side: CompareSide, firm: string): CompareSide => ({
  ...side,
  seeds: side.seeds.filter((seed) => seed.split("=")[0] !== firm),
});
