// From the options of `linchpin picture` to the query that the API takes: one form, checked in one place.
import { UsageError } from "./cli-errors.ts";

export type PictureOptions = {
  readonly view?: string;
  readonly address?: string;
  readonly query?: string;
  readonly round?: string;
  readonly strip?: true;
  readonly asOf?: string;
  readonly unit?: string;
  readonly select?: string;
  readonly layout?: string;
  readonly st?: string;
  readonly min?: string;
  readonly from?: string;
  readonly k?: string;
  readonly n?: string;
  readonly conf?: string;
  readonly theme?: string;
  readonly size?: string;
  readonly scale?: string;
  readonly title?: string;
};

/** The options that are a key of the query, and which. */
const keyOf = {
  view: "view",
  round: "r",
  asOf: "as",
  unit: "unit",
  select: "sel",
  layout: "L",
  st: "st",
  min: "min",
  from: "from",
  k: "k",
  n: "n",
  conf: "conf",
  theme: "theme",
  scale: "scale",
  title: "title",
} as const satisfies Partial<Record<keyof PictureOptions, string>>;

/**
 * View and keys of an address of the page. Where the page is a file, its state stands after the number sign.
 *
 * @throws UsageError for a text that is no address.
 */
const readAddress = (text: string): URLSearchParams => {
  const base = "http://localhost";
  if (!URL.canParse(text, base)) throw new UsageError(`picture: "${text}" is not an address.`);
  const whole = new URL(text, base);
  const { pathname, search } = whole.hash.startsWith("#/") ? new URL(whole.hash.slice(1), base) : whole;
  const keys = new URLSearchParams(search);
  keys.delete("view");
  if (pathname !== "/") keys.set("view", pathname.slice(1));
  return keys;
};

const readSize = (size: string): readonly (readonly [string, string])[] => {
  const match = /^(\d+)x(\d+)$/.exec(size);
  if (match === null) throw new UsageError(`picture: "${size}" is not a size. Write width and height, as in 1200x630.`);
  return [
    ["width", match[1]!],
    ["height", match[2]!],
  ];
};

const withoutMark = (query: string): string => query.replace(/^\?/, "");

/** The query of a picture; options win over --query, and that over --address. Values are checked by who reads it. */
export const pictureQuery = ({ address, query, size, strip, ...options }: PictureOptions): string => {
  const keys = address === undefined ? new URLSearchParams() : readAddress(address);
  for (const [key, value] of new URLSearchParams(withoutMark(query ?? ""))) keys.set(key, value);
  for (const name of Object.keys(keyOf) as readonly (keyof typeof keyOf)[]) {
    const value = options[name];
    if (value !== undefined) keys.set(keyOf[name], value);
  }
  for (const [key, value] of size === undefined ? [] : readSize(size)) keys.set(key, value);
  if (strip === true) keys.set("strip", "1");
  return keys.toString();
};
