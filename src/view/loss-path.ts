// The way back from a firm's loss to where it began, along the largest loss at every step.
import type { CascadeNode, CascadeReport, DealLoss } from "../report/cascade-report.schema.ts";

export type LossStep = {
  readonly loss: DealLoss;
  /** The deal or guarantee that carries it in the picture. */
  readonly edge: string;
};

/** Its distress needs no further reason: it failed by decree, or its capital is unknown and it passes on its shock alone. */
const isOrigin = (node: CascadeNode | undefined): boolean =>
  node === undefined || node.bufferUsdBn === null || node.shockUsdBn === node.bufferUsdBn;

/**
 * The steps from the firm backwards: the first is what cost it most, the last begins at a seed or closes a circle. Empty
 * for a firm that lost nothing. The same way as the first cause on every level of `explain`. O(losses).
 */
export const lossPath = (
  { deals, nodes }: Pick<CascadeReport, "deals" | "nodes">,
  firm: string,
): readonly LossStep[] => {
  const states = new Map(nodes.map((node) => [node.id, node]));
  const largest = new Map<string, DealLoss>();
  // Deals come largest first.
  for (const loss of deals) if (!largest.has(loss.to)) largest.set(loss.to, loss);
  const steps: LossStep[] = [];
  const seen = new Set<string>();
  let at = firm;
  while (!seen.has(at) && (steps.length === 0 || !isOrigin(states.get(at)))) {
    seen.add(at);
    const loss = largest.get(at);
    if (loss === undefined) break;
    steps.push({ loss, edge: loss.guarantee ?? loss.id });
    at = loss.from;
  }
  return steps;
};
