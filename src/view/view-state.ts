// The whole state of the page as one plain value, and its text form: the address. What is not in here is not shared
// by a copied link; what has its default is left out of it.
import { isIsoDate, type IsoDate } from "../model/date.ts";
import { everyDeal, type DealFilter } from "./deal-filter.ts";
import { filterKeys } from "./filter-keys.ts";
import { readPairs, writePairs } from "./pairs-text.ts";
import { formatPath, parsePath, type View } from "./view.ts";

export const selectionKinds = ["firm", "deal", "fact", "source"] as const;
export type Selection = { readonly kind: (typeof selectionKinds)[number]; readonly id: string };
export type Unit = "per-year" | "total";
export type Theme = "light" | "dark";
/** One picture with both sides, or two beside each other. */
export type CompareMode = "overlay" | "beside";

/** Where the reader has moved the picture: its middle in shares of the stage, and the part of it that is seen. */
export type Camera = { readonly x: number; readonly y: number; readonly ratio: number };

export type ViewState = {
  readonly view: View;
  /** Which deals everything but a failure is shown and computed from. */
  readonly filter: DealFilter;
  /** Id of a layout; null: the default. */
  readonly layout: string | null;
  /** Steps from the selected firm beyond which nothing is drawn; null: everything. */
  readonly distance: number | null;
  /** Ids of the measures that give the marks their size and colour; null: money and kind. */
  readonly sizeBy: string | null;
  readonly colourBy: string | null;
  /** Null until the reader moves it. */
  readonly camera: Camera | null;
  /** The two sides of Compare as `compare-side.ts` writes them; null: the default side. */
  readonly before: string | null;
  readonly after: string | null;
  readonly compareMode: CompareMode;
  /** What rows of a table must contain. */
  readonly search: string;
  /** Column that a table is sorted by, the largest first after a hyphen, as in `-amount`; null: the table's own order. */
  readonly sorting: string | null;
  /** Ids of the measures that the table of measures shows; null: a few. */
  readonly measures: readonly string[] | null;
  /** Verdict that the claims are narrowed to; null: all. */
  readonly verdict: string | null;
  /** The picture alone, for a frame in somebody else's page. */
  readonly embedded: boolean;
  /** What every arrow and the headline show; never mixed. */
  readonly unit: Unit;
  /** Null: the newest statement in the data. */
  readonly asOf: IsoDate | null;
  readonly selection: Selection | null;
  /** Loop lit on the map instead of the story's own. */
  readonly litLoop: string | null;
  /** Id of a propagation model; null: the default. */
  readonly model: string | null;
  /** Parameters of the model that differ from its defaults: by name, or by name@firm. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Share of capital that seeds without a share of their own lose at the start, in (0, 1]. */
  readonly shock: number;
  /** Assumptions that differ from the package's defaults, by id. */
  readonly overrides: Readonly<Record<string, number | string>>;
  /** Round shown in Failure; null: the settled one. */
  readonly round: number | null;
  /** Null follows the system. */
  readonly theme: Theme | null;
  /** False switches single-letter keys off. */
  readonly letterKeys: boolean;
  /** Name of data of the reader's own that are shown; the address does not hold the data. Null: the shipped network. */
  readonly own: string | null;
  /** Keys that this version does not know, kept as they are. */
  readonly others: readonly (readonly [string, string])[];
};

export const initialState: ViewState = {
  view: { name: "map" },
  filter: everyDeal,
  layout: null,
  distance: null,
  sizeBy: null,
  colourBy: null,
  camera: null,
  before: null,
  after: null,
  compareMode: "overlay",
  search: "",
  sorting: null,
  measures: null,
  verdict: null,
  embedded: false,
  unit: "per-year",
  asOf: null,
  selection: null,
  litLoop: null,
  model: null,
  parameters: {},
  shock: 1,
  overrides: {},
  round: null,
  theme: null,
  letterKeys: true,
  own: null,
  others: [],
};

