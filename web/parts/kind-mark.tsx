// The small shape that stands for a kind of firm, beside its name; the same outline as in the picture.
import type { NodeKind } from "../../src/model/node.ts";
import { kindColour } from "../../src/picture/kind-colour.ts";
import { shapePath } from "../../src/picture/shape-path.ts";
import { usePage } from "../page.ts";

/** Leaves room for the corners of the diamond and the triangle, which reach farther than the circle. */
const disc = { x: 8, y: 8, radius: 5.6 };

export const KindMark = ({ kind, size = 15 }: { readonly kind: NodeKind | undefined; readonly size?: number }) => {
  const { colours } = usePage();
  if (kind === undefined) return null;
  const y = kind.shape === "triangle" ? 9.6 : 8;
  return (
    <svg className="kind-mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapePath(kind.shape, { ...disc, y })} fill={kindColour(kind, colours)} />
    </svg>
  );
};
