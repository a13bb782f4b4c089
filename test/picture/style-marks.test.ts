// The look of every mark in every state: the one place that decides it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rgbOf } from "../../src/picture/colour.ts";
import type { PictureFocus, PictureState } from "../../src/picture/picture-state.ts";
import { styleMarks } from "../../src/picture/style-marks.ts";
import { themes } from "../../src/picture/themes.ts";
import { reportOf } from "../support/cascade-frames.ts";
import { anyNetwork, atRest, drawnNetwork, loopScene, sceneOf } from "../support/scenes.ts";

const theme = themes.light;
const loop = {
  nodes: ["chip", "lab", "cloud"],
  deals: ["deal-0", "deal-1", "deal-2"],
  labels: ["$100B", "$300B", "$40B"],
};
const marksOf = (focus: PictureFocus, rest: Partial<PictureState> = {}) =>
  styleMarks(loopScene, { ...atRest, ...rest, focus }, theme);
/** Distance from the background, 0 to about 1.7: how loud a mark is. */
const loudness = (colour: string): number =>
  Math.hypot(...rgbOf(colour).map((channel, i) => channel - rgbOf(theme.background)[i]!));

describe("styleMarks", () => {
  it("has a look for every node and edge of any network in every state", () => {
    const focuses: readonly PictureFocus[] = [
      { mode: "rest" },
      { mode: "story", loop },
      { mode: "loop", loop },
      { mode: "node", node: "n0" },
      { mode: "deal", deal: "d0" },
      { mode: "failure", frame: { report: reportOf(), round: 1, progress: 0.7 } },
    ];
    fc.assert(
      fc.property(anyNetwork(), fc.constantFrom(...focuses), fc.constantFrom(null, "n0"), (network, focus, over) => {
        const scene = sceneOf(network);
        const marks = styleMarks(scene, { focus, hovered: over, focused: over }, theme);
        expect([...marks.nodes.keys()]).toEqual(scene.nodes.map(({ id }) => id));
        expect([...marks.edges.keys()]).toEqual(scene.edges.map(({ id }) => id));
        for (const mark of [...marks.nodes.values(), ...marks.edges.values()]) {
          expect(mark.colour).toMatch(/^#[0-9a-f]{6}$/i);
          expect(Number.isFinite(mark.rank)).toBe(true);
        }
      }),
    );
  });

  it("draws funding solid, and commitments as tubes or, where too narrow, dashed", () => {
    const { edges } = marksOf({ mode: "rest" });
    expect(edges.get("deal-1")?.pattern).toBe("tube");
    expect(edges.get("deal-4")?.pattern).toBe("dashes");
    const funded = styleMarks(
      { ...loopScene, edges: loopScene.edges.map((edge) => ({ ...edge, kind: "funding" as const })) },
      atRest,
      theme,
    );
    expect([...funded.edges.values()].every((mark) => mark.pattern === "solid")).toBe(true);
  });

  it("numbers the legs of the story, keeps its names and calms the rest", () => {
    const { nodes, edges } = marksOf({ mode: "story", loop });
    expect(loop.deals.map((id) => edges.get(id)?.tag)).toEqual(
      loop.labels.map((text, i) => ({ text, step: i + 1, must: true })),
    );
    expect(loop.nodes.every((id) => nodes.get(id)?.label === "always")).toBe(true);
    expect(loudness(edges.get("deal-4")!.colour)).toBeLessThan(loudness(edges.get("deal-2")!.colour) / 2);
    expect(nodes.get("fund")?.label).toBe("if-room");
  });

  it("leaves nothing but the loop when a loop is chosen", () => {
    const { nodes } = marksOf({ mode: "loop", loop });
    expect(nodes.get("fund")?.label).toBe("never");
    expect(loudness(nodes.get("fund")!.colour)).toBeLessThan(loudness(nodes.get("lab")!.colour) / 4);
  });

  it("lights a chosen firm, its deals and its partners", () => {
    const { nodes, edges } = marksOf({ mode: "node", node: "lab" });
    expect(nodes.get("lab")?.ring?.colour).toBe(theme.focus);
    expect([...nodes.values()].filter(({ label }) => label === "always").map(({ id }) => id)).toEqual([
      "chip",
      "lab",
      "cloud",
      "fund",
    ]);
    expect(edges.get("deal-1")?.tag?.text).toBe("$300B");
    expect(edges.get("deal-4")?.tag).toBeNull();
  });

  it("shows a gauge for what is lost, a ring for what failed, and the loss arrow in its own direction", () => {
    const { nodes, edges } = marksOf({ mode: "failure", frame: { report: reportOf(), round: 1, progress: 1 } });
    expect(nodes.get("lab")?.ring?.share).toBeGreaterThan(nodes.get("cloud")!.ring!.share);
    expect(nodes.get("chip")).toMatchObject({ wedge: 0.3, ring: null });
    expect(nodes.get("plant")?.wedge).toBeNull();
    expect(nodes.get("plant")?.ring).not.toBeNull();
    expect(edges.get("deal-0")).toMatchObject({ reversed: true, tag: { text: "−$30B" } });
    expect(edges.get("deal-1")).toMatchObject({ reversed: false, progress: 1 });
  });

  it("uses the colour of loss for nothing but loss", () => {
    const lossColours = new Set<string>([theme.loss, ...theme.lossRamp].map((colour) => colour.toLowerCase()));
    const { nodes, edges } = marksOf({ mode: "story", loop }, { hovered: "lab" });
    const used = [...nodes.values(), ...edges.values()].map(({ colour }) => colour.toLowerCase());
    expect(used.filter((colour) => lossColours.has(colour))).toEqual([]);
  });

  it("draws a ring for the pointer and a stronger one for the keyboard", () => {
    const { nodes } = marksOf({ mode: "rest" }, { hovered: "chip", focused: "lab" });
    expect([nodes.get("chip")?.halo, nodes.get("lab")?.halo, nodes.get("cloud")?.halo]).toEqual([
      "pointer",
      "focus",
      null,
    ]);
  });

  it("dims what is neither under the pointer nor next to it, but not once something is chosen", () => {
    const rest = marksOf({ mode: "rest" }, { hovered: "fund" });
    expect(loudness(rest.nodes.get("plant")!.colour)).toBeLessThan(loudness(rest.nodes.get("fund")!.colour) / 2);
    const chosen = marksOf({ mode: "node", node: "lab" });
    const chosenAndHovered = marksOf({ mode: "node", node: "lab" }, { hovered: "plant" });
    const coloursOf = ({ nodes }: typeof chosen) => [...nodes.values()].map(({ colour }) => colour);
    expect(coloursOf(chosenAndHovered)).toEqual(coloursOf(chosen));
  });

  it("shows the firm under the pointer in its own colour, and leaves the story lit", () => {
    const story = marksOf({ mode: "story", loop }, { hovered: "plant" });
    expect(story.nodes.get("plant")?.colour).toBe("#123456");
    expect(story.nodes.get("lab")?.colour).toBe("#123456");
  });

  it("has amounts on the largest of a hub's many deals, not on all of them", () => {
    const partners = Array.from({ length: 60 }, (_, i) => `p${i}`);
    const shapesById = Object.fromEntries(["hub", ...partners].map((id) => [id, "circle"] as const));
    const scene = sceneOf(
      drawnNetwork(
        shapesById,
        partners.map((id, i) => ["hub", id, i + 1] as const),
      ),
    );
    const { edges } = styleMarks(scene, { ...atRest, focus: { mode: "node", node: "hub" } }, theme);
    const texts = scene.edges.flatMap(({ id }) => edges.get(id)?.tag?.text ?? []);
    expect(texts).toEqual(Array.from({ length: 40 }, (_, i) => `$${60 - i}B`));
    expect([...edges.values()].filter(({ width }) => width >= 1.4)).toHaveLength(60);
  });

  it("adds parallel deals of one kind in one tag", () => {
    const network = drawnNetwork({ a: "circle", b: "square" }, [
      ["a", "b", 5],
      ["a", "b", 50],
      ["b", "a", 1],
    ]);
    const scene = sceneOf(network);
    const { edges } = styleMarks(scene, { ...atRest, focus: { mode: "node", node: "a" } }, theme);
    expect([...edges.values()].map(({ tag }) => tag?.text ?? null)).toEqual(["$55B in 2 deals", null, "$1B"]);
  });
});
