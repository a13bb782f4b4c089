// What a picture that is asked for by an address has to be: the state that it shows, and the file's own properties.
import { nearestName } from "../model/nearest-name.ts";
import { formatPath } from "./view.ts";
import { parseState, stateKeys, type ParsedState } from "./view-state.ts";

export type PictureRequest = {
  readonly parsed: ParsedState;
  /** Pixels before scaling; null: what suits the picture. */
  readonly width: number | null;
  readonly height: number | null;
  /** Pixels of a PNG to one of these. */
  readonly scale: number;
  /** Every round of a failure in a small map of its own. */
  readonly strip: boolean;
  /** Instead of the sentence with the finding. */
  readonly title: string | null;
};

/** The smallest and largest side of a picture, in pixels before scaling. */
const leastSide = 320;
const mostSide = 4000;
const mostScale = 4;
/** Pixels of a PNG after scaling; its drawing takes four bytes for each. */
export const mostPixels = 36_000_000;

type Fields = Omit<PictureRequest, "parsed">;
type Reader = (text: string) => Partial<Fields> | string;

const side =
  (key: "width" | "height"): Reader =>
  (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= leastSide && value <= mostSide) return { [key]: value };
    return `"${text}" is not a whole number of pixels from ${leastSide} to ${mostSide}.`;
  };

const readers: Readonly<Record<string, Reader>> = {
  width: side("width"),
  height: side("height"),
  scale: (text) => {
    const scale = Number(text);
    const isSound = text.trim() !== "" && scale >= 1 && scale <= mostScale;
    return isSound ? { scale } : `"${text}" is not a factor from 1 to ${mostScale}.`;
  },
  strip: (text) => (text === "1" ? { strip: true } : `"${text}" is not a way of drawing the rounds; use 1.`),
  title: (text) => ({ title: text }),
};

/** The keys that belong to the file and not to what it shows. */
const pictureKeys = Object.keys(readers);

/** "map" is the view without a path. */
const pathOf = (view: string): string => {
  const path = view.replace(/^\/+|\/+$/g, "");
  return path === "map" ? formatPath({ name: "map" }) : `/${path}`;
};

const unknownKey = (name: string): string => {
  const near = nearestName(name, ["view", ...pictureKeys, ...stateKeys]);
  return `${name}: There is no such key.${near === null ? "" : ` Did you mean "${near}"?`}`;
};

/**
 * Reads the query of a picture: `view=failure/openai`, the keys of the view's own addresses, and the file's: width,
 * height, scale, strip, title. Whatever cannot be read is one of `parsed.problems`, unknown keys too.
 */
export const parsePictureRequest = (query: string): PictureRequest => {
  let fields: Fields = { width: null, height: null, scale: 1, strip: false, title: null };
  const problems: string[] = [];
  const rest: [string, string][] = [];
  const all = [...new URLSearchParams(query)];
  for (const [name, text] of all) {
    if (name === "view") continue;
    if (!Object.hasOwn(readers, name)) {
      rest.push([name, text]);
      continue;
    }
    const reading = readers[name]!(text);
    if (typeof reading === "string") problems.push(`${name}: ${reading}`);
    else fields = { ...fields, ...reading };
  }
  const view = all.findLast(([name]) => name === "view")?.[1] ?? "map";
  const parsed = parseState(pathOf(view), new URLSearchParams(rest).toString());
  const unknown = parsed.state.others.map(([name]) => unknownKey(name));
  return { ...fields, parsed: { ...parsed, problems: [...problems, ...parsed.problems, ...unknown] } };
};
