// The article's statements that order books and facts decide: claims S000-10 to S000-15.
import type { Stated } from "../ledger/fact-series.ts";
import type { OpenBounds } from "../metrics/concentration.ts";
import type { Evidence, SurvivalTest } from "./survival-claims.ts";
import {
  accountIn,
  cloudsOf,
  exactly,
  figure,
  isHighest,
  isLowest,
  latestOf,
  nameOf,
  not,
  others,
  owedByBurningLabs,
  owedByKind,
  shareOfBurningLabs,
  shareOfOrders,
  verdictOf,
  vulnerabilityIn,
} from "./survival-evidence.ts";

/** The fact of the newest disclosed backlog. */
const disclosureOf = (evidence: Evidence, id: string): readonly string[] => {
  const fact = accountIn(evidence, id).provider?.backlog.disclosed?.fact;
  return fact === undefined ? [] : [fact];
};

const mostDiversified: SurvivalTest = {
  claim: "S000-10",
  about: ["amazon"],
  test: "agrees if the share of Amazon's orders that labs owe which burn cash is the lowest of the diversified clouds for certain, disagrees if another's is lower for certain",
  find: (evidence) => {
    const { diversified } = cloudsOf(evidence);
    const share = (id: string): OpenBounds => shareOfBurningLabs(evidence, id);
    return {
      verdict: isLowest(share("amazon"), others(diversified, "amazon").map(share)),
      figures: diversified.map((id) =>
        figure(`share of ${nameOf(evidence, id)}'s orders owed by labs that burn cash`, share(id), "share", [
          ...disclosureOf(evidence, id),
          ...owedByBurningLabs(evidence, id).deals,
        ]),
      ),
    };
  },
};

const newestRunRate = ({ books }: Evidence, id: string): Stated | null => {
  const facts = books.facts(id, "ai_run_rate");
  const newest = facts.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  return newest === undefined
    ? null
    : { ...newest, fact: newest.id, low: newest.low ?? newest.value, high: newest.high ?? newest.value, others: [] };
};

const trailsInServices: SurvivalTest = {
  claim: "S000-11",
  about: ["amazon"],
  test: "agrees if another diversified cloud states a higher AI run rate than Amazon, disagrees if all state one and none is higher",
  find: (evidence) => {
    const { diversified } = cloudsOf(evidence);
    const rates = diversified.flatMap((id) => {
      const stated = newestRunRate(evidence, id);
      return stated === null ? [] : [{ id, stated }];
    });
    const own = rates.find(({ id }) => id === "amazon")?.stated;
    const rivals = rates.filter(({ id }) => id !== "amazon").map(({ stated }) => stated);
    const ahead = own !== undefined && rivals.some(({ low }) => low > own.high);
    const complete = rates.length === diversified.length;
    return {
      verdict: ahead ? "agree" : complete && own !== undefined ? not(isHighest(own, rivals)) : "undecided",
      figures: rates.map(({ id, stated }) =>
        figure(`AI run rate of ${nameOf(evidence, id)}, a year`, stated, "usd_bn", [stated.fact]),
      ),
    };
  },
};

const hostsCompetitors: SurvivalTest = {
  claim: "S000-12",
  about: ["alphabet"],
  test: "agrees if labs owe Google orders and Google funds labs",
  find: (evidence) => {
    const owed = owedByKind(evidence, "alphabet", "lab");
    const funding = evidence.books.asOf.counted.filter(
      ({ kind, source, target }) =>
        kind === "funding" && source === "alphabet" && evidence.accounts.get(target)?.kind === "lab",
    );
    const funded = funding.reduce((sum, { amountUsdBn }) => sum + (amountUsdBn ?? 0), 0);
    return {
      verdict: verdictOf(owed.usdBn > 0 && funded > 0),
      figures: [
        figure("owed to Google by labs", exactly(owed.usdBn), "usd_bn", owed.deals),
        figure(
          "Google's funding of labs, paid and promised",
          exactly(funded),
          "usd_bn",
          funding.map(({ id }) => id),
        ),
      ],
    };
  },
};

const metaIndependent: SurvivalTest = {
  claim: "S000-13",
  about: ["meta"],
  test: "agrees if Meta owes clouds nothing, disagrees if it does",
  find: (evidence) => {
    const clouds = (accountIn(evidence, "meta").buyer?.suppliers ?? []).filter(
      ({ id }) => evidence.accounts.get(id)?.kind === "cloud",
    );
    const owed = clouds.reduce((sum, { usdBn }) => sum + usdBn, 0);
    const fromLabs = owedByKind(evidence, "meta", "lab");
    return {
      verdict: verdictOf(owed === 0),
      figures: [
        figure(
          "owed by Meta to clouds",
          exactly(owed),
          "usd_bn",
          clouds.flatMap(({ deals }) => deals.map(({ id }) => id)),
        ),
        figure("owed to Meta by labs", exactly(fromLabs.usdBn), "usd_bn", fromLabs.deals),
      ],
    };
  },
};

const tsmcInsulated: SurvivalTest = {
  claim: "S000-14",
  about: ["tsmc"],
  test: "agrees if TSMC has the lowest mean distress of all firms with open orders, disagrees if another's is lower for certain",
  find: (evidence) => {
    const sellers = [...evidence.accounts.values()]
      .filter(({ provider }) => (provider?.backlog.customers.length ?? 0) > 0)
      .map(({ id }) => id);
    const rivals = others(sellers, "tsmc").map((id) => vulnerabilityIn(evidence, id));
    const own = vulnerabilityIn(evidence, "tsmc");
    return {
      verdict: isLowest(own, rivals),
      figures: [
        figure("mean distress of TSMC when each other firm fails", own, "share"),
        figure(
          "firms with open orders that suffer less for certain",
          exactly(rivals.filter(({ high }) => high < own.low - 1e-9).length),
          "count",
        ),
        figure("firms with open orders", exactly(rivals.length + 1), "count"),
      ],
    };
  },
};

const largestNamed = (evidence: Evidence, id: string): OpenBounds =>
  shareOfOrders(accountIn(evidence, id), accountIn(evidence, id).provider?.backlog.customers[0]?.usdBn ?? 0);

const oracleDiverse: SurvivalTest = {
  claim: "S000-15",
  about: ["oracle"],
  test: "disagrees if Oracle's largest named customer has the highest share of the diversified clouds for certain, agrees if another's is higher for certain",
  find: (evidence) => {
    const { diversified } = cloudsOf(evidence);
    const share = (id: string): OpenBounds => largestNamed(evidence, id);
    const shares = diversified.map((id) =>
      figure(`share of ${nameOf(evidence, id)}'s largest named customer`, share(id), "share", [
        ...disclosureOf(evidence, id),
        ...(accountIn(evidence, id).provider?.backlog.customers[0]?.deals ?? []).map((deal) => deal.id),
      ]),
    );
    const cash = latestOf(evidence, "oracle", "free_cash_flow");
    const flow = cash === null ? [] : [figure(`free cash flow of Oracle, ${cash.period}`, cash, "usd_bn", [cash.fact])];
    return {
      verdict: not(isHighest(share("oracle"), others(diversified, "oracle").map(share))),
      figures: [...shares, ...flow],
    };
  },
};

/** Statements that the order books and the facts decide. */
export const orderTests: readonly SurvivalTest[] = [
  mostDiversified,
  trailsInServices,
  hostsCompetitors,
  metaIndependent,
  tsmcInsulated,
  oracleDiverse,
];
