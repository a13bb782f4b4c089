// Two networks as pictures in which nothing jumps: what both show stands in the same place, with the same bow.
import type { Window } from "../model/annual-flow.ts";
import { networkAsOf } from "../model/as-of.ts";
import { byId } from "../model/by-id.ts";
import type { IsoDate } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import type { TermAssumptions } from "../model/term.ts";
import { buildScene, type SceneOptions } from "./build-scene.ts";
import type { Scene, SceneEdge, SceneNode } from "./scene.ts";

export type SceneSide = {
  readonly network: Network;
  readonly asOf: IsoDate;
  readonly terms?: TermAssumptions;
};

export type CompareOptions = {
  readonly unit: Scene["unit"];
  /** The same years on both sides. */
  readonly window: Window;
  /** Id of a layout; default: the first of the list. */
  readonly layout?: string;
};

export type ComparedScenes = {
  /** Everything that either side shows: each mark as the second side has it, where it has it, else as the first. */
  readonly union: Scene;
  readonly before: Scene;
  readonly after: Scene;
};

const joined = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] => [
  ...new Map([...before, ...after].map((item) => [item.id, item])).values(),
];

/** A deal that is in force and counted whenever it is looked at: the union decides places, not sums. */
const always = (deal: Deal): Deal => ({ ...deal, counted: true, supersedes: [], status: "contracted" });

/** A deal of one id between other firms on each side is two arrows: the first side's has its own mark. */
const otherEnds = "~before";

/** The deal that an arrow stands for. */
export const dealOfEdge = (edge: string): string =>
  edge.endsWith(otherEnds) ? edge.slice(0, -otherEnds.length) : edge;

const apart = (scene: Scene, from: Scene): Scene => {
  const others = byId(from.edges);
  const hasOtherEnds = ({ id, source, target }: SceneEdge): boolean => {
    const other = others.get(id);
    return other !== undefined && (other.source !== source || other.target !== target);
  };
  return {
    ...scene,
    edges: scene.edges.map((edge) => (hasOtherEnds(edge) ? { ...edge, id: edge.id + otherEnds } : edge)),
  };
};

/** The deals of a scene's arrows, under the arrows' ids. */
const drawnDeals = ({ network, asOf }: SceneSide, scene: Scene): readonly Deal[] => {
  const deals = byId(networkAsOf(network, asOf).deals);
  return scene.edges.map(({ id }) => ({ ...always(deals.get(dealOfEdge(id))!), id }));
};

// Whole amounts, so that neither the unit nor an assumed term moves anybody.
const framedBy = (before: SceneSide, after: SceneSide, scenes: readonly [Scene, Scene], options: SceneOptions): Scene =>
  buildScene(
    {
      ...after.network,
      nodeKinds: joined(before.network.nodeKinds, after.network.nodeKinds),
      nodes: joined(before.network.nodes, after.network.nodes),
      deals: joined(drawnDeals(before, scenes[0]), drawnDeals(after, scenes[1])),
    },
    { ...options, unit: "total" },
  );

/** A side's marks with the union's places, names and bows. */
const placedAs = (scene: Scene, frame: Scene): Scene => {
  const [nodes, edges] = [byId(frame.nodes), byId(frame.edges)];
  return {
    ...frame,
    nodes: scene.nodes.map(({ inUsdBn, outUsdBn, radius, id }) => ({ ...nodes.get(id)!, inUsdBn, outUsdBn, radius })),
    edges: scene.edges.map((edge) => ({ ...edge, curvature: edges.get(edge.id)!.curvature })),
    kinds: scene.kinds,
    unit: scene.unit,
    window: scene.window,
  };
};

const bySize = (a: SceneEdge, b: SceneEdge): number => (b.amountUsdBn ?? 0) - (a.amountUsdBn ?? 0);

const unionOf = (before: Scene, after: Scene, frame: Scene): Scene => {
  const larger = (id: string, own: SceneNode): number =>
    Math.max(own.radius, before.nodes.find((node) => node.id === id)?.radius ?? 0);
  return {
    ...frame,
    nodes: joined(before.nodes, after.nodes).map((node) => ({ ...node, radius: larger(node.id, node) })),
    edges: [...joined(before.edges, after.edges)].sort(bySize),
    unit: after.unit,
    window: after.window,
  };
};

/**
 * Both sides and their union. Positions come from the union of the deals that are drawn on either side, by whole amounts;
 * widths and sizes keep one scale, so that the pictures can be held against each other. Cost: three scenes.
 */
export const comparedScenes = (before: SceneSide, after: SceneSide, options: CompareOptions): ComparedScenes => {
  const sceneOf = ({ network, asOf, terms }: SceneSide): Scene =>
    buildScene(network, { ...options, asOf, ...(terms === undefined ? {} : { terms }) });
  const second = sceneOf(after);
  const scenes = [apart(sceneOf(before), second), second] as const;
  const later = before.asOf > after.asOf ? before.asOf : after.asOf;
  const frame = framedBy(before, after, scenes, { ...options, asOf: later });
  const [old, young] = [placedAs(scenes[0], frame), placedAs(scenes[1], frame)];
  return { union: unionOf(old, young, frame), before: old, after: young };
};