/** A state and what could not be read of the address that it came from, in sentences. */
export type ParsedState = { readonly state: ViewState; readonly problems: readonly string[] };

type Reading = Partial<ViewState> | string;
type Key = {
  readonly read: (text: string) => Reading;
  /** Null when the state has the default. */
  readonly write: (state: ViewState) => string | null;
};

const readSelection = (text: string): Reading => {
  const [head, ...rest] = text.split(":");
  const [kind, id] = [selectionKinds.find((one) => one === head), rest.join(":")];
  if (kind === undefined || id === "") return `"${text}" is not a selection such as firm:nvidia or deal:ID.`;
  return { selection: { kind, id } };
};

/** Takes the rounding of binary fractions off: 0.07 * 100 is not 7, and 14.8 / 100 is not 0.148. */
const rounded = (value: number): number => Number(value.toPrecision(12));

const readShock = (text: string): Reading => {
  const percent = Number(text);
  if (text.trim() === "" || !(percent > 0 && percent <= 100)) {
    return `"${text}" is not a shock in percent, above 0 and at most 100.`;
  }
  return { shock: rounded(percent / 100) };
};

const readRound = (text: string): Reading => {
  const round = Number(text);
  if (text.trim() === "" || !Number.isInteger(round) || round < 0) return `"${text}" is not the number of a round.`;
  return { round };
};

const readOverrides = (text: string): Reading => {
  const overrides = readPairs(text);
  return overrides === null
    ? `"${text}" does not set assumptions; write id=value, as in order-loss.relet=0.2.`
    : { overrides };
};

const readParameters = (text: string): Reading => {
  const pairs = Object.entries(readPairs(text) ?? {});
  const numbers = pairs.flatMap(([name, value]) => (typeof value === "number" ? [[name, value] as const] : []));
  return numbers.length === 0 || numbers.length < pairs.length
    ? `"${text}" does not set parameters of a model; write name=number, as in alpha=2.`
    : { parameters: Object.fromEntries(numbers) };
};

const readDistance = (text: string): Reading => {
  const distance = Number(text);
  return /^[1-9]$/.test(text) ? { distance } : `"${text}" is not a number of steps from 1 to 9.`;
};

const readCamera = (text: string): Reading => {
  const [x, y, ratio, ...rest] = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const isWhole = rest.length === 0 && [x, y, ratio].every((value) => value !== undefined && Number.isFinite(value));
  if (!isWhole || !(ratio! > 0)) return `"${text}" is not a camera such as 0.5,0.5,1.`;
  return { camera: { x: x!, y: y!, ratio: ratio! } };
};

const decimals = (value: number): string => String(Number(value.toFixed(3)));

const writeCamera = ({ camera }: ViewState): string | null =>
  camera && [camera.x, camera.y, camera.ratio].map(decimals).join(",");

const percentText = (share: number): string => String(rounded(share * 100));

