// The panel on a small screen: a sheet that comes up from the bottom edge and rests at three heights.
import { useRef, useState, type PointerEvent, type ReactNode } from "react";

/** Shares of the window's height; the style sheet keeps the middle one free under the picture. */
const heights = { low: 0.2, middle: 0.38, full: 0.88 } as const;
type Snap = keyof typeof heights;
const order: readonly Snap[] = ["low", "middle", "full"];

const labels: Readonly<Record<Snap, string>> = {
  low: "Details, folded down: enlarge",
  middle: "Details, under the picture: enlarge",
  full: "Details, the whole screen: fold down",
};

/** The resting height nearest to a share of the window. */
export const nearestSnap = (share: number): Snap =>
  order.reduce((best, snap) => (Math.abs(heights[snap] - share) < Math.abs(heights[best] - share) ? snap : best));

/** A shorter way than this is a tap, pixels. */
const tapDistance = 6;

export const Sheet = ({ children }: { readonly children: ReactNode }) => {
  const [snap, setSnap] = useState<Snap>("middle");
  const [dragged, setDragged] = useState<number | null>(null);
  const pressedAt = useRef(0);
  const shareAt = (event: PointerEvent): number =>
    Math.min(heights.full, Math.max(heights.low, 1 - event.clientY / window.innerHeight));
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    pressedAt.current = event.clientY;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    if (dragged !== null || Math.abs(event.clientY - pressedAt.current) > tapDistance) setDragged(shareAt(event));
  };
  const onPointerUp = (): void => {
    if (dragged !== null) setSnap(nearestSnap(dragged));
  };
  const onClick = (): void => {
    // The click that ends a drag has already chosen its height.
    if (dragged !== null) return setDragged(null);
    setSnap(order[(order.indexOf(snap) + 1) % order.length]!);
  };
  return (
    <div className="sheet" data-snap={snap} style={{ height: `${(dragged ?? heights[snap]) * 100}dvh` }}>
      <button
        type="button"
        className="sheet-handle"
        aria-label={labels[snap]}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onClick={onClick}
      />
      <div className="sheet-content">{children}</div>
    </div>
  );
};
