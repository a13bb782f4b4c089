// The small ring on a loop's card: its firms in their shapes, the arrows between them as thick as they are large.
import { kindColour } from "../../src/picture/kind-colour.ts";
import { miniRing } from "../../src/picture/mini-ring.ts";
import { shapePath } from "../../src/picture/shape-path.ts";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import { usePage } from "../page.ts";
import { legsFromFunding } from "../../src/view/story/story-loop.ts";

export const LoopRing = ({ loop }: { readonly loop: LoopEntry }) => {
  const { index, colours } = usePage();
  const ordered = legsFromFunding(loop, index);
  const { size, nodes, legs } = miniRing(ordered.map(({ usdBnPerYear }) => usdBnPerYear));
  const ink = colours.inkSoft;
  return (
    <svg className="ring" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      {legs.map(({ line, arrow, width }) => (
        <g key={line}>
          <path d={line} fill="none" stroke={ink} strokeWidth={width} />
          <path d={arrow} fill={ink} />
        </g>
      ))}
      {nodes.map((disc, i) => {
        const { from } = ordered[i]!;
        const kind = index.kinds.get(index.firms.get(from)?.kind ?? "");
        return <path key={from} d={shapePath(kind?.shape ?? "circle", disc)} fill={kindColour(kind, colours)} />;
      })}
    </svg>
  );
};
