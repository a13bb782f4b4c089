// Claim S000-16, that the system lives on new money: what revenue covers, and who cannot pay once funding tightens.
import { cashPlan, dayAfterCash, runsOutIn } from "../ledger/cash-runs-out.ts";
import { undrawnFunding } from "../ledger/undrawn.ts";
import type { Bounds } from "../metrics/concentration.ts";
import { fundingFreeze, type FundingFreeze } from "./funding-freeze.ts";
import type { Evidence, SurvivalTest } from "./survival-claims.ts";
import { accountIn, all, exactly, figure, nameOf } from "./survival-evidence.ts";
import type { SurvivalFigure, SurvivalVerdict } from "./survival-report.schema.ts";

/** The facts of revenue and the deals that fall due in the years in which both are known. */
const coverageRows = (evidence: Evidence, id: string): readonly string[] => {
  const years = (accountIn(evidence, id).buyer?.years ?? []).filter(({ coverage }) => coverage !== null);
  const deals = years.flatMap(({ due }) => due.deals.map((deal) => deal.id));
  return [...years.flatMap(({ revenue }) => revenue?.fact ?? []), ...new Set(deals)];
};

const cashFigures = (evidence: Evidence, id: string): readonly SurvivalFigure[] => {
  const plan = cashPlan(evidence.books.facts, id);
  if (plan === null) return [];
  const { asOf, terms } = evidence.books;
  // What was paid in between the day of the cash figure and the as-of date is not in that figure.
  const undrawn = undrawnFunding(asOf, id, terms, dayAfterCash(plan));
  const rows = [plan.cash.fact, ...plan.burn.map(({ fact }) => fact)];
  const cases = [
    { what: "without new funding", extra: 0, deals: [] },
    {
      what: "with what is promised without condition",
      extra: undrawn.usdBn - undrawn.conditionalUsdBn,
      deals: undrawn.deals.filter(({ conditional }) => !conditional),
    },
    { what: "with all that is promised", extra: undrawn.usdBn, deals: undrawn.deals },
  ];
  return cases.flatMap(({ what, extra, deals }) => {
    const year = runsOutIn(plan, extra);
    const name = nameOf(evidence, id);
    return year === null
      ? []
      : [
          figure(`${name}'s planned burn exceeds its cash ${what} in`, exactly(year), "year", [
            ...rows,
            ...deals.map((deal) => deal.id),
          ]),
        ];
  });
};

/** A lab's coverage over the years that are known, the newest run rate taken for a year's revenue being one reading. */
type LabCoverage = {
  readonly id: string;
  readonly years: readonly number[];
  readonly bounds: Bounds;
  readonly withFunding: number | null;
  readonly rows: readonly string[];
};

const labCoverage = (evidence: Evidence, id: string): readonly LabCoverage[] => {
  const { buyer, runRates } = accountIn(evidence, id);
  if (buyer === null) return [];
  const { overall, withFunding, years } = buyer;
  const { low, high } = overall;
  if (low === null || high === null) return [];
  const rate = runRates.find(({ runRate }) => runRate.metric === "annualised_revenue")?.runRate;
  const least = years.filter(({ coverage }) => coverage !== null).reduce((sum, { due }) => sum + due.low, 0);
  const atRunRate = rate === undefined || least === 0 ? [] : [(rate.value * overall.years.length) / least];
  const bounds = { low, high: Math.max(high, ...atRunRate) };
  const rows = [...coverageRows(evidence, id), ...(rate === undefined ? [] : [rate.fact])];
  return [{ id, years: overall.years, bounds, withFunding, rows }];
};

const coverageFigures = (evidence: Evidence, covered: LabCoverage): readonly SurvivalFigure[] => {
  const { id, years, bounds, withFunding, rows } = covered;
  const what = `${nameOf(evidence, id)}: external revenue over obligations, ${years.join(", ")}`;
  const promised = (accountIn(evidence, id).buyer?.undrawn.deals ?? []).map((deal) => deal.id);
  return [
    figure(what, bounds, "times", rows),
    ...(withFunding === null
      ? []
      : [figure("as projected, with all funding that is promised", exactly(withFunding), "times", promised)]),
  ];
};

const freezeFigures = (evidence: Evidence, { year, conditional, recipients, pulledAlong }: FundingFreeze) => [
  ...recipients.flatMap(
    ({ id, known, dueUsdBn, facts, promised, spare, unconditional, none }): readonly SurvivalFigure[] => {
      const name = nameOf(evidence, id);
      if (!known) {
        return [
          figure(
            `${name}: due by the end of ${year}; its cash is in no row, so nobody can say`,
            exactly(dueUsdBn),
            "usd_bn",
          ),
        ];
      }
      return [
        figure(
          `${name}: unpaid by the end of ${year} with all funding that is promised`,
          exactly(promised),
          "usd_bn",
          facts,
        ),
        figure("left over in that case", exactly(spare), "usd_bn"),
        figure("unpaid with nothing of what is conditional", exactly(unconditional), "usd_bn", conditional),
        figure("unpaid with no promised funding at all", exactly(none), "usd_bn"),
      ];
    },
  ),
  figure("firms that cannot pay only because another does not pay them", exactly(pulledAlong.length), "count"),
];

/** Whether the conditional part decides who can pay; where somebody's cash is unknown nobody can say that it does not. */
const freezeVerdict = ({ recipients }: FundingFreeze): SurvivalVerdict => {
  const tie = 1e-9;
  if (recipients.some(({ known, promised, unconditional }) => known && promised <= tie && unconditional > tie))
    return "agree";
  return recipients.every(({ known, unconditional }) => known && unconditional <= tie) ? "disagree" : "undecided";
};

const coverageVerdict = (covered: readonly LabCoverage[], labs: readonly string[]): SurvivalVerdict => {
  if (covered.some(({ bounds }) => bounds.high < 1)) return "agree";
  const isEnough = covered.length === labs.length && covered.every(({ bounds }) => bounds.low >= 1);
  return isEnough ? "disagree" : "undecided";
};

export const fundingTightens: SurvivalTest = {
  claim: "S000-16",
  about: ["openai", "anthropic"],
  test: "agrees if a lab's external revenue is below what it owes at every reading of the sources, its newest run rate kept up among them, and a lab that can pay what falls due by the end of next year with all funding that is promised cannot without the conditional part (linchpin clear); disagrees if every lab's revenue covers what it owes at every reading, or if the cash of each is known and it can pay without that part. Whether it is a Ponzi scheme is a question of intent, and not tested",
  find: (evidence) => {
    const labs = ["openai", "anthropic"];
    const covered = labs.flatMap((id) => labCoverage(evidence, id));
    const { asOf, terms } = evidence.books;
    const { overrides } = evidence.scenario;
    const freeze = fundingFreeze({ asOf, terms, recipients: labs, ...(overrides === undefined ? {} : { overrides }) });
    return {
      verdict: all([coverageVerdict(covered, labs), freezeVerdict(freeze)]),
      figures: [
        ...covered.flatMap((lab) => coverageFigures(evidence, lab)),
        ...freezeFigures(evidence, freeze),
        ...labs.flatMap((id) => cashFigures(evidence, id)),
      ],
    };
  },
};
