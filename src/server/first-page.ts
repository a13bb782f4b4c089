// The view's page with the picture and the text of its address in it, kept for the addresses that are asked for most.
import { readFile } from "node:fs/promises";
import { firstPaint, formatState, pageWithFirstPaint, parseState } from "../index.ts";
import type { FirstPaint, IsoDate, Network } from "../index.ts";
import { createMemory } from "./memory.ts";

/** About 150 kB each. */
const mostKept = 100;

export type FirstPage = {
  readonly html: string;
  /** False: the address names no view. */
  readonly isKnown: boolean;
  /** The picture alone, for a frame in somebody else's page. */
  readonly isEmbedded: boolean;
};

export type Asked = {
  readonly path: string;
  readonly query: string;
  /** As `https://example.com`; null where nobody can tell. */
  readonly origin: string | null;
  /** False: nothing new is computed for this answer. */
  readonly mayCompute: boolean;
};

export type FirstPageDependencies = {
  readonly network: Network;
  /** The built page; it is read for every answer, because a build may replace it while the server runs. */
  readonly pagePath: string;
  /** Takes a line about a first paint that could not be made; the page is then sent without one. */
  readonly log: (line: string) => void;
  readonly today: () => IsoDate;
};

/** The page of an address. Cost of an address asked for before: reading the built page. */
export const createFirstPage = ({
  network,
  pagePath,
  log,
  today,
}: FirstPageDependencies): ((asked: Asked) => Promise<FirstPage>) => {
  const memory = createMemory<FirstPaint | null>(mostKept);
  const paintOf = ({ path, query, mayCompute }: Asked): FirstPaint | null => {
    const { state, problems } = parseState(path, query);
    // What only the page shows, and keys that nobody knows, make no other first paint.
    const parsed = { state: { ...state, camera: null, letterKeys: true, others: [] }, problems };
    const address = formatState(parsed.state);
    const day = today();
    const key = [day, address, ...problems].join("\n");
    if (!mayCompute && !memory.has(key)) return null;
    try {
      return memory.get(key, () => firstPaint(network, parsed, { today: day }));
    } catch (error) {
      log(`first paint of ${address}: ${error instanceof Error ? error.stack : String(error)}`);
      return null;
    }
  };
  return async (asked) => {
    const template = await readFile(pagePath, "utf8");
    const { view, embedded } = parseState(asked.path, asked.query).state;
    const paint = paintOf(asked);
    return {
      html: paint === null ? template : pageWithFirstPaint(template, paint, asked.origin),
      isKnown: view.name !== "unknown",
      isEmbedded: embedded,
    };
  };
};
