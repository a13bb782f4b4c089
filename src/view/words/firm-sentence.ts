// A firm of the picture as one sentence for a screen reader.
import { spokenMoney } from "../../picture/money-text.ts";
import type { SceneNode } from "../../picture/scene.ts";
import type { Unit } from "../view-state.ts";
import { countWords } from "./list.ts";

/** "OpenAI, AI lab, receives 195 billion dollars a year, pays 84 billion dollars a year, part of 31 loops." */
export const firmSentence = (node: SceneNode, kind: string, loops: number, unit: Unit): string => {
  const suffix = unit === "total" ? "" : " a year";
  const flow = (verb: string, usdBn: number): string =>
    usdBn > 0 ? `${verb} ${spokenMoney(usdBn)}${suffix}` : `${verb} no disclosed amount`;
  const part = loops === 0 ? "part of no loop" : `part of ${countWords(loops, "loop")}`;
  return `${node.label}, ${kind}, ${flow("receives", node.inUsdBn)}, ${flow("pays", node.outUsdBn)}, ${part}.`;
};

/** How many of the listed loops each firm is part of. */
export const loopsPerFirm = (loops: readonly { readonly nodes: readonly string[] }[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { nodes } of loops) for (const id of nodes) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};
