// The picture for a small screen: the circle as it is, everyone who only pays in or is only paid pooled into one mark
// each. Figures are never computed from it; the tables and panels keep the whole network.
import { edgeWidth, nodeRadius } from "../picture/mark-sizes.ts";
import type { Part, Scene, SceneEdge, SceneNode } from "../picture/scene.ts";
import { placedAnew } from "./placed-anew.ts";
import { countWords } from "./words/list.ts";

/** More than any id of a package, which are kebab-case. */
const poolId = (part: Part): string => `pool:${part}`;

export const isPool = (id: string): boolean => id.startsWith("pool:");

/** Free space between the circle and a pool, in layout units. */
const distance = 150;

/** A pool of one would only hide a name. */
const fewest = 3;

type Pool = { readonly part: Part; readonly firms: readonly SceneNode[]; readonly x: number };

const poolsOf = ({ nodes }: Scene): readonly Pool[] => {
  const xs = nodes.filter(({ part }) => part === "core").map(({ x }) => x);
  if (xs.length === 0) return [];
  const pool = (part: Part, x: number): Pool => ({ part, x, firms: nodes.filter((node) => node.part === part) });
  return [pool("in", Math.min(...xs) - distance), pool("out", Math.max(...xs) + distance)].filter(
    ({ firms }) => firms.length >= fewest,
  );
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The kind of most of the pooled firms gives the mark its look. */
const commonKind = (firms: readonly SceneNode[]): SceneNode => {
  const count = (kind: string): number => firms.filter((firm) => firm.kind === kind).length;
  return firms.reduce((best, firm) => (count(firm.kind) > count(best.kind) ? firm : best));
};

const poolNode = ({ part, firms, x }: Pool, scene: Scene): SceneNode => {
  const inUsdBn = sum(firms.map((firm) => firm.inUsdBn));
  const outUsdBn = sum(firms.map((firm) => firm.outUsdBn));
  const label = countWords(firms.length, part === "in" ? "funder" : "payee");
  const look = commonKind(firms);
  return {
    ...look,
    id: poolId(part),
    label,
    // As part of the circle it keeps its name, which small pictures drop from the outer columns.
    part: "core",
    x,
    y: 0,
    radius: nodeRadius(inUsdBn + outUsdBn, scene.unit),
    inUsdBn,
    outUsdBn,
  };
};

/** The sum of what is disclosed; null where nothing is. */
const together = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b);

/** Deals between the same two marks in the same direction and of the same kind become one. */
const pooledEdges = (edges: readonly SceneEdge[], scene: Scene): readonly SceneEdge[] => {
  const groups = new Map<string, SceneEdge>();
  for (const edge of edges) {
    const id = `pool:${edge.source}:${edge.target}:${edge.kind}`;
    const before = groups.get(id);
    const amountUsdBn = together(before?.amountUsdBn ?? null, edge.amountUsdBn);
    groups.set(id, {
      ...edge,
      id,
      amountUsdBn,
      width: edgeWidth(amountUsdBn, scene.unit),
      curvature: 0.12,
      paidShare: 0,
    });
  }
  return [...groups.values()];
};

/** The mark that stands for a firm in a pooled picture: its own, or its pool's. */
export const markOf = (scene: Scene, pooled: Scene, firm: string): string => {
  if (pooled.nodes.some(({ id }) => id === firm)) return firm;
  const part = scene.nodes.find(({ id }) => id === firm)?.part;
  return part === undefined ? firm : poolId(part);
};

/** A pool belongs where its firms did. */
const partOf = ({ id, part }: SceneNode): Part => (id === poolId("in") ? "in" : id === poolId("out") ? "out" : part);

const isWheel = ({ arrangement }: Scene): boolean => arrangement === undefined || arrangement.layout === "wheel";

/**
 * The scene with its outer columns pooled; unchanged where there is no circle or too little to pool. The wheel keeps
 * everyone's place; other layouts are made anew for those who are left.
 */
export const pooledScene = (scene: Scene): Scene => {
  const pools = poolsOf(scene);
  if (pools.length === 0) return scene;
  const pooled = new Set(pools.flatMap(({ firms }) => firms.map(({ id }) => id)));
  const kept = scene.nodes.filter(({ id }) => !pooled.has(id));
  const nodes = [...kept, ...pools.map((pool) => poolNode(pool, scene))];
  const moved = scene.edges.map((edge) => ({
    ...edge,
    source: markOf(scene, { ...scene, nodes }, edge.source),
    target: markOf(scene, { ...scene, nodes }, edge.target),
  }));
  const own = moved.filter(({ source, target }) => !isPool(source) && !isPool(target));
  const shared = moved.filter(({ source, target }) => isPool(source) !== isPool(target));
  const reduced = { ...scene, nodes, edges: [...own, ...pooledEdges(shared, scene)] };
  return isWheel(scene) ? reduced : placedAnew(reduced, partOf);
};
