// From the data to the picture: which deals are drawn, how large, and where every node stands.
import { annualFlow, formatWindow, type Window } from "../model/annual-flow.ts";
import { networkAsOf, type NetworkAsOf } from "../model/as-of.ts";
import type { IsoDate } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import type { Node, NodeKind, Shape } from "../model/node.ts";
import { deliveredShare, positionOf } from "../model/position.ts";
import { defaultTerms, termOf, type TermAssumptions } from "../model/term.ts";
import { bowTie } from "./bow-tie.ts";
import type { Point } from "./curve.ts";
import { edgeDetail } from "./detail.ts";
import { edgeWidth, nodeRadius } from "./mark-sizes.ts";
import { measuredNode, measureScales } from "./measured-node.ts";
import type { SceneMeasures } from "./measure-scale.ts";
import { shortNames } from "./short-name.ts";
import type { Scene, SceneEdge, SceneNode } from "./scene.ts";
import { givenLayout, givenPlacement } from "./layouts/given-layout.ts";
import { chooseLayout } from "./layouts/index.ts";
import { bowStep, defaultBow, type LayoutFlow, type LayoutNode, type Placement } from "./layouts/layout.ts";

export type SceneOptions = {
  readonly asOf: IsoDate;
  /** `per-year`: average annual flow over the window; `total`: the whole amount of every deal. */
  readonly unit: Scene["unit"];
  /** Used with `per-year` only. */
  readonly window: Window;
  readonly terms?: TermAssumptions;
  /** Id of a layout, or `given`; default: what suits the network, see `chooseLayout`. */
  readonly layout?: string;
  /** With the layout `given`: the places, in any unit, y upwards. */
  readonly positions?: ReadonlyMap<string, Point>;
  /** What gives the marks size and colour instead of money and kind. */
  readonly measures?: SceneMeasures;
};

type DrawnDeal = { readonly deal: Deal; readonly amountUsdBn: number | null };

const amountOf = (deal: Deal, { unit, window }: SceneOptions, terms: TermAssumptions): number | null =>
  unit === "total" ? deal.amountUsdBn : annualFlow(deal, window, terms);

const drawnDeals = (view: NetworkAsOf, options: SceneOptions, terms: TermAssumptions): readonly DrawnDeal[] =>
  view.counted
    .map((deal) => ({ deal, amountUsdBn: amountOf(deal, options, terms) }))
    .filter(({ amountUsdBn }) => amountUsdBn === null || amountUsdBn > 0);

// Only deals with an amount above zero, or an undisclosed one, are drawn.
const paidShare = (deal: Deal, view: NetworkAsOf, terms: TermAssumptions): number => {
  if (deal.kind === "commitment") return deliveredShare(termOf(deal, terms), view.day);
  if (deal.amountUsdBn === null) return 0;
  return positionOf(deal, view.day, terms).drawnUsdBn! / deal.amountUsdBn;
};

const sceneEdges = (
  drawn: readonly DrawnDeal[],
  view: NetworkAsOf,
  unit: Scene["unit"],
  terms: TermAssumptions,
): readonly SceneEdge[] => {
  const parallel = new Map<string, Map<string, number>>();
  const parallelsBefore = ({ source, target }: Deal): number => {
    const targets = parallel.get(source) ?? new Map<string, number>();
    const before = targets.get(target) ?? 0;
    parallel.set(source, targets.set(target, before + 1));
    return before;
  };
  const bySize = [...drawn].sort((a, b) => (b.amountUsdBn ?? 0) - (a.amountUsdBn ?? 0));
  return bySize.map(({ deal, amountUsdBn }) => ({
    id: deal.id,
    source: deal.source,
    target: deal.target,
    kind: deal.kind,
    amountUsdBn,
    width: edgeWidth(amountUsdBn, unit),
    curvature: parallelsBefore(deal) * bowStep,
    paidShare: paidShare(deal, view, terms),
  }));
};

type UnplacedNode = { readonly node: Omit<SceneNode, "x" | "y">; readonly weight: number };

type Volumes = ReadonlyMap<string, { inUsdBn: number; outUsdBn: number }>;

const volumesOf = (edges: readonly SceneEdge[]): Volumes => {
  const volumes = new Map<string, { inUsdBn: number; outUsdBn: number }>();
  const at = (id: string): { inUsdBn: number; outUsdBn: number } => {
    const volume = volumes.get(id) ?? { inUsdBn: 0, outUsdBn: 0 };
    volumes.set(id, volume);
    return volume;
  };
  for (const edge of edges) {
    at(edge.source).outUsdBn += edge.amountUsdBn ?? 0;
    at(edge.target).inUsdBn += edge.amountUsdBn ?? 0;
  }
  return volumes;
};

