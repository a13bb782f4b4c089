// Opens the filter's conditions over the page; says how many hold.
import "../styles/filter.css";
import { lazy, useId, useRef, useState, type KeyboardEvent, type ToggleEvent } from "react";
import { useMedia } from "../data/use-media.ts";
import { useFilter } from "./use-filter.ts";
import { Part } from "../parts/part.tsx";

const FilterFields = lazy(async () => ({ default: (await import("./filter-fields.tsx")).FilterFields }));

/** Free space between the button and the panel, pixels. */
const gap = 8;

/** Puts the panel over the button where there is room, else under it, and never over the window's edge. */
const place = (panel: HTMLElement, button: HTMLElement): void => {
  const { top, bottom, left } = button.getBoundingClientRect();
  const isAbove = top > window.innerHeight - bottom;
  panel.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - panel.offsetWidth - gap))}px`;
  panel.style.top = isAbove ? "auto" : `${bottom + gap}px`;
  panel.style.bottom = isAbove ? `${window.innerHeight - top + gap}px` : "auto";
  panel.style.maxHeight = `${(isAbove ? top : window.innerHeight - bottom) - 2 * gap}px`;
};

type Props = {
  /** In which windows it is shown: small ones have no room for it among the picture's buttons. */
  readonly when: "small" | "large" | "always";
};

export const FilterButton = ({ when }: Props) => {
  const { conditions, scope } = useFilter();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const onToggle = (event: ToggleEvent<HTMLDivElement>): void => {
    setOpen(event.newState === "open");
    if (event.newState === "open" && button.current !== null) place(event.currentTarget, button.current);
  };
  const isSmall = useMedia("(width < 720px)");
  if (scope !== "deals" || when === (isSmall ? "large" : "small")) return null;
  // Escape closes the panel, and does not go on to take the page a step back.
  const keepEscape = (event: KeyboardEvent): void => {
    if (open && event.key === "Escape") event.stopPropagation();
  };
  return (
    <span onKeyDown={keepEscape}>
      <button ref={button} type="button" className="button filter-button" popoverTarget={id} aria-expanded={open}>
        Filter
        {conditions.length === 0 ? null : (
          <span className="count">
            {conditions.length}
            <span className="visually-hidden"> active</span>
          </span>
        )}
      </button>
      <div id={id} popover="auto" className="filter-panel" role="dialog" aria-label="Filter" onToggle={onToggle}>
        {open ? (
          <Part>
            <FilterFields />
          </Part>
        ) : null}
      </div>
    </span>
  );
};
