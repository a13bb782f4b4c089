// Any view as a picture: what `linchpin picture` writes to a file.
import { parsePictureRequest, PictureError, pictureFile, type Network, type PictureFile } from "../../index.ts";
import { embeddedFont } from "../../io/picture-fonts.ts";
import { pngRenderer } from "../../io/render-png.ts";
import { HttpError } from "../http-error.ts";
import { createMemory, type Memory } from "../memory.ts";
import { FileAnswer, type Call, type Route } from "./route.ts";

/** A picture is of use to others: in their pages, in chats, in networks that show what a link leads to. */
const shared = {
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Access-Control-Allow-Origin": "*",
  "Cache-Control": "public, max-age=300",
};

/** The SVG carries its type in a style sheet with data addresses; nothing else in it is to be followed or run. */
const svgPolicy = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
  // A sandboxed document has no origin whose keys it could ask for; browsers complain about those that do.
  "Origin-Agent-Cluster": "?0",
};

/** Bytes of each format: some hundreds of usual pictures, or a few of the largest that may be asked for. */
const room = 64_000_000;

type Kept = { readonly svgs: Memory<PictureFile>; readonly pngs: Memory<Uint8Array> };

const keptOf = new WeakMap<Network, Kept>();

const memoryOf = (network: Network): Kept => {
  const known = keptOf.get(network);
  const kept = known ?? {
    // A character of a text takes two bytes where one of them is beyond Latin.
    svgs: createMemory<PictureFile>(room, ({ svg }) => 2 * svg.length),
    pngs: createMemory<Uint8Array>(room, (png) => png.byteLength),
  };
  if (known === undefined) keptOf.set(network, kept);
  return kept;
};

/** The query as text again, its keys in a fixed order, so that the same picture is asked for by the same text. */
const queryText = ({ query }: Call): string => {
  const pairs = Object.entries(query ?? {}).flatMap(([key, values]) =>
    [values].flat().map((value): [string, string] => [key, String(value)]),
  );
  const text = new URLSearchParams(pairs);
  text.sort();
  return text.toString();
};

/** Every mistake is one of the reader's: each is an entry of `errors`. */
const problemOf = (error: unknown): unknown => {
  if (!(error instanceof PictureError)) return error;
  const errors = error.problems.map((message) => {
    const [, key = "query", text = message] = /^([\w.-]{1,20}): (.+)$/.exec(message) ?? [];
    return { path: key, message: text };
  });
  return new HttpError(400, "invalid-query", error.message, { errors });
};

const draw = async (network: Network, text: string): Promise<PictureFile> => {
  const font = await embeddedFont();
  try {
    return memoryOf(network).svgs.get(text, () => pictureFile(network, parsePictureRequest(text), font));
  } catch (error) {
    throw problemOf(error);
  }
};

const pngOf = async (network: Network, text: string): Promise<Uint8Array> => {
  const { svg, scale } = await draw(network, text);
  const render = await pngRenderer();
  return memoryOf(network).pngs.get(text, () => render(svg, scale));
};

const keys = "?view=failure/openai&r=2&theme=dark&width=1200&height=630, and every key of the view's address";

/** `/picture.svg` and `/picture.png`. */
export const pictureRoutes: readonly Route[] = [
  {
    path: "/picture.svg",
    summary: `Any view as an SVG file: ${keys}`,
    computes: true,
    get: async (network, call) => {
      const { svg } = await draw(network, queryText(call));
      return new FileAnswer("image/svg+xml", svg, { ...shared, ...svgPolicy });
    },
  },
  {
    path: "/picture.png",
    summary: `Any view as a PNG file: ${keys}, and scale=1..4`,
    computes: true,
    get: async (network, call) => new FileAnswer("image/png", await pngOf(network, queryText(call)), shared),
  },
];
