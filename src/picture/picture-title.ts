// What a picture is called when nobody has named it: a heading and one sentence for those who cannot see it.
import type { PictureState } from "./picture-state.ts";
import type { Scene } from "./scene.ts";

const labelOf = (scene: Scene, id: string): string => scene.nodes.find((node) => node.id === id)?.label ?? id;

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** A heading such as "If OpenAI fails: round 1" or "The loop of Nvidia, OpenAI and Oracle". */
export const pictureTitle = (scene: Scene, { focus }: PictureState): string => {
  switch (focus.mode) {
    case "rest":
      return "Who funds whom and who owes whom";
    case "story":
    case "loop":
      return `The loop of ${list(focus.loop.nodes.map((id) => labelOf(scene, id)))}`;
    case "node":
      return `The deals of ${labelOf(scene, focus.node)}`;
    case "deal": {
      const edge = scene.edges.find(({ id }) => id === focus.deal);
      return edge === undefined ? "A deal" : `${labelOf(scene, edge.source)} pays ${labelOf(scene, edge.target)}`;
    }
    case "compare":
      return "What differs between two sides";
    case "failure": {
      const { report, round, allRounds } = focus.frame;
      const seeds = report.seeds.map((seed) => labelOf(scene, seed.id));
      const when = allRounds === true ? `all ${round} rounds` : `round ${round}`;
      return `If ${list(seeds)} ${seeds.length > 1 ? "fail" : "fails"}: ${when} (model estimate)`;
    }
  }
};

/** "63 firms, 106 deals; amounts are USD a year, averaged over 2026 to 2028." */
export const pictureDescription = ({ nodes, edges, unit, window }: Scene): string => {
  const amounts =
    unit === "total" || window === null
      ? "amounts are whole deals in USD"
      : `amounts are USD a year, averaged over ${window.replace("..", " to ")}`;
  return `${nodes.length} firms, ${edges.length} deals; ${amounts}. Money flows in the direction of the arrows.`;
};
