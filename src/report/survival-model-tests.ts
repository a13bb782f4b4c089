// The article's statements that the models decide: claims S000-17 to S000-19.
import type { OpenBounds } from "../metrics/concentration.ts";
import { cascadeReport } from "./cascade-report.ts";
import type { Evidence, SurvivalTest } from "./survival-claims.ts";
import {
  all,
  cloudsOf,
  exactly,
  figure,
  isHighest,
  isLowest,
  latestOf,
  meanOf,
  nameOf,
  others,
  scoreIn,
  vulnerabilityIn,
} from "./survival-evidence.ts";

/** Distress of the clouds when both labs fail at once. */
const bothLabsFail = ({ network, scenario }: Evidence) => {
  const { nodes } = cascadeReport(network, {
    ...scenario,
    seeds: [
      { id: "openai", shock: 1 },
      { id: "anthropic", shock: 1 },
    ],
  });
  return (id: string): OpenBounds => {
    const found = nodes.find((node) => node.id === id);
    if (found === undefined) return exactly(0);
    return found.distress === null ? { low: 0, high: 1 } : exactly(found.distress);
  };
};

const bestPlaced: SurvivalTest = {
  claim: "S000-17",
  about: ["microsoft", "amazon", "alphabet", "openai", "anthropic"],
  test: "agrees if Microsoft scores lowest of the diversified clouds for certain and Amazon and Google lose less than all their capital when both labs fail; disagrees if one of the three is false for certain",
  find: (evidence) => {
    const { diversified } = cloudsOf(evidence);
    const distress = bothLabsFail(evidence);
    const best = isLowest(
      scoreIn(evidence, "microsoft"),
      others(diversified, "microsoft").map((id) => scoreIn(evidence, id)),
    );
    const absorbs = (id: string) =>
      distress(id).high! < 1 ? "agree" : distress(id).low >= 1 ? "disagree" : "undecided";
    return {
      verdict: all([best, absorbs("amazon"), absorbs("alphabet")]),
      figures: [
        ...diversified.map((id) =>
          figure(`fragility score of ${nameOf(evidence, id)}`, scoreIn(evidence, id), "times"),
        ),
        ...diversified.map((id) =>
          figure(`capital ${nameOf(evidence, id)} loses when both labs fail`, distress(id), "share"),
        ),
        ...diversified.flatMap((id) => {
          const cash = latestOf(evidence, id, "operating_cash_flow");
          return cash === null
            ? []
            : [figure(`operating cash flow of ${nameOf(evidence, id)}, ${cash.period}`, cash, "usd_bn", [cash.fact])];
        }),
      ],
    };
  },
};

const labsMostVulnerable: SurvivalTest = {
  claim: "S000-18",
  about: ["openai", "anthropic"],
  test: "agrees if no ranked firm suffers more than either lab when each other firm fails, disagrees if one does for certain",
  find: (evidence) => {
    const labs = ["openai", "anthropic"];
    const rest = evidence.firms.map(({ id }) => id).filter((id) => !labs.includes(id));
    const own = labs.map((id) => vulnerabilityIn(evidence, id));
    const rivals = rest.map((id) => ({ id, distress: vulnerabilityIn(evidence, id) }));
    const worse = rivals.filter(({ distress }) => own.some(({ high }) => distress.low > high + 1e-9));
    const worst = worse.toSorted((a, b) => b.distress.low - a.distress.low)[0];
    return {
      verdict: all(
        own.map((lab) =>
          isHighest(
            lab,
            rivals.map(({ distress }) => distress),
          ),
        ),
      ),
      figures: [
        ...labs.map((id) => figure(`mean distress of ${nameOf(evidence, id)}`, vulnerabilityIn(evidence, id), "share")),
        figure("ranked firms that suffer more than one of them for certain", exactly(worse.length), "count"),
        ...(worst === undefined
          ? []
          : [figure(`mean distress of ${nameOf(evidence, worst.id)}, the highest`, worst.distress, "share")]),
      ],
    };
  },
};

const diversifiedSurvive: SurvivalTest = {
  claim: "S000-19",
  about: [],
  test: "agrees if the mean fragility score of pure plays is above that of diversified clouds for certain, disagrees if it is below for certain",
  find: (evidence) => {
    const { diversified, purePlays } = cloudsOf(evidence);
    const ranked = (ids: readonly string[]): readonly string[] =>
      ids.filter((id) => evidence.firms.some((firm) => firm.id === id));
    const mean = (ids: readonly string[]) => meanOf(ranked(ids).map((id) => scoreIn(evidence, id)));
    const distress = (ids: readonly string[]) => meanOf(ids.map((id) => vulnerabilityIn(evidence, id)));
    const list = (ids: readonly string[]): string => ids.map((id) => nameOf(evidence, id)).join(", ");
    const complete = ranked(diversified).length > 0 && ranked(purePlays).length > 0;
    return {
      verdict: complete ? isHighest(mean(purePlays), [mean(diversified)]) : "undecided",
      figures: [
        figure(`mean score of the pure plays ${list(purePlays)}`, mean(purePlays), "times"),
        figure(`mean score of the diversified ${list(diversified)}`, mean(diversified), "times"),
        figure("mean distress of the pure plays", distress(purePlays), "share"),
        figure("mean distress of the diversified", distress(diversified), "share"),
      ],
    };
  },
};

/** Statements that the models decide. */
export const modelTests: readonly SurvivalTest[] = [bestPlaced, labsMostVulnerable, diversifiedSurvive];
