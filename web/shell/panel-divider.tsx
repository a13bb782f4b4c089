// The border between picture and panel: it can be dragged, moved with arrow keys, and puts the panel away.
import type { KeyboardEvent, PointerEvent } from "react";
import { narrowest, widest, type PanelSize } from "./use-panel-size.ts";

const keyStep = 20;

/** Pixels that a key adds to the panel's width; the panel stands on the right, so leftwards is wider. */
const keyMoves: Readonly<Record<string, number>> = {
  ArrowLeft: keyStep,
  ArrowRight: -keyStep,
  Home: narrowest - widest,
  End: widest - narrowest,
};

export const PanelDivider = ({ size }: { readonly size: PanelSize }) => {
  const { width, isHidden, setWidth, toggle } = size;
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = Object.hasOwn(keyMoves, event.key) ? keyMoves[event.key]! : null;
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    setWidth(width + move);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  };
  return (
    <div className="panel-divider">
      {isHidden ? null : (
        <div
          className="panel-handle"
          role="separator"
          tabIndex={0}
          aria-label="Width of the details"
          aria-orientation="vertical"
          aria-valuenow={width}
          aria-valuemin={narrowest}
          aria-valuemax={widest}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
        />
      )}
      <button
        type="button"
        className="icon panel-toggle"
        aria-expanded={!isHidden}
        aria-controls="panel"
        aria-label="Details"
        title={isHidden ? "Show the details (\\)" : "Hide the details (\\)"}
        onClick={toggle}
      >
        {isHidden ? "‹" : "›"}
      </button>
    </div>
  );
};
