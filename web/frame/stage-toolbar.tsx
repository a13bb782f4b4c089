// Filter, layout, focus and zoom, before the map in reading order so that the keyboard meets them first.
import { FilterButton } from "../filter/filter-button.tsx";
import { FocusButton } from "./focus-button.tsx";
import { LayoutChoice } from "./layout-choice.tsx";
import type { Stage } from "../stage/stage.ts";

export const StageToolbar = ({ stage }: { readonly stage: Stage | null }) => (
  <div className="stage-toolbar" role="group" aria-label="Filter, layout and zoom">
    <FilterButton when="large" />
    <LayoutChoice />
    <FocusButton />
    <button type="button" className="icon" aria-label="Zoom in" onClick={() => stage?.zoomIn()}>
      +
    </button>
    <button type="button" className="icon" aria-label="Zoom out" onClick={() => stage?.zoomOut()}>
      −
    </button>
    <button type="button" className="icon" aria-label="Fit the whole picture" onClick={() => stage?.fit()}>
      ⤢
    </button>
  </div>
);
