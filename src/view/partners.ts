// With whom a firm deals most, by what the picture draws.
import type { Scene } from "../picture/scene.ts";

export type Partner = {
  readonly id: string;
  /** USD billions in the scene's unit; deals without a disclosed amount add nothing. */
  readonly usdBn: number;
  readonly deals: number;
};

/**
 * The other ends of a firm's drawn deals, the largest sum first. O(edges).
 *
 * @param side The end at which the firm stands: `source` gives those that it pays.
 */
export const partnersOf = ({ edges }: Scene, firm: string, side: "source" | "target"): readonly Partner[] => {
  const other = side === "source" ? "target" : "source";
  const partners = new Map<string, Partner>();
  for (const edge of edges) {
    if (edge[side] !== firm) continue;
    const id = edge[other];
    const before = partners.get(id) ?? { id, usdBn: 0, deals: 0 };
    partners.set(id, { id, usdBn: before.usdBn + (edge.amountUsdBn ?? 0), deals: before.deals + 1 });
  }
  return [...partners.values()].sort((a, b) => b.usdBn - a.usdBn || a.id.localeCompare(b.id));
};
