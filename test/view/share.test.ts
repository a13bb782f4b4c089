// What leaves the page: picture addresses, embed code, file names, and the meaning of every key of an address.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedCode, embeddedState } from "../../src/view/embed-code.ts";
import { everyDeal } from "../../src/view/deal-filter.ts";
import { fileName } from "../../src/view/file-name.ts";
import { canonicalAddress, pictureAddress } from "../../src/view/picture-address.ts";
import { parsePictureRequest } from "../../src/view/picture-request.ts";
import { formatState, initialState, parseState, stateKeys, type ViewState } from "../../src/view/view-state.ts";
import { keyMeanings } from "../../src/view/words/key-words.ts";

const anyName = fc.string({ minLength: 1, maxLength: 10 }).filter((text) => text.trim() === text);

const state: fc.Arbitrary<ViewState> = fc
  .record({
    view: fc.oneof(
      fc.constant({ name: "map" } as const),
      anyName.map((loop) => ({ name: "loops", loop }) as const),
      fc
        .array(
          anyName.filter((text) => !text.includes(",")),
          { minLength: 1, maxLength: 3 },
        )
        .map((seeds) => ({ name: "failure", seeds }) as const),
      fc.constant({ name: "metrics" } as const),
    ),
    round: fc.option(fc.nat(9)),
    theme: fc.option(fc.constantFrom("light" as const, "dark" as const)),
    unit: fc.constantFrom("per-year" as const, "total" as const),
    before: fc.option(anyName),
    selection: fc.option(anyName.map((id) => ({ kind: "firm", id }) as const)),
    search: fc.string({ maxLength: 6 }),
    camera: fc.constantFrom(null, { x: 0.5, y: 0.5, ratio: 2 }),
    own: fc.constantFrom(null, "mine"),
    embedded: fc.boolean(),
  })
  .map((part) => ({ ...initialState, ...part }));

/** What a picture does not show. */
const bare = (full: ViewState): ViewState => ({
  ...full,
  search: "",
  camera: null,
  own: null,
  embedded: false,
});

describe("pictureAddress", () => {
  it("is read by the API as the same state, in the size that was asked for", () => {
    fc.assert(
      fc.property(state, fc.integer({ min: 320, max: 4000 }), fc.integer({ min: 1, max: 4 }), (any, width, scale) => {
        const address = pictureAddress(any, { format: "png", width, height: 630, scale });
        expect(address.startsWith("/api/v1/picture.png?")).toBe(true);
        const request = parsePictureRequest(address.slice(address.indexOf("?") + 1));
        expect(request.parsed.problems).toEqual([]);
        expect(request.parsed.state).toEqual(bare(any));
        expect(request).toMatchObject({ width, height: 630, scale });
      }),
    );
  });

  it("names no scale for SVG, which has none", () => {
    expect(pictureAddress(initialState, { format: "svg", width: 800, height: 600, scale: 2 })).toBe(
      "/api/v1/picture.svg?width=800&height=600",
    );
  });
});

describe("canonicalAddress", () => {
  it("is the same whatever the reader's theme, place in the picture and keys are", () => {
    fc.assert(
      fc.property(state, (any) => {
        const plain = canonicalAddress(any);
        expect(canonicalAddress({ ...any, theme: "dark", camera: null, letterKeys: false, embedded: true })).toBe(
          plain,
        );
        expect(canonicalAddress(parseState(plain.split("?")[0]!, plain.split("?")[1] ?? "").state)).toBe(plain);
      }),
    );
  });
});

describe("embedCode", () => {
  it("is a frame of the embedded address, with every sign of address and title kept apart from the markup", () => {
    const address = `https://example.com${formatState(embeddedState({ ...initialState, unit: "total" }))}`;
    const code = embedCode(address, 'A "title" & <more>');
    expect(code).toContain('src="https://example.com/?unit=total&amp;embed=1"');
    expect(code).toContain('title="A &quot;title&quot; &amp; &lt;more&gt;"');
    expect(code.match(/</g)).toHaveLength(2);
  });
});

describe("fileName", () => {
  it.each([
    ["/", null, "png", "linchpin-map-2026-07-03.png"],
    ["/failure/openai,oracle=0.3?r=2", null, "2x.png", "linchpin-failure-openai-oracle-0-3-round-2-2026-07-03.2x.png"],
    ["/loops/nvidia~openai", null, "svg", "linchpin-loops-nvidia-openai-2026-07-03.svg"],
    ["/?sel=firm:nvidia&st=paid", null, "svg", "linchpin-map-nvidia-filtered-2026-07-03.svg"],
    ["/?sel=firm:nvidia&st=paid", "network", "gexf", "linchpin-network-filtered-2026-07-03.gexf"],
    ["/failure/openai?st=paid", null, "svg", "linchpin-failure-openai-2026-07-03.svg"],
  ])("%s (%s) is %s", (address, what, extension, name) => {
    const [path = "/", query = ""] = address.split("?");
    expect(fileName(parseState(path, query).state, "2026-07-03", what, extension)).toBe(name);
  });

  it("holds nothing that leads out of a folder or means something to a shell", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (seed) => {
        const view = { name: "failure", seeds: [seed] } as const;
        const name = fileName({ ...initialState, view, filter: everyDeal }, "2026-07-03", null, "svg");
        expect(name).toMatch(/^[\p{L}\p{N}-]+\.svg$/u);
        expect(name.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("keyMeanings", () => {
  it("explains every key that an address can have, and no other", () => {
    expect(keyMeanings.map(({ key }) => key)).toEqual([...stateKeys]);
  });

  it.each(keyMeanings.map(({ key, example }) => [key, example]))("%s: its example can be read", (key, example) => {
    expect(example.startsWith(`${key}=`)).toBe(true);
    const { state: read, problems } = parseState("/", example);
    expect(problems).toEqual([]);
    expect(read).not.toEqual(initialState);
  });
});
