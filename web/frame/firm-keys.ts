// The keyboard on the map: which firm gets the focus next, which deal is spoken. Pure; the picture answers for space.
import type { Scene, SceneEdge } from "../../src/picture/scene.ts";
import { bySize } from "../data/scene-values.ts";

const directions = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" } as const;
export type Direction = (typeof directions)[keyof typeof directions];

const isArrow = (key: string): key is keyof typeof directions => Object.hasOwn(directions, key);

export const directionOf = (key: string): Direction | null => (isArrow(key) ? directions[key] : null);

/** Next (1) or previous (-1) firm by size, round the end; the largest from nowhere. */
export const firmBySize = (scene: Scene, focused: string | null, by: 1 | -1): string | null => {
  const firms = bySize(scene);
  if (firms.length === 0) return null;
  const at = firms.findIndex(({ id }) => id === focused);
  if (at === -1) return firms[0]!.id;
  return firms[(at + by + firms.length) % firms.length]!.id;
};

/** Next deal that a firm pays (`out`) or is paid (`in`), largest first, round the end. */
export const nextDeal = (scene: Scene, firm: string, side: "in" | "out", current: string | null): SceneEdge | null => {
  const deals = scene.edges
    .filter((edge) => (side === "out" ? edge.source : edge.target) === firm)
    .sort((a, b) => (b.amountUsdBn ?? -1) - (a.amountUsdBn ?? -1));
  const at = deals.findIndex(({ id }) => id === current);
  return deals[(at + 1) % Math.max(1, deals.length)] ?? null;
};

/** Next loop through a firm, largest first, round the end; null without one. */
export const nextLoop = <T extends { readonly id: string; readonly nodes: readonly string[] }>(
  loops: readonly T[],
  firm: string,
  current: string | null,
): T | null => {
  const through = loops.filter(({ nodes }) => nodes.includes(firm));
  const at = through.findIndex(({ id }) => id === current);
  return through[(at + 1) % Math.max(1, through.length)] ?? null;
};
