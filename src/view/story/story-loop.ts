// Which loop the first screen tells: three steps, started by money that someone gives, as large as there is.
import type { LoopEntry, LoopsReport } from "../../report/loops-report.schema.ts";
import type { NetworkIndex } from "../network-index.ts";

export type Leg = LoopEntry["legs"][number];

/** True when the deal that stands for the leg, its largest, is funding. */
const isFunding = (leg: Leg, index: NetworkIndex): boolean =>
  index.deals.get(leg.deals[0]?.id ?? "")?.kind === "funding";

/**
 * The loop's legs from its largest funding leg on, so that the story begins with who gives the money; unchanged where
 * nobody funds.
 */
export const legsFromFunding = (loop: LoopEntry, index: NetworkIndex): readonly Leg[] => {
  const amounts = loop.legs.map((leg) => (isFunding(leg, index) ? leg.usdBnPerYear : -1));
  const first = amounts.indexOf(Math.max(...amounts));
  return amounts[first] === -1 ? loop.legs : [...loop.legs.slice(first), ...loop.legs.slice(0, first)];
};

/**
 * The largest loop of three firms with a funding leg; else the largest with a funding leg, else the largest at all;
 * null without loops. The report lists the largest first.
 */
export const storyLoop = ({ loops }: LoopsReport, index: NetworkIndex): LoopEntry | null => {
  const funded = loops.filter((loop) => loop.legs.some((leg) => isFunding(leg, index)));
  return funded.find(({ nodes }) => nodes.length === 3) ?? funded[0] ?? loops[0] ?? null;
};