// Whole deals decide the order on the wheel in both units, so that a switch of the unit does not shuffle the firms.
const weightsOf = (view: NetworkAsOf): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const { source, target, amountUsdBn } of view.counted) {
    for (const id of [source, target]) weights.set(id, (weights.get(id) ?? 0) + (amountUsdBn ?? 0));
  }
  return weights;
};

const sceneNodes = (view: NetworkAsOf, edges: readonly SceneEdge[], unit: Scene["unit"]): readonly UnplacedNode[] => {
  const { network } = view;
  const volumes = volumesOf(edges);
  const weights = weightsOf(view);
  const shown = network.nodes.filter((node) => volumes.has(node.id));
  const shapes = new Map<string, Shape>(network.nodeKinds.map((kind) => [kind.id, kind.shape]));
  const parts = bowTie(
    shown.map(({ id }) => id),
    edges,
  );
  const labels = shortNames(shown.map(({ name }) => name));
  const unplaced = shown.map((node: Node, i) => {
    const { inUsdBn, outUsdBn } = volumes.get(node.id)!;
    return {
      id: node.id,
      label: labels[i]!,
      kind: node.kind,
      shape: shapes.get(node.kind) ?? "circle",
      part: parts.get(node.id)!,
      radius: nodeRadius(inUsdBn + outUsdBn, unit),
      inUsdBn,
      outUsdBn,
    };
  });
  return unplaced.map((node) => ({ node, weight: weights.get(node.id) ?? 0 }));
};

const flowsOf = (edges: readonly SceneEdge[]): readonly LayoutFlow[] =>
  edges.map(({ source, target, amountUsdBn }) => ({ source, target, amount: amountUsdBn ?? 0 }));

const placed = (nodes: readonly UnplacedNode[], { positions, nameSide }: Placement): readonly SceneNode[] =>
  nodes.map(({ node }) => ({
    ...node,
    ...positions.get(node.id)!,
    ...(nameSide === undefined ? {} : { nameSide: nameSide(node.id) }),
  }));

const bowed = (edges: readonly SceneEdge[], { bow }: Placement): readonly SceneEdge[] =>
  edgeDetail(edges.length) === "curves"
    ? edges.map((edge) => ({ ...edge, curvature: edge.curvature + (bow?.(edge.source, edge.target) ?? defaultBow) }))
    : edges.map((edge) => ({ ...edge, curvature: 0 }));

const kindsShown = (network: Network, nodes: readonly SceneNode[]): readonly NodeKind[] => {
  const shown = new Set(nodes.map((node) => node.kind));
  return network.nodeKinds.filter((kind) => shown.has(kind.id));
};

/** A picture before anyone has a place. */
export type SceneDraft = {
  readonly nodes: readonly LayoutNode[];
  readonly flows: readonly LayoutFlow[];
  /** The picture with a placement. O(n + m). */
  readonly at: (placement: Placement) => Scene;
};

/** What a picture shows, still to be placed. O(n log n + m). */
export const draftScene = (network: Network, options: SceneOptions): SceneDraft => {
  const terms = options.terms ?? defaultTerms;
  const view = networkAsOf(network, options.asOf);
  const drawn = sceneEdges(drawnDeals(view, options, terms), view, options.unit, terms);
  const unmeasured = sceneNodes(view, drawn, options.unit);
  const scales = measureScales(options.measures, unmeasured);
  const unplaced = unmeasured.map((each) => ({ ...each, node: measuredNode(each.node, options.measures, scales) }));
  return {
    nodes: unplaced.map(({ node, weight }) => ({ ...node, weight })),
    flows: flowsOf(drawn),
    at: (placement) => {
      const nodes = placed(unplaced, placement);
      return {
        nodes,
        edges: bowed(drawn, placement),
        kinds: kindsShown(network, nodes),
        unit: options.unit,
        window: options.unit === "per-year" ? formatWindow(options.window) : null,
        arrangement: { layout: placement.layout, rigid: placement.rigid },
        ...(scales === null ? {} : { scales }),
      };
    },
  };
};

const placementOf = ({ nodes, flows }: SceneDraft, { layout, positions }: SceneOptions): Placement =>
  layout === givenLayout
    ? givenPlacement(nodes, flows, positions ?? new Map())
    : chooseLayout(layout, nodes).place(nodes, flows);

/**
 * The picture of a network on a date: its counted deals in force and their ends.
 *
 * Deals that move nothing in the window are left out, and nodes without a drawn deal with them. A counted deal with an
 * undisclosed amount is drawn, one pixel wide. Edges come largest first. O(n log n + m), and what the layout takes.
 */
export const buildScene = (network: Network, options: SceneOptions): Scene => {
  const draft = draftScene(network, options);
  return draft.at(placementOf(draft, options));
};
