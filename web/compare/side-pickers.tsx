// Both sides as they are, each with the ways to change it, and what exchanges them.
import { swapSides, withSide, type Sides, type Which } from "../../src/view/compare-edits.ts";
import type { ShownCompare } from "../../src/view/shown-compare.ts";
import { usePage } from "../page.ts";
import { SideCard } from "./side-card.tsx";

type Props = { readonly shown: ShownCompare; readonly sides: Sides };

export const SidePickers = ({ shown, sides }: Props) => {
  const { state, go } = usePage();
  const card = (which: Which) => (
    <SideCard
      name={which === "before" ? "A" : "B"}
      compared={shown[which]}
      onChange={(side, move) => go(withSide(state, sides, which, side), move)}
    />
  );
  return (
    <div className="compare-sides">
      {card("before")}
      <button
        type="button"
        className="icon swap"
        aria-label="Swap A and B"
        title="Swap A and B"
        onClick={() => go(swapSides(state, sides))}
      >
        ⇄
      </button>
      {card("after")}
    </div>
  );
};
