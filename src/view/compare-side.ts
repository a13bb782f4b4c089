// One side of Compare as a value and as text: which data, on which day, without whom, under which assumptions, who fails.
import type { Selection } from "./view-state.ts";

export const sideData = ["shipped", "own"] as const;
export type SideData = (typeof sideData)[number];

/** What is taken out of a network: a firm with its deals, or one deal. */
export type Left = { readonly kind: Extract<Selection["kind"], "firm" | "deal">; readonly id: string };

export type CompareSide = {
  /** Null: the data that the page shows. */
  readonly data: SideData | null;
  /** A date, perhaps only a month or a year, which means its first day; null: the day that the page shows. */
  readonly asOf: string | null;
  readonly without: readonly Left[];
  /** Assumptions that differ from those of both sides, by id. */
  readonly overrides: Readonly<Record<string, number | string>>;
  /** Who fails, as in the address of Failure: `openai`, or `oracle=0.3`. */
  readonly seeds: readonly string[];
};

/** The network as the page shows it. */
export const plainSide: CompareSide = { data: null, asOf: null, without: [], overrides: {}, seeds: [] };

const plainText = "as:newest";

export type ParsedSide = { readonly side: CompareSide; readonly problems: readonly string[] };

/** Only what separates the parts is escaped, so that an address stays readable. */
const escaped = (text: string): string => text.replace(/[%,;]/g, encodeURIComponent);

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign in an address that somebody typed: the text is meant as it stands.
    return text;
  }
};

type Reader = (side: CompareSide, text: string) => CompareSide | string;

const readLeft: Reader = (side, text) => {
  const match = /^(firm|deal):(.+)$/s.exec(text);
  if (match === null) return `"without:${text}" names nobody; write without:firm:nvidia or without:deal:ID.`;
  const left: Left = { kind: match[1] === "firm" ? "firm" : "deal", id: unescaped(match[2]!) };
  const isThere = side.without.some(({ kind, id }) => kind === left.kind && id === left.id);
  return isThere ? side : { ...side, without: [...side.without, left] };
};

const readOverride: Reader = (side, text) => {
  const equals = text.lastIndexOf("=");
  const [key, value] = [unescaped(text.slice(0, equals)), unescaped(text.slice(equals + 1))];
  if (equals < 1 || value.trim() === "") {
    return `"set:${text}" sets no assumption; write set:id=value, as in set:order-loss.relet=0.2.`;
  }
  return { ...side, overrides: { ...side.overrides, [key]: Number.isNaN(Number(value)) ? value : Number(value) } };
};

const readSeed: Reader = (side, text) => {
  const seed = unescaped(text);
  return side.seeds.includes(seed) ? side : { ...side, seeds: [...side.seeds, seed] };
};

const readData: Reader = (side, text) => {
  const data = sideData.find((candidate) => candidate === text);
  return data === undefined ? `"data:${text}" is neither data:shipped nor data:own.` : { ...side, data };
};

const readers: Readonly<Record<string, Reader>> = {
  data: readData,
  as: (side, text) => ({ ...side, asOf: text === "newest" ? null : unescaped(text) }),
  without: readLeft,
  set: readOverride,
  fail: readSeed,
};

/**
 * Reads a side such as `as:2025-06-30,without:firm:openai` or `fail:oracle=0.3,set:order-loss.relet=0.2`; parts are
 * joined by commas or semicolons. A part that cannot be read becomes a problem; the rest is kept. Whether the network
 * knows what is named is for `checkSide`.
 */
export const parseSide = (text: string): ParsedSide => {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  return parts.reduce<ParsedSide>(
    ({ side, problems }, part) => {
      if (part === "") return { side, problems };
      const colon = part.indexOf(":");
      const kind = part.slice(0, Math.max(0, colon));
      const value = part.slice(colon + 1);
      const reader = Object.hasOwn(readers, kind) && value !== "" ? readers[kind]! : null;
      const read =
        reader === null
          ? `"${part}" is no part of a side; write ${Object.keys(readers).join(":, ")}: and what is meant.`
          : reader(side, value);
      return typeof read === "string" ? { side, problems: [...problems, read] } : { side: read, problems };
    },
    { side: plainSide, problems: [] },
  );
};

/** The text of a side; `parseSide` of it gives the side again. */
export const formatSide = ({ data, asOf, without, overrides, seeds }: CompareSide): string => {
  const parts = [
    ...(data === null ? [] : [`data:${data}`]),
    ...(asOf === null ? [] : [`as:${escaped(asOf)}`]),
    ...without.map(({ kind, id }) => `without:${kind}:${escaped(id)}`),
    ...Object.entries(overrides).map(([key, value]) => `set:${escaped(key)}=${escaped(String(value))}`),
    ...seeds.map((seed) => `fail:${escaped(seed)}`),
  ];
  return parts.length === 0 ? plainText : parts.join(",");
};
