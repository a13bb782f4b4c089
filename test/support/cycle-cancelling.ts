// The slow, obvious reference for the maximum circulation.
import type { Books } from "./books.ts";

type ResidualArc = {
  readonly pair: string;
  readonly from: string;
  readonly to: string;
  readonly gain: 1 | -1;
  readonly room: number;
};

const capacitiesOf = ({ flows }: Books): ReadonlyMap<string, number> => {
  const capacity = new Map<string, number>();
  for (const { source, target, amount } of flows) {
    if (source !== target) capacity.set(`${source} ${target}`, (capacity.get(`${source} ${target}`) ?? 0) + amount);
  }
  return capacity;
};

/** A cycle of the arcs whose gains add up to more than nothing; null without one (Bellman and Ford). */
const gainfulCycle = (ids: readonly string[], open: readonly ResidualArc[]): readonly ResidualArc[] | null => {
  const best = new Map(ids.map((id) => [id, 0]));
  const via = new Map<string, ResidualArc>();
  let last: string | null = null;
  for (let round = 0; round <= ids.length; round++) {
    last = null;
    for (const arc of open) {
      if (best.get(arc.from)! + arc.gain <= best.get(arc.to)!) continue;
      best.set(arc.to, best.get(arc.from)! + arc.gain);
      via.set(arc.to, arc);
      last = arc.to;
    }
  }
  if (last === null) return null;
  for (let i = 0; i < ids.length; i++) last = via.get(last)!.from;
  const cycle = [via.get(last)!];
  while (cycle.at(-1)!.from !== last) cycle.push(via.get(cycle.at(-1)!.from)!);
  return cycle;
};

/**
 * Maximum circulation by Klein's cycle cancelling: start with no flow, and as long as some cycle of the residual
 * network adds to it (an arc forward adds 1 a dollar, an arc backward takes 1 away), push along it.
 *
 * @param dust Room up to this is rounding and not room.
 */
export const circulationByCycleCancelling = (books: Books, dust = 0): number => {
  const capacity = capacitiesOf(books);
  const flow = new Map([...capacity.keys()].map((pair) => [pair, 0]));
  const openArcs = (): ResidualArc[] =>
    [...capacity].flatMap(([pair, limit]) => {
      const [from, to] = pair.split(" ") as [string, string];
      const used = flow.get(pair)!;
      const forward: ResidualArc = { pair, from, to, gain: 1, room: limit - used };
      const backward: ResidualArc = { pair, from: to, to: from, gain: -1, room: used };
      return [forward, backward].filter(({ room }) => room > dust);
    });
  for (let cycle = gainfulCycle(books.ids, openArcs()); cycle !== null; cycle = gainfulCycle(books.ids, openArcs())) {
    const room = Math.min(...cycle.map((arc) => arc.room));
    for (const { pair, gain } of cycle) flow.set(pair, flow.get(pair)! + gain * room);
  }
  return [...flow.values()].reduce((sum, value) => sum + value, 0);
};
