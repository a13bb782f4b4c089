// Focus by distance: the picture of a firm or a deal and what lies within a few steps of it; beyond, nothing is drawn.
import type { Scene, SceneEdge } from "../picture/scene.ts";
import type { ViewState } from "./view-state.ts";

/** Steps that the reader can choose. */
export const leastDistance = 1;
export const mostDistance = 9;

const neighboursOf = (edges: readonly SceneEdge[]): ReadonlyMap<string, readonly string[]> => {
  const neighbours = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, [to]);
    else known.push(to);
  };
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return neighbours;
};

const within = (start: readonly string[], distance: number, edges: readonly SceneEdge[]): ReadonlySet<string> => {
  const neighbours = neighboursOf(edges);
  const reached = new Set(start);
  let frontier: readonly string[] = start;
  for (let step = 0; step < distance && frontier.length > 0; step++) {
    frontier = frontier.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !reached.has(id));
    for (const id of frontier) reached.add(id);
  }
  return reached;
};

const startOf = ({ nodes, edges }: Scene, { selection }: ViewState): readonly string[] => {
  if (selection?.kind === "firm") return nodes.some(({ id }) => id === selection.id) ? [selection.id] : [];
  const deal = selection?.kind === "deal" ? edges.find(({ id }) => id === selection.id) : undefined;
  return deal === undefined ? [] : [deal.source, deal.target];
};

/**
 * The part of a picture within the state's distance of its selection, deals followed either way; all of it without a
 * distance or where the selection is not drawn. Everyone keeps their place. O(n + m).
 */
export const focusedScene = (scene: Scene, state: ViewState): Scene => {
  const start = state.distance === null ? [] : startOf(scene, state);
  if (state.distance === null || start.length === 0) return scene;
  const near = within(start, state.distance, scene.edges);
  return {
    ...scene,
    nodes: scene.nodes.filter(({ id }) => near.has(id)),
    edges: scene.edges.filter(({ source, target }) => near.has(source) && near.has(target)),
  };
};

/** Focuses on a firm: at one step, or at the distance that there is. */
export const focusOn = (state: ViewState, firm: string): ViewState => ({
  ...state,
  selection: { kind: "firm", id: firm },
  distance: state.distance ?? leastDistance,
  camera: null,
});

/** The state with the distance changed by some steps, within 1 to 9; itself without a distance. */
export const changeDistance = (state: ViewState, by: number): ViewState =>
  state.distance === null
    ? state
    : { ...state, distance: Math.min(mostDistance, Math.max(leastDistance, state.distance + by)), camera: null };
