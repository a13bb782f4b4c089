// How much of a node's loss goes back to which seed, along all ways and however often they go round.
import { solveAbsorbing } from "../model/absorbing-solve.ts";
import type { CascadeNode, DealLoss } from "./cascade-report.schema.ts";
import type { LossShare } from "./loss-shares.ts";

type Book = {
  readonly nodes: ReadonlyMap<string, CascadeNode>;
  readonly byVictim: ReadonlyMap<string, readonly DealLoss[]>;
};

/** A node passes on its shock and its losses; one with an unknown buffer its shock alone. */
const onwardLosses = ({ nodes, byVictim }: Book, id: string): readonly DealLoss[] =>
  nodes.get(id)?.bufferUsdBn === null ? [] : (byVictim.get(id) ?? []);

/** The causes of a node's losses, their causes, and so on. */
const behind = (book: Book, node: string): readonly string[] => {
  const found = new Set((book.byVictim.get(node) ?? []).map(({ from }) => from));
  for (const id of found) for (const { from } of onwardLosses(book, id)) found.add(from);
  return [...found];
};

/**
 * Follows a loss back: of what u passes on, each part of its distress, its own shock or a loss that w caused, is the
 * cause in proportion to its size. With a_uw what w cost u and s_u the shock of u, the share of seed k in u's distress is
 *
 *     (s_u + sum_w a_uw) x_u = sum_w a_uw x_w + s_u [u = k]
 *
 * solved without subtraction, so the shares of the seeds sum to one.
 *
 * @returns Per seed that has a part, largest first; together they are the node's loss. O(nodes^3) per seed.
 */
export const seedShares = (book: Book, seeds: readonly string[], node: string): LossShare[] => {
  const states = behind(book, node);
  const indexOf = new Map(states.map((id, i) => [id, i]));
  const onward = new Float64Array(states.length ** 2);
  const exits = Float64Array.from(states, (id) => {
    const shock = book.nodes.get(id)?.shockUsdBn;
    return shock ?? 1;
  });
  states.forEach((id, i) => {
    for (const { from, lossUsdBn } of onwardLosses(book, id))
      onward[i * states.length + indexOf.get(from)!]! += lossUsdBn;
  });
  const losses = book.byVictim.get(node) ?? [];
  const whole = losses.reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
  return seeds
    .filter((id) => indexOf.has(id))
    .map((id): LossShare => {
      const rhs = exits.map((exit, i) => (states[i] === id ? exit : 0));
      const x = solveAbsorbing({ onward, exits, rhs });
      const lossUsdBn = losses.reduce((sum, loss) => sum + loss.lossUsdBn * x[indexOf.get(loss.from)!]!, 0);
      return { id, lossUsdBn, share: lossUsdBn / whole };
    })
    .sort((a, b) => b.lossUsdBn - a.lossUsdBn);
};
