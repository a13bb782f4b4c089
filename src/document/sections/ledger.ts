// Who owes orders to whom, how concentrated that is, and whether what falls due is earned.
import { moneyText } from "../../picture/money-text.ts";
import type { LedgerReport } from "../../report/ledger-report.schema.ts";
import { between, orUnknown, plainNumber, shareSpan } from "../amounts.ts";
import type { Block, Row } from "../document.ts";
import { exactText } from "../../picture/figure-text.ts";
import type { Material, SectionWriter } from "../material.ts";
import { count, joined, list, listed, paragraph, row, section, table, toRow, words, type Phrase } from "../phrases.ts";

type Account = LedgerReport["accounts"][number];
type Stated = NonNullable<Account["cash"]["basis"]>;
type Party = { readonly id: string; readonly usdBn: number; readonly deals: readonly { readonly id: string }[] };

const providersShown = 12;
const customersShown = 5;
const buyersShown = 12;
const yearsShown = 4;
const dueShown = 6;

/** A figure that leads to its row. */
const stated = ({ fact, value, unit }: Stated): Phrase =>
  toRow("fact", fact, unit === "usd_bn" ? moneyText(value) : exactText(value, unit));

/** As stated, to the last digit. */
const exactly = ({ fact, value, unit }: Pick<Stated, "fact" | "value" | "unit">): Phrase =>
  toRow("fact", fact, exactText(value, unit));

const dealsOf = ({ deals }: Party, most: number): Phrase => {
  const more = deals.length - most;
  return words(joined(deals.slice(0, most).map(({ id }) => toRow("deal", id))), more > 0 ? ` and ${more} more` : "");
};

const sumOf = (parties: readonly Party[]): number => parties.reduce((sum, { usdBn }) => sum + usdBn, 0);

const providersOf = ({ report }: Material): readonly Account[] =>
  report.ledger.accounts.filter(({ provider }) => provider !== null && provider.backlog.totalUsdBn.low > 0);

const buyersOf = ({ report }: Material): readonly Account[] =>
  report.ledger.accounts
    .filter(({ buyer }) => buyer !== null && (buyer.outstandingUsdBn > 0 || buyer.undrawn.usdBn > 0))
    .toSorted((a, b) => b.buyer!.outstandingUsdBn - a.buyer!.outstandingUsdBn);

const providerRow = ({ id, provider }: Account, { name }: Material): Row => {
  const { totalUsdBn, disclosed, customers, concentration, burners } = provider!.backlog;
  const known = totalUsdBn.high !== null && concentration !== null;
  const top = concentration?.topId ?? null;
  return row([
    name(id),
    between(totalUsdBn, moneyText),
    disclosed === null ? "not disclosed" : stated(disclosed),
    disclosed === null ? "" : (disclosed.period ?? disclosed.asOf),
    moneyText(sumOf(customers)),
    top === null ? "nobody named" : name(top),
    known ? shareSpan(concentration.topShare.low, concentration.topShare.high) : "unknown",
    known ? between(concentration.hhi, (hhi) => hhi.toFixed(2)) : "unknown",
    known ? between(concentration.effectiveNumber, plainNumber) : "unknown",
    totalUsdBn.high === null || burners === null ? "unknown" : shareSpan(burners.low, burners.high),
    orUnknown(provider!.yearsToDeliver, plainNumber),
  ]);
};

const providersTable = (material: Material): readonly Block[] => {
  const providers = providersOf(material);
  if (providers.length === 0) return [];
  const more = providers.length - providersShown;
  return [
    table(
      "Order books, and how far they hang on few customers",
      [
        { title: "who is owed orders" },
        { title: "all orders", align: "right" },
        { title: "disclosed", align: "right" },
        { title: "on", tight: true },
        { title: "with a name", align: "right" },
        { title: "largest named" },
        { title: "share of the largest", align: "right" },
        { title: "Herfindahl index", align: "right" },
        { title: "like so many equal ones", align: "right" },
        { title: "owed by who burns cash", align: "right" },
        { title: "years to deliver", align: "right" },
      ],
      providers.slice(0, providersShown).map((account) => providerRow(account, material)),
      [
        "Ranges, because what has no name may belong to one customer or to many. Unknown, where nobody discloses the whole.",
        ...(more > 0 ? [`${count(more, "further firm")} with orders not shown.`] : []),
      ],
    ),
  ];
};

const ranked = (account: Account, { report }: Material): boolean => report.survival.kinds.includes(account.kind);

const customersTable = (material: Material): readonly Block[] => {
  const { name } = material;
  const rows = providersOf(material)
    .filter((account) => ranked(account, material))
    .slice(0, providersShown)
    .flatMap(({ id, provider }) =>
      provider!.backlog.customers
        .slice(0, customersShown)
        .map((party) => row([name(id), name(party.id), moneyText(party.usdBn), dealsOf(party, 3)])),
    );
  if (rows.length === 0) return [];
  return [
    table(
      "Who stands behind the order books of clouds and labs",
      [{ title: "who is owed" }, { title: "by whom" }, { title: "still to come", align: "right" }, { title: "deals" }],
      rows,
      [`The ${customersShown} largest of each, on the day of its newest disclosure.`],
    ),
  ];
};

