// At which height the sheet rests: where the reader leaves it, unless it would hide what was just asked for.
import { useState } from "react";

/** Shares of the window's height under a finger; the style sheet has the exact heights at rest. */
export const snapShares = { low: 0.2, middle: 0.38, full: 0.88 } as const;
export type Snap = keyof typeof snapShares;
const order: readonly Snap[] = ["low", "middle", "full"];

/** The resting height nearest to a share of the window. */
export const nearestSnap = (share: number): Snap =>
  order.reduce((best, snap) => (Math.abs(snapShares[snap] - share) < Math.abs(snapShares[best] - share) ? snap : best));

/** What a tap on the handle makes of a height: up by one, from the top down again. */
export const nextSnap = (snap: Snap): Snap => order[(order.indexOf(snap) + 1) % order.length]!;

export type Asked = {
  /** What the picture shows; the whole sheet makes way for another one. */
  readonly picture: string;
  /** Whether the picture moves by itself: it starts where it can be seen. */
  readonly moving: boolean;
  /** Whether something has been opened on the sheet that needs more than its head. */
  readonly opened: boolean;
};

/** The height after the page asks for something else than before. */
export const snapFor = (snap: Snap, before: Asked, { picture, moving, opened }: Asked): Snap => {
  const isShown = picture !== before.picture || (moving && !before.moving);
  if (snap === "full" && isShown) return "middle";
  return snap === "low" && opened && !before.opened ? "middle" : snap;
};

export const useSnap = (asked: Asked): readonly [snap: Snap, setSnap: (snap: Snap) => void] => {
  const [snap, setSnap] = useState<Snap>("middle");
  const [seen, setSeen] = useState(asked);
  const { picture, moving, opened } = asked;
  if (picture !== seen.picture || moving !== seen.moving || opened !== seen.opened) {
    setSeen(asked);
    setSnap(snapFor(snap, seen, asked));
  }
  return [snap, setSnap];
};
