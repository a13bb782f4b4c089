// One picture, two drawings: what sigma holds after all reducers is what the SVG says, mark for mark.
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build, type Rollup } from "vite";
import { buildScene } from "../../src/picture/build-scene.ts";
import { curveBetween, spanPath, visibleSpan, type Curve, type Disc } from "../../src/picture/curve.ts";
import type { PictureState } from "../../src/picture/picture-state.ts";
import type { Scene } from "../../src/picture/scene.ts";
import { shapePath } from "../../src/picture/shape-path.ts";
import { arrowHead } from "../../src/picture/svg-edges.ts";
import { findChromium } from "../../src/setup/chromium.mjs";
import { shownView } from "../../src/view/shown-view.ts";
import { parseState } from "../../src/view/view-state.ts";
import { largeNetwork } from "../support/large-network.ts";
import { asOf, atRest, window } from "../support/scenes.ts";
import { loadShipped } from "../support/shipped.ts";
import type { Drawn, DrawnEdge, DrawOrder } from "./support/drawn-page.ts";

const flags = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const size = { width: 1000, height: 760 };

const bundled = async (): Promise<string> => {
  const entry = join(import.meta.dirname, "support", "drawn-page.ts");
  const result = await build({
    root: resolve(import.meta.dirname, "../.."),
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "drawn" } },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  return output!.output[0].code;
};

/** Numbers of path data. */
const numbersOf = (d: string): readonly number[] => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** Largest distance between two paths, number by number; infinite for paths of other forms. */
const apart = (a: string, b: string): number => {
  const [p, q] = [numbersOf(a), numbersOf(b)];
  if (a.replace(/[-\d. ]+/g, " ") !== b.replace(/[-\d. ]+/g, " ") || p.length !== q.length) return Infinity;
  return p.reduce((most, value, i) => Math.max(most, Math.abs(value - q[i]!)), 0);
};

type SvgPath = { readonly d: string; readonly stroke: string | null; readonly fill: string | null } & {
  readonly width: number;
  readonly dashed: boolean;
};

/** The paths of every node and deal of an SVG text, in order. */
const pathsOf = (svg: string, kind: "node" | "deal"): ReadonlyMap<string, readonly SvgPath[]> => {
  const attribute = (tag: string, name: string): string | null =>
    new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
  const groups = [...svg.matchAll(new RegExp(`<g data-${kind}="([^"]+)"><title>.*?</title>(.*?)</g>`, "g"))];
  return new Map(
    groups.map(([, id, content]) => [
      id!,
      [...content!.matchAll(/<path [^>]*>/g)].map(([tag]) => ({
        d: attribute(tag, "d")!,
        stroke: attribute(tag, "stroke"),
        fill: attribute(tag, "fill"),
        width: Number(attribute(tag, "stroke-width")),
        dashed: attribute(tag, "stroke-dasharray") !== null,
      })),
    ]),
  );
};

const curveOf = (
  edge: DrawnEdge,
  { nodes }: Drawn,
): { readonly curve: Curve; readonly ends: readonly [Disc, Disc] } => {
  const [source, target] = [nodes[edge.source]!, nodes[edge.target]!];
  const ends = edge.reversed ? ([target, source] as const) : ([source, target] as const);
  return { curve: curveBetween(...ends, edge.reversed ? -edge.curvature : edge.curvature), ends };
};

/** SVG numbers have one decimal, sigma's places are 32-bit floats. */
const tolerance = 0.35;

