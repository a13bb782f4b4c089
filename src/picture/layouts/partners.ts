// Who is tied to whom, and how strongly: what draws a node towards others, looked up instead of searched.
import type { WheelFlow } from "../wheel.ts";

export type Partner = {
  readonly id: string;
  /** Square root of the amount, so that one giant does not decide alone. */
  readonly pull: number;
};

export type Partners = ReadonlyMap<string, readonly Partner[]>;

/** The partners of every node that has any, once for each flow; nobody is a partner of their own. O(flows). */
export const partnersOf = (flows: readonly WheelFlow[]): Partners => {
  const partners = new Map<string, Partner[]>();
  const add = (node: string, partner: Partner): void => {
    const known = partners.get(node);
    if (known === undefined) partners.set(node, [partner]);
    else known.push(partner);
  };
  for (const { source, target, amount } of flows) {
    if (source === target) continue;
    const pull = Math.sqrt(amount);
    add(source, { id: target, pull });
    add(target, { id: source, pull });
  }
  return partners;
};
