// Names and looks for the kinds of nodes of an imported network.
import type { NodeKind, Shape } from "../../model/node.ts";

type Look = { readonly shape: Shape; readonly colour: NodeKind["colour"] };

/** The shipped network's, in which every pair of neighbours differs in shape and colour. */
const looks: readonly Look[] = [
  { shape: "square", colour: { light: "#1593EF", dark: "#267CDF" } },
  { shape: "circle", colour: { light: "#C38019", dark: "#F6A811" } },
  { shape: "hexagon", colour: { light: "#00562E", dark: "#87F1C7" } },
  { shape: "diamond", colour: { light: "#561F7B", dark: "#D7C7FC" } },
  { shape: "triangle", colour: { light: "#818181", dark: "#6D6D6E" } },
];

const known: Readonly<Record<string, readonly [label: string, plural: string, look: number]>> = {
  lab: ["AI lab", "AI labs", 1],
  cloud: ["Cloud provider", "Cloud providers", 0],
  chipmaker: ["Chipmaker", "Chipmakers", 2],
  foundry: ["Chip foundry", "Chip foundries", 2],
  datacenter: ["Data-centre developer", "Data-centre developers", 4],
  energy: ["Energy company", "Energy companies", 4],
  enterprise: ["Other company", "Other companies", 4],
  investor: ["Investor", "Investors", 3],
  bank: ["Bank", "Banks", 0],
  firm: ["Firm", "Firms", 0],
  country: ["Country", "Countries", 0],
};

const labelOf = (id: string): string => {
  const words = id.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** The kinds with these ids, in alphabetical order; what is not known by name is called as it is written. */
export const nodeKindsOf = (ids: readonly string[]): readonly NodeKind[] =>
  [...new Set(ids)].sort().map((id, i) => {
    const [label, plural, look] = (Object.hasOwn(known, id) ? known[id] : undefined) ?? [
      labelOf(id),
      `${labelOf(id)}: all`,
      i % looks.length,
    ];
    return { id, label, plural, ...looks[look]! };
  });