const compareEdges = (drawn: Drawn): void => {
  const paths = pathsOf(drawn.svg, "deal");
  expect([...paths.keys()].sort()).toEqual(Object.keys(drawn.edges).sort());
  for (const [id, edge] of Object.entries(drawn.edges)) {
    const { curve, ends } = curveOf(edge, drawn);
    const span = visibleSpan(curve, ...ends);
    const head = arrowHead(curve, span, edge.width);
    const own = paths.get(id)!;
    const [body] = own;
    const arrow = own.at(-1)!;
    expect(body!.stroke, id).toBe(edge.colour);
    expect(body!.width, id).toBeCloseTo(edge.width, 1);
    expect(body!.dashed, id).toBe(edge.pattern === "dashes");
    expect(own.length, id).toBe(edge.pattern === "tube" && edge.paidShare < 1 ? 3 : 2);
    expect(apart(body!.d, spanPath(curve, { start: span.start, end: head.neck })), id).toBeLessThan(tolerance);
    const corners = [head.tip, head.left, head.right].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
    expect(apart(arrow.d, `M${corners.join("L")}Z`), id).toBeLessThan(tolerance);
    expect(arrow.fill, id).toBe(edge.colour);
  }
};

const compareNodes = (drawn: Drawn, scene: Scene): void => {
  const paths = pathsOf(drawn.svg, "node");
  for (const { id, shape } of scene.nodes) {
    const { colour, ...disc } = drawn.nodes[id]!;
    const outline = paths.get(id)!.filter(({ d }) => apart(d, shapePath(shape, disc)) < tolerance);
    expect(outline.length, id).toBeGreaterThan(0);
    expect(
      paths.get(id)!.map(({ fill }) => fill),
      id,
    ).toContain(colour);
  }
};

describe("sigma and the SVG", () => {
  let browser: Browser;
  let page: Page;
  let network: Awaited<ReturnType<typeof loadShipped>>;
  beforeAll(async () => {
    const [code, executablePath] = [await bundled(), await findChromium()];
    network = await loadShipped("ai-capital");
    browser = await chromium.launch({ executablePath, args: flags });
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    await page.setContent("<!doctype html><body></body>");
    await page.addScriptTag({ content: code });
  });
  afterAll(() => browser.close());

  // `draw` is what the test's own page puts on its window.
  const draw = (scene: Scene, state: PictureState, theme: DrawOrder["theme"]): Promise<Drawn> =>
    page.evaluate((order) => (globalThis as unknown as { draw: (o: DrawOrder) => Promise<Drawn> }).draw(order), {
      scene,
      state,
      theme,
      withSvg: scene.edges.length < 1000,
      ...size,
    });

  it.each([
    ["the map", "/", "", "light"],
    ["a loop", "/loops", "amazon~openai", "light"],
    ["a firm", "/", "sel=firm:oracle", "light"],
    ["a deal between tiers", "/", "L=tiers&sel=firm:nvidia", "dark"],
    ["a circle", "/", "L=circle", "dark"],
    ["a failure", "/failure/openai", "", "light"],
    ["the first round of a failure, in the dark", "/failure/openai", "r=1", "dark"],
  ] as const)("draw %s alike", async (_what, path, query, theme) => {
    const address = path === "/loops" ? parseState(`/loops/${query}`, "") : parseState(path, query);
    const { scene, picture, problems } = shownView(network, address);
    expect(problems).toEqual([]);
    const drawn = await draw(scene, picture, theme);
    compareNodes(drawn, scene);
    compareEdges(drawn);
  });

  it.each([
    [400, 1200, "curves", true],
    [600, 3100, "bars", true],
    [600, 5100, "bars", false],
    [600, 20_100, "hairlines", false],
  ] as const)("draw %i firms with %i deals as %s; deals can be picked: %s", async (firms, deals, program, picks) => {
    const scene = buildScene(largeNetwork(firms, deals), { asOf, unit: "total", window, layout: "circle" });
    const drawn = await draw(scene, atRest, "light");
    const edges = Object.values(drawn.edges);
    // Hairlines are written from numbers, without an edge of sigma's for each.
    const isHeld = program !== "hairlines";
    expect(edges).toHaveLength(isHeld ? scene.edges.length : 0);
    expect(new Set(edges.map((edge) => edge.program))).toEqual(new Set(isHeld ? [program] : []));
    // Bars and hairlines run straight, here as in the SVG.
    expect(edges.every(({ curvature }) => program === "curves" || curvature === 0)).toBe(true);
    expect(drawn.picksEdges).toBe(picks);
  });
});