const cashText = ({ cash: { phi, basis } }: Account): Phrase => {
  if (phi === null || basis === null) return "unknown";
  return toRow("fact", basis.fact, phi === 1 ? "yes" : "no");
};

const coverageText = ({ coverage, low, high }: NonNullable<Account["buyer"]>["overall"]): string => {
  if (coverage === null) return "unknown";
  const range = low === null || high === null ? "" : ` (${between({ low, high }, plainNumber)})`;
  return `${plainNumber(coverage)}${range}`;
};

const buyerRow = (account: Account, { name }: Material): Row => {
  const buyer = account.buyer!;
  const { years } = buyer.overall;
  return row([
    name(account.id),
    moneyText(buyer.outstandingUsdBn),
    coverageText(buyer.overall),
    years.length === 0 ? "none" : years.join(", "),
    moneyText(buyer.undrawn.usdBn),
    moneyText(buyer.undrawn.conditionalUsdBn),
    cashText(account),
  ]);
};

const buyersTable = (material: Material): readonly Block[] => {
  const buyers = buyersOf(material);
  if (buyers.length === 0) return [];
  return [
    table(
      "Who owes orders, and whether it is earned",
      [
        { title: "who owes" },
        { title: "still owes", align: "right" },
        { title: "covered (range)", align: "right" },
        { title: "in the years" },
        { title: "funding to come", align: "right" },
        { title: "of it conditional", align: "right" },
        { title: "burns cash" },
      ],
      buyers.slice(0, buyersShown).map((account) => buyerRow(account, material)),
      [
        "Covered: revenue from outside the network over what falls due, in the years whose revenue somebody stated or projected; 1 is just enough.",
        ...(buyers.length > buyersShown ? [`${count(buyers.length - buyersShown, "further firm")} not shown.`] : []),
      ],
    ),
  ];
};

const dueRows = (account: Account, { name }: Material): readonly Row[] =>
  account
    .buyer!.years.filter(({ due }) => due.usdBn > 0)
    .slice(0, yearsShown)
    .map(({ due, revenue, coverage, gross }) =>
      row([
        name(account.id),
        String(due.year),
        moneyText(due.usdBn),
        between(due, moneyText),
        revenue === null ? "unknown" : words(stated(revenue), ` (${revenue.status})`),
        orUnknown(coverage, plainNumber),
        orUnknown(gross, plainNumber),
        dealsOf({ id: "", usdBn: 0, deals: due.deals }, 2),
      ]),
    );

/** Something to set beside what falls due in at least one year. */
const revenueKnown = ({ buyer }: Account): boolean => buyer!.years.some(({ revenue }) => revenue !== null);

const dueTable = (material: Material): readonly Block[] => {
  const buyers = buyersOf(material).filter((account) => ranked(account, material));
  const told = buyers.filter(revenueKnown);
  const rows = told.slice(0, dueShown).flatMap((account) => dueRows(account, material));
  if (rows.length === 0) return [];
  const others = buyers.filter((account) => !revenueKnown(account)).map(({ id }) => material.name(id));
  return [
    table(
      "What falls due by calendar year, beside the revenue that somebody stated or projected",
      [
        { title: "who owes" },
        { title: "year", tight: true },
        { title: "due", align: "right" },
        { title: "range", align: "right" },
        { title: "revenue", align: "right" },
        { title: "covered from outside", align: "right" },
        { title: "by all revenue", align: "right" },
        { title: "largest deals" },
      ],
      rows,
      [
        ...(told.length > dueShown ? [`${count(told.length - dueShown, "further firm")} not shown.`] : []),
        ...(others.length === 0
          ? []
          : [`Clouds and labs that owe orders and whose revenue in these years nobody states: ${listed(others)}.`]),
      ],
    ),
  ];
};

const conflictsList = ({ report, name }: Material): readonly Block[] => {
  const { conflicts, rule } = report.ledger;
  if (conflicts.length === 0) return [];
  const items = conflicts
    .slice(0, 12)
    .map(({ entity, stated: picked }) =>
      words(
        `${name(entity)}, ${picked.metric.replaceAll("_", " ")}${picked.period === null ? "" : ` (${picked.period})`}: `,
        exactly(picked),
        ", and not ",
        joined(picked.others.map(({ fact, value }) => exactly({ fact, value, unit: picked.unit }))),
      ),
    );
  const more = conflicts.length - items.length;
  return [
    paragraph(`Sources differ on ${conflicts.length} of the figures behind these tables. The rule: ${rule}.`),
    list(more > 0 ? [...items, `And ${count(more, "more such figure")}.`] : items),
  ];
};

export const ledgerSection: SectionWriter = (material) => {
  const blocks = [
    ...providersTable(material),
    ...customersTable(material),
    ...buyersTable(material),
    ...dueTable(material),
    ...conflictsList(material),
  ];
  const none = blocks.length === 0 ? [paragraph("Nobody owes orders in these data.")] : [];
  return section("ledger", "Order books, obligations and who covers them", [
    ...none,
    ...blocks,
    material.command(["ledger"], ["as-of", "set"]),
  ]);
};
