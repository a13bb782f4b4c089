// Does a side of Compare make sense for its network? What does not is taken out, and said.
import { assumptionValues } from "../model/assumption-values.ts";
import { isPartialDate } from "../model/date.ts";
import { nearestName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import { parseSeed } from "../report/seed.ts";
import type { CompareSide, Left, ParsedSide } from "./compare-side.ts";
import { problemOf } from "./problem-of.ts";

type Check = (side: CompareSide, network: Network) => ParsedSide;

const keep = (side: CompareSide): ParsedSide => ({ side, problems: [] });

const checkDate: Check = (side) => {
  const { asOf } = side;
  if (asOf === null || isPartialDate(asOf)) return keep(side);
  return { side: { ...side, asOf: null }, problems: [`"${asOf}" is not a date such as 2025-06-30.`] };
};

const checkWithout: Check = (side, network) => {
  const idsOf = (kind: Left["kind"]): readonly string[] =>
    (kind === "firm" ? network.nodes : network.deals).map(({ id }) => id);
  const known = { firm: idsOf("firm"), deal: idsOf("deal") };
  const unknown = side.without.filter(({ kind, id }) => !known[kind].includes(id));
  const problems = unknown.map(({ kind, id }) => {
    const near = nearestName(id, known[kind]);
    return `There is no ${kind} "${id}" in the data.${near === null ? "" : ` Did you mean "${near}"?`}`;
  });
  return { side: { ...side, without: side.without.filter((left) => !unknown.includes(left)) }, problems };
};

const checkOverrides: Check = (side, network) => {
  const problems: string[] = [];
  const sound = Object.entries(side.overrides).filter(([key, value]) => {
    const problem = problemOf(() => assumptionValues(network, { [key]: value }));
    if (problem !== null) problems.push(problem);
    return problem === null;
  });
  return { side: { ...side, overrides: Object.fromEntries(sound) }, problems };
};

/** Seeds by the id of their firm; a firm named twice fails once, and one that is left out cannot fail. */
const checkSeeds: Check = (side, network) => {
  const problems: string[] = [];
  const seeds = new Map<string, string>();
  for (const text of side.seeds) {
    const problem = problemOf(() => {
      const { id } = parseSeed(text, network);
      const equals = text.lastIndexOf("=");
      seeds.set(id, equals === -1 ? id : id + text.slice(equals));
    });
    if (problem !== null) problems.push(problem);
  }
  for (const { kind, id } of side.without) {
    if (kind === "firm" && seeds.delete(id)) problems.push(`"${id}" is left out on the same side, so it cannot fail.`);
  }
  return { side: { ...side, seeds: [...seeds.values()] }, problems };
};

const checks: readonly Check[] = [checkDate, checkWithout, checkOverrides, checkSeeds];

/** The side with everything that the network does not know taken out, and a sentence for each such part. */
export const checkSide = (asked: CompareSide, network: Network): ParsedSide =>
  checks.reduce<ParsedSide>(({ side, problems }, check) => {
    const next = check(side, network);
    return { side: next.side, problems: [...problems, ...next.problems] };
  }, keep(asked));
