// The panel on a small screen: a sheet that comes up from the bottom edge and rests at three heights.
import { useRef, useState, type FocusEvent, type PointerEvent, type ReactNode } from "react";
import { nearestSnap, nextSnap, snapShares, useSnap, type Asked, type Snap } from "./use-snap.ts";

const labels: Readonly<Record<Snap, string>> = {
  low: "Details, folded down: enlarge",
  middle: "Details, under the picture: enlarge",
  full: "Details, the whole screen: fold down",
};

/** A shorter way than this is a tap, pixels. */
const tapDistance = 6;

type Props = {
  readonly asked: Asked;
  /** At the two ends of the sheet's head, in sight at every height. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
};

export const Sheet = ({ asked, tools, children }: Props) => {
  const [snap, setSnap] = useSnap(asked);
  const [dragged, setDragged] = useState<number | null>(null);
  const pressedAt = useRef(0);
  const wasDragged = useRef(false);
  const shareAt = (event: PointerEvent): number =>
    Math.min(snapShares.full, Math.max(snapShares.low, 1 - event.clientY / window.innerHeight));
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    pressedAt.current = event.clientY;
    wasDragged.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    if (dragged === null && Math.abs(event.clientY - pressedAt.current) <= tapDistance) return;
    wasDragged.current = true;
    setDragged(shareAt(event));
  };
  const onPointerUp = (): void => {
    if (dragged !== null) setSnap(nearestSnap(dragged));
    setDragged(null);
  };
  const onClick = (): void => {
    // A mouse ends its drag with a click, a finger does not; the drag has already chosen the height.
    if (!wasDragged.current) setSnap(nextSnap(snap));
    wasDragged.current = false;
  };
  // What is found stands under the field, and the keyboard of a phone under that.
  const onFocus = ({ target }: FocusEvent<HTMLDivElement>): void => {
    if (target.matches('input[role="combobox"], input[type="search"]')) setSnap("full");
  };
  const height = dragged === null ? `var(--sheet-${snap})` : `${dragged * 100}dvh`;
  return (
    <div className="sheet" data-snap={snap} style={{ height }}>
      <button
        type="button"
        className="sheet-handle"
        aria-label={labels[snap]}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDragged(null)}
        onClick={onClick}
      />
      <div className="sheet-tools">{tools}</div>
      <div className="sheet-content" onFocus={onFocus}>
        {children}
      </div>
    </div>
  );
};
