// One picture for one state: server, command line and first paint draw the same marks, and refuse in the same words.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureQuery } from "../../src/cli/picture-query.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import { layouts } from "../../src/picture/layouts/index.ts";
import { everyDeal } from "../../src/view/deal-filter.ts";
import { firstPaint } from "../../src/view/first-paint.ts";
import { pictureAddress } from "../../src/view/picture-address.ts";
import { pictureFile, PictureError } from "../../src/view/picture-file.ts";
import { parsePictureRequest } from "../../src/view/picture-request.ts";
import { shownView } from "../../src/view/shown-view.ts";
import { formatState, initialState, parseState, type ParsedState, type ViewState } from "../../src/view/view-state.ts";
import { loadShipped } from "../support/shipped.ts";

const network = await loadShipped("village");
const ids = network.nodes.map(({ id }) => id);
const dealIds = network.deals.map(({ id }) => id);
const loopIds = shownView(network, parseState("/loops", "")).loops.loops.map(({ id }) => id);
const firm = fc.constantFrom(...ids);

const state: fc.Arbitrary<ViewState> = fc
  .record({
    view: fc.oneof(
      fc.constant({ name: "map" } as const),
      fc.constantFrom(null, ...loopIds).map((loop) => ({ name: "loops", loop }) as const),
      fc.uniqueArray(firm, { minLength: 1, maxLength: 2 }).map((seeds) => ({ name: "failure", seeds }) as const),
    ),
    layout: fc.constantFrom(...layouts.map(({ id }) => id)),
    unit: fc.constantFrom("per-year" as const, "total" as const),
    round: fc.constantFrom(null, 0, 1),
    sizeBy: fc.constantFrom(null, "pagerank"),
    colourBy: fc.constantFrom(null, "betweenness"),
    theme: fc.constantFrom("light" as const, "dark" as const),
    filter: fc.constantFrom(everyDeal, { ...everyDeal, standing: "signed" } as const),
    selection: fc.oneof(
      fc.constant(null),
      firm.map((id) => ({ kind: "firm", id }) as const),
      fc.constantFrom(...dealIds).map((id) => ({ kind: "deal", id }) as const),
    ),
  })
  .map((part) => ({ ...initialState, ...part }));

/** As the address says it: a state that no address holds is none. */
const parsed = (address: string): ParsedState => {
  const [path = "", query = ""] = address.split("?");
  return parseState(path, query);
};

const size = { width: 1068, height: 844 } as const;

const fromServer = (wanted: ViewState): string =>
  pictureFile(network, parsePictureRequest(pictureAddress(wanted, { format: "svg", ...size }).split("?")[1]!)).svg;

const fromCommandLine = (address: string): string =>
  pictureFile(network, parsePictureRequest(pictureQuery({ address, size: `${size.width}x${size.height}` }))).svg;

/** Every drawn line and shape: where it goes, how wide it is, in which colour. */
const shapesIn = (markup: string): readonly string[] => markup.match(/<(?:path|circle|rect|text)\b[^>]*>/g) ?? [];

/** The firms and deals that are drawn. */
const labelled = (svg: string): readonly string[] =>
  [...svg.matchAll(/data-(?:node|deal)="([^"]+)"/g)].map(([, id]) => id!);

describe("the picture of a state", () => {
  it("is the same file from the server and from the command line, by either kind of address", () => {
    fc.assert(
      fc.property(state, (wanted) => {
        const address = formatState(wanted);
        fc.pre(shownView(network, parsed(address)).problems.length === 0);
        const svg = fromServer(wanted);
        expect(fromCommandLine(address)).toBe(svg);
        expect(fromCommandLine(`file:///tmp/site/index.html#${address}`)).toBe(svg);
      }),
      { numRuns: 40 },
    );
  });

  it("has the same firms and deals in the page's first paint, drawn as the page draws them", () => {
    fc.assert(
      fc.property(state, (wanted) => {
        const address = parsed(formatState(wanted));
        const shown = shownView(network, address);
        fc.pre(shown.problems.length === 0);
        const paint = firstPaint(network, address)!;
        const { scene, picture, title, description } = shown;
        const wide = /first-picture wide">(.*?)<div class="first-picture small/s.exec(paint.markup)![1]!;
        const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(wide)!;
        const space = { width: Number(width), height: Number(height) };
        const page = renderSvg(scene, picture, {
          ...space,
          title,
          description,
          theme: wanted.theme!,
          standalone: false,
        });
        expect(shapesIn(wide)).toEqual(shapesIn(page));
        expect(labelled(fromServer(wanted)).toSorted()).toEqual(labelled(wide).toSorted());
      }),
      { numRuns: 20 },
    );
  });
});

/** What server and command line say to an address that cannot be drawn. */
const refusals = (address: string): readonly (readonly string[])[] =>
  [
    () => parsePictureRequest(address.replace(/^\/(\w[^?]*)\??/, "view=$1&").replace(/^\/\?/, "")),
    () => parsePictureRequest(pictureQuery({ address })),
  ].map((ask) => {
    try {
      pictureFile(network, ask());
      return [];
    } catch (error) {
      if (error instanceof PictureError) return error.problems;
      throw error;
    }
  });

describe("a state that the data do not have", () => {
  it.each([
    ["/failure/nobody", /nobody/],
    ["/?sel=firm:nobody", /nobody/],
    ["/?sel=deal:none", /none/],
    ["/?L=spiral", /spiral/],
    ["/?size=height", /height/],
    ["/?colour=height", /height/],
    ["/?as=2026-13-45", /2026-13-45/],
    [`/failure/${ids[0]}?m=magic`, /magic/],
  ])("%s is refused by server and command line, and told by the first paint, in the same words", (address, words) => {
    const [server, commandLine] = refusals(address);
    expect(server!.join(" ")).toMatch(words);
    expect(commandLine).toEqual(server);
    expect(firstPaint(network, parsed(address))!.problems).toEqual(server);
  });

  it.each([
    ["/loops/no~loop", /no loop "no~loop"/],
    [`/failure/${ids[0]}?r=999`, /no round 999/],
  ])("%s is refused by server and command line in the same words", (address, words) => {
    const [server, commandLine] = refusals(address);
    expect(server!.join(" ")).toMatch(words);
    expect(commandLine).toEqual(server);
  });
});
