// The money wheel as a layout: who pays in, who pays one another, who is paid.
import { wheelLayout } from "../wheel.ts";
import { defaultBow, type Layout, type LayoutNode } from "./layout.ts";
import { separate } from "./separate.ts";

/** Across the whole picture a flatter bow does: it would else leave the stage. */
const bowAcross = 0.09;
const gap = 2;

const bowOf = (nodes: readonly LayoutNode[]) => {
  const parts = new Map(nodes.map(({ id, part }) => [id, part]));
  return (source: string, target: string): number =>
    parts.get(source) === "in" && parts.get(target) === "out" ? bowAcross : defaultBow;
};

export const wheel: Layout = {
  id: "wheel",
  label: "Wheel",
  meaning: "Money runs clockwise: who only pays in stands on the left, who is only paid on the right.",
  place: (nodes, flows) => {
    const positions = separate(nodes, wheelLayout(nodes, flows), gap);
    return { layout: "wheel", positions, rigid: false, bow: bowOf(nodes) };
  },
};
