// What is under the pointer, in two lines. Everything in it stands in the panels too, so screen readers skip it.
import { usePage } from "../page.ts";
import { firmName } from "../../src/view/network-index.ts";
import { sceneEdge, sceneNode } from "../data/scene-values.ts";
import { dealAmount } from "../../src/view/words/deal-amount.ts";
import { instrumentLabel } from "../../src/view/words/labels.ts";
import { countWords } from "../../src/view/words/list.ts";
import { amountInUnit } from "../../src/view/words/unit.ts";

export type Hovered = {
  readonly kind: "firm" | "deal";
  readonly id: string;
  readonly point: { readonly x: number; readonly y: number };
};

const FirmLines = ({ id }: { readonly id: string }) => {
  const { scene, index, loops, unit } = usePage();
  const node = sceneNode(scene, id);
  if (node === null) return <span>several firms</span>;
  const through = loops.loops.filter(({ nodes }) => nodes.includes(id)).length;
  return (
    <>
      <strong>{firmName(index, id)}</strong>
      <span>{index.kinds.get(node.kind)?.label}</span>
      <span>
        receives {amountInUnit(node.inUsdBn, unit)}, pays {amountInUnit(node.outUsdBn, unit)}
      </span>
      <span>part of {countWords(through, "loop")}</span>
    </>
  );
};

const DealLines = ({ id }: { readonly id: string }) => {
  const { scene, index, unit } = usePage();
  const deal = index.deals.get(id);
  if (deal === undefined) return <span>several deals</span>;
  const drawn = sceneEdge(scene, id);
  return (
    <>
      <strong>
        {firmName(index, deal.source)} → {firmName(index, deal.target)}
      </strong>
      <span>
        {instrumentLabel(deal.instrument)}, {dealAmount(deal)}
      </span>
      {unit === "per-year" && drawn !== null ? <span>{amountInUnit(drawn.amountUsdBn, unit)}</span> : null}
    </>
  );
};

export const Tooltip = ({ hovered }: { readonly hovered: Hovered }) => {
  const { id, kind, point } = hovered;
  const side = point.x > window.innerWidth / 2 ? "tooltip on-left" : "tooltip";
  return (
    <div className={side} aria-hidden="true" style={{ left: point.x, top: point.y }}>
      {kind === "firm" ? <FirmLines id={id} /> : <DealLines id={id} />}
    </div>
  );
};
