// Marks for a map as small as a stamp: names of those it is about, and only the largest amounts.
import type { EdgeMark, Marks, NodeMark } from "./marks.ts";
import type { Scene, SceneNode } from "./scene.ts";

const mostTags = 3;
/** Rings of those that have failed are at least so wide, in radii; thinner ones mark a firm of unknown capital. */
const failedRing = 0.15;

const largestTags = (marks: Marks): ReadonlySet<string> =>
  new Set(
    [...marks.edges.values()]
      .filter(({ tag }) => tag !== null)
      .sort((a, b) => b.rank - a.rank)
      .slice(0, mostTags)
      .map(({ id }) => id),
  );

const nameOf = (node: SceneNode, mark: NodeMark, isEnd: boolean): NodeMark["label"] => {
  if (mark.label === "never" || isEnd || (mark.ring?.share ?? 0) >= failedRing) return mark.label;
  return node.part === "core" ? "if-room" : "never";
};

/** The three largest amounts, the names at their ends, of who has failed, and of the core where there is room. */
export const calmMarks = (scene: Scene, marks: Marks): Marks => {
  const tagged = largestTags(marks);
  const ends = new Set(
    scene.edges.filter(({ id }) => tagged.has(id)).flatMap(({ source, target }) => [source, target]),
  );
  const calmEdge = (mark: EdgeMark): EdgeMark => (tagged.has(mark.id) ? mark : { ...mark, tag: null });
  const calmNode = (node: SceneNode): NodeMark => {
    const mark = marks.nodes.get(node.id)!;
    return { ...mark, label: nameOf(node, mark, ends.has(node.id)) };
  };
  return {
    nodes: new Map(scene.nodes.map((node) => [node.id, calmNode(node)])),
    edges: new Map([...marks.edges].map(([id, mark]) => [id, calmEdge(mark)])),
  };
};
