// The rows of the legend: one per look, so kinds that are drawn alike share a row.
import type { NodeKind, Shape } from "../model/node.ts";

export type LegendEntry = {
  readonly shape: Shape;
  readonly colour: NodeKind["colour"];
  /** "Data-centre developers, energy companies". */
  readonly label: string;
  /** The same for one line: the first kind, and the rest of the words, which a narrow line leaves out. */
  readonly short: { readonly head: string; readonly rest: string };
  readonly kinds: readonly string[];
};

const join = (kinds: readonly NodeKind[]): string =>
  kinds.map(({ plural }, i) => (i === 0 ? plural : plural.charAt(0).toLowerCase() + plural.slice(1))).join(", ");

const shorten = (kinds: readonly NodeKind[]): LegendEntry["short"] => {
  const label = join(kinds);
  const head = kinds[0]!.plural;
  return { head, rest: kinds.length > 2 ? ", others" : label.slice(head.length) };
};

/** The kinds grouped by shape and colour, in their own order. */
export const legendEntries = (kinds: readonly NodeKind[]): readonly LegendEntry[] => {
  const groups = new Map<string, NodeKind[]>();
  for (const kind of kinds) {
    const look = [kind.shape, kind.colour.light, kind.colour.dark].join(" ");
    groups.set(look, [...(groups.get(look) ?? []), kind]);
  }
  return [...groups.values()].map((group) => ({
    shape: group[0]!.shape,
    colour: group[0]!.colour,
    label: join(group),
    short: shorten(group),
    kinds: group.map((kind) => kind.id),
  }));
};
