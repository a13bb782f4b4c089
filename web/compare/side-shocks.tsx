// How much of its capital each failing firm of a side loses at the start.
import { letFail } from "../../src/view/compare-edits.ts";
import type { ComparedSide } from "../../src/view/compared-sides.ts";
import { percentText } from "../../src/picture/money-text.ts";
import { usePage } from "../page.ts";
import { Slider } from "../parts/slider.tsx";
import type { ChangeSide } from "./side-card.tsx";

type Props = { readonly name: "A" | "B"; readonly compared: ComparedSide; readonly onChange: ChangeSide };

export const SideShocks = ({ name, compared: { side, whole, request }, onChange }: Props) => {
  const { state } = usePage();
  return (request?.seeds ?? []).map(({ id, shock = state.shock }) => (
    <div key={id} className="side-field">
      <label htmlFor={`shock-${name}-${id}`}>{whole.nodes.find((node) => node.id === id)?.name ?? id} loses</label>
      <Slider
        id={`shock-${name}-${id}`}
        value={shock}
        min={0.01}
        max={1}
        step={0.01}
        text={percentText}
        onChange={(share) => onChange(letFail(side, id, share), "replace")}
      />
    </div>
  ));
};
