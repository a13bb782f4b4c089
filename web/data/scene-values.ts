// What the picture shows of a firm or a deal, in the picture's unit.
import type { Scene, SceneEdge, SceneNode } from "../../src/picture/scene.ts";

export const sceneNode = ({ nodes }: Scene, id: string): SceneNode | null =>
  nodes.find((node) => node.id === id) ?? null;

export const sceneEdge = ({ edges }: Scene, deal: string): SceneEdge | null =>
  edges.find((edge) => edge.id === deal) ?? null;

/** Firms of the picture, those with most money in and out first. */
export const bySize = ({ nodes }: Scene): readonly SceneNode[] =>
  [...nodes].sort((a, b) => b.inUsdBn + b.outUsdBn - (a.inUsdBn + a.outUsdBn) || a.label.localeCompare(b.label));