const keys: Readonly<Record<string, Key>> = {
  unit: {
    read: (text) => (text === "total" || text === "per-year" ? { unit: text } : `"${text}" is not a unit.`),
    write: ({ unit }) => (unit === "per-year" ? null : unit),
  },
  as: {
    read: (text) => (isIsoDate(text) ? { asOf: text } : `"${text}" is not a date such as 2026-06-30.`),
    write: ({ asOf }) => asOf,
  },
  sel: { read: readSelection, write: ({ selection }) => selection && `${selection.kind}:${selection.id}` },
  loop: { read: (text) => ({ litLoop: text }), write: ({ litLoop }) => litLoop },
  L: { read: (text) => ({ layout: text }), write: ({ layout }) => layout },
  f: { read: readDistance, write: ({ distance }) => (distance === null ? null : String(distance)) },
  size: { read: (text) => ({ sizeBy: text }), write: ({ sizeBy }) => sizeBy },
  colour: { read: (text) => ({ colourBy: text }), write: ({ colourBy }) => colourBy },
  m: { read: (text) => ({ model: text }), write: ({ model }) => model },
  shock: { read: readShock, write: ({ shock }) => (shock === 1 ? null : percentText(shock)) },
  p: { read: readParameters, write: ({ parameters }) => writePairs(parameters) },
  set: { read: readOverrides, write: ({ overrides }) => writePairs(overrides) },
  r: { read: readRound, write: ({ round }) => (round === null ? null : String(round)) },
  a: { read: (text) => ({ before: text }), write: ({ before }) => before },
  b: { read: (text) => ({ after: text }), write: ({ after }) => after },
  mode: {
    read: (text) =>
      text === "overlay" || text === "beside" ? { compareMode: text } : `"${text}" is neither overlay nor beside.`,
    write: ({ compareMode }) => (compareMode === "overlay" ? null : compareMode),
  },
  q: { read: (text) => ({ search: text }), write: ({ search }) => (search === "" ? null : search) },
  sort: { read: (text) => ({ sorting: text }), write: ({ sorting }) => sorting },
  ms: {
    read: (text) => ({ measures: text.split(",").filter((id) => id !== "") }),
    write: ({ measures }) => measures && measures.join(","),
  },
  v: { read: (text) => ({ verdict: text }), write: ({ verdict }) => verdict },
  cam: { read: readCamera, write: writeCamera },
  embed: {
    read: (text) => (text === "1" ? { embedded: true } : `"${text}" is not a setting of embedding; use 1.`),
    write: ({ embedded }) => (embedded ? "1" : null),
  },
  theme: {
    read: (text) => (text === "light" || text === "dark" ? { theme: text } : `"${text}" is not a theme.`),
    write: ({ theme }) => theme,
  },
  keys: {
    read: (text) => (text === "off" ? { letterKeys: false } : `"${text}" is not a setting of the keys; use off.`),
    write: ({ letterKeys }) => (letterKeys ? null : "off"),
  },
  own: { read: (text) => (text === "" ? "is empty." : { own: text }), write: ({ own }) => own },
};

const readerOf = (name: string, state: ViewState): ((text: string) => Reading) => {
  if (Object.hasOwn(keys, name)) return keys[name]!.read;
  if (!Object.hasOwn(filterKeys, name)) return (text) => ({ others: [...state.others, [name, text] as const] });
  return (text) => {
    const reading = filterKeys[name]!.read(text);
    return typeof reading === "string" ? reading : { filter: { ...state.filter, ...reading } };
  };
};

/** Every key that an address of this version can have. */
export const stateKeys: readonly string[] = [...Object.keys(keys), ...Object.keys(filterKeys)];

/** Reads an address. A part that cannot be read becomes a problem and leaves its default; the rest opens. */
export const parseState = (path: string, query: string): ParsedState => {
  const problems: string[] = [];
  let state: ViewState = { ...initialState, view: parsePath(path) };
  for (const [name, text] of new URLSearchParams(query)) {
    const reading = readerOf(name, state)(text);
    if (typeof reading === "string") problems.push(`${name}: ${reading}`);
    else state = { ...state, ...reading };
  }
  return { state, problems };
};

/** Keeps the signs that addresses may hold and people can read. */
const readableQuery = (text: string): string =>
  encodeURIComponent(text).replace(/%(3D|2C|3A|40|7E)/g, (code) => decodeURIComponent(code));

/** The address of a state: path and query, without the origin. `parseState` of it gives the state again. */
export const formatState = (state: ViewState): string => {
  const texts = [
    ...Object.entries(keys).map(([name, { write }]) => [name, write(state)] as const),
    ...Object.entries(filterKeys).map(([name, { write }]) => [name, write(state.filter)] as const),
  ];
  const known = texts.flatMap(([name, text]) => (text === null ? [] : [`${name}=${readableQuery(text)}`]));
  const others = state.others.map(([name, text]) => `${encodeURIComponent(name)}=${readableQuery(text)}`);
  const query = [...known, ...others].join("&");
  return formatPath(state.view) + (query === "" ? "" : `?${query}`);
};
