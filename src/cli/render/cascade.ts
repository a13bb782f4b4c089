// `linchpin fail` for people: what failed when, who loses what and through what, how sure that is, what is not known.
import {
  channelWords,
  lossShares,
  percentText,
  moneyText,
  type CascadeNode,
  type CascadeReport,
  type CascadeRound,
  type Network,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { count, listed } from "./words.ts";
import { assumptionsTable } from "./assumptions.ts";
import { assetName } from "./asset-name.ts";
import { namesOf, type Names } from "./names.ts";
import { channelName, sharesTable } from "./shares.ts";
import { more, section } from "./sheet.ts";
import { table } from "./table.ts";

/** What a section is drawn from. */
type Sheet = {
  readonly report: CascadeReport;
  readonly network: Network;
  readonly name: Names;
  readonly terminal: Terminal;
  /** Rows per table. */
  readonly top: number;
};

const seedWords = ({ report, name }: Sheet): string =>
  report.seeds
    .map(({ id, shock }) =>
      shock === 1 ? `${name(id)} fails` : `${name(id)} loses ${percentText(shock)} of its capital`,
    )
    .join(" and ");

const headline = (sheet: Sheet): string => {
  const { report, terminal, network } = sheet;
  const { paint } = terminal;
  // Who is failed by the scenario itself is not counted; who is only shocked by it and then fails, is.
  const failed = report.nodes.filter(({ failedInRound }) => failedInRound !== null && failedInRound > 0);
  const title = paint("bold", `If ${seedWords(sheet)}`);
  const others =
    failed.length === 0 ? "nobody else fails" : `${count(failed.length, "more firm fails", "more firms fail")}`;
  return [
    `${title} (${network.title}, as of ${report.asOf}, model ${report.model}${parameterWords(report)})`,
    `Model estimate: ${paint("red", moneyText(report.totalLossUsdBn))} of capital lost beyond the shock itself; ${others}.`,
    impactWords(report),
    ...(report.converged ? [] : [paint("yellow", "NOT settled: the rounds ran out, and losses may still grow.")]),
  ].join("\n");
};

const failures = (sheet: Sheet): string => {
  const lines = sheet.report.rounds
    .filter(({ failed }) => failed.length > 0)
    .map(({ round, failed }) => `  round ${round}  ${failed.map(sheet.name).join(", ")}`);
  return section(sheet, "What fails when", ...(lines.length === 0 ? ["  nobody fails outright"] : lines));
};

const victimRow = ({ name }: Sheet, node: CascadeNode): readonly string[] => [
  name(node.id),
  moneyText(node.lossUsdBn),
  node.bufferUsdBn === null ? "unknown" : percentText(Math.min(1, node.lossUsdBn / node.bufferUsdBn)),
  node.bufferUsdBn === null ? "unknown" : moneyText(node.bufferUsdBn),
  node.bufferBasis === null ? "no figure in the data" : `${node.bufferBasis}, ${node.bufferAsOf}`,
  node.failedInRound === null ? "" : `fails in round ${node.failedInRound}`,
];

const victims = (sheet: Sheet): string => {
  const hit = sheet.report.nodes.filter(({ lossUsdBn }) => lossUsdBn > 0);
  if (hit.length === 0) return section(sheet, "Who loses what", "  nobody else loses anything");
  const shown = hit.slice(0, sheet.top);
  const columns = [
    { title: "firm" },
    { title: "loses", align: "right" },
    { title: "of its capital", align: "right" },
    { title: "capital", align: "right" },
    { title: "what the capital is", flexible: true },
    { title: "" },
  ] as const;
  const rows = shown.map((node) => victimRow(sheet, node));
  return section(
    sheet,
    "Who loses what",
    table(columns, rows, sheet.terminal.width),
    ...more(hit.length, shown.length),
  );
};

const losingDeals = (sheet: Sheet): string => {
  const { report, name, network } = sheet;
  if (report.deals.length === 0) return section(sheet, "Through which deals", "  no deal carries a loss");
  const shown = report.deals.slice(0, sheet.top);
  const instruments = new Map(network.deals.map(({ id, instrument }) => [id, instrument]));
  const columns = [
    { title: "who loses" },
    { title: "loses", align: "right" },
    { title: "because of" },
    { title: "how", flexible: true },
    { title: "deal", flexible: true },
    { title: "kind of deal", flexible: true },
  ] as const;
  const rows = shown.map(({ id, channel, from, to, lossUsdBn, guarantee }) => [
    name(to),
    moneyText(lossUsdBn),
    name(from),
    guarantee === null ? channelWords[channel] : `${channelWords[channel]} (${guarantee})`,
    channel === "fire-sale" ? assetName(id, name) : id,
    instruments.get(id) ?? "",
  ]);
  const width = sheet.terminal.width;
  return section(sheet, "Through which deals", table(columns, rows, width), ...more(report.deals.length, shown.length));
};

const channels = (sheet: Sheet): string => {
  const { report, terminal } = sheet;
  if (report.deals.length === 0) return "";
  const shares = lossShares(report.deals, ({ channel }) => channel);
  const body = sharesTable("kind of loss", shares, channelName, terminal, shares.length);
  return section(sheet, "Through which kinds of loss (with what falls on unknown capital)", body);
};

/** Rounds that add less than this share of the total are told in one line. */
const tellingShare = 0.001;

const roundRow = ({ name }: Sheet, { round, lossUsdBn, failed, nodes }: CascadeRound): readonly string[] => [
  String(round),
  round === 0 ? "the shock" : moneyText(lossUsdBn),
  String(nodes.length),
  failed.map(name).join(", "),
];

const roundsTable = (sheet: Sheet): string => {
  const { rounds, totalLossUsdBn } = sheet.report;
  const last = rounds.findLastIndex(
    ({ failed, lossUsdBn }) => failed.length > 0 || lossUsdBn > tellingShare * totalLossUsdBn,
  );
  const shown = rounds.slice(0, Math.max(last, 0) + 1);
  const rest = rounds.slice(shown.length);
  const columns = [
    { title: "round", align: "right" },
    { title: "adds", align: "right" },
    { title: "firms hit so far", align: "right" },
    { title: "fails", flexible: true },
  ] as const;
  const tail = moneyText(rest.reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0));
  const remark =
    rest.length === 0 ? [] : [`  ${count(rest.length, "later round adds", "later rounds add")} ${tail} in all`];
  const body = table(
    columns,
    shown.map((round) => roundRow(sheet, round)),
    sheet.terminal.width,
  );
  return section(sheet, "Round by round", body, ...remark);
};

const rhoWords = (rho: number, amplifying: boolean): string => {
  if (amplifying) return "1 or more, and the shock reaches it: there losses grow until capital is gone, however small";
  return rho < 1 ? "below 1: losses shrink as they spread" : "1 or more, but this shock and model do not set it off";
};

const exactWords = ({ report: { exact } }: Sheet): readonly string[] =>
  exact === null
    ? []
    : [
        `  The equations solved exactly give ${moneyText(exact.totalLossUsdBn)}; ${exact.gap === 0 ? "every firm above agrees exactly" : `no firm above is off by more than ${exact.gap.toPrecision(2)} of its capital`}.`,
      ];

/** The groups in which losses can go round, beside the largest, whose rho has its own line. */
const componentWords = ({ report: { components }, name }: Sheet): readonly string[] =>
  components
    .slice(0, 3)
    .map(({ rho, nodes }) => `    ${rho.toFixed(3)} among ${nodes.length}: ${listed(nodes.map(name), 4)}`);

/** What the cascade does to the whole, with whatever convention weighs it. */
const impactWords = ({ impact, conventions: { weight } }: CascadeReport): string => {
  if (impact === null) return `Impact on the system: unknown, no firm has a ${weight}.`;
  const by = weight === "buffer" ? "capital" : weight === "equal" ? "one each" : weight;
  return `Impact on the system: ${percentText(impact)} (firms weighed by ${by}).`;
};

const parameterWords = ({ parameters }: CascadeReport): string =>
  Object.entries(parameters)
    .map(([key, value]) => ` ${key}=${value}`)
    .join("");

const certainty = (sheet: Sheet): string => {
  const { rho, amplifying, converged, residual, rounds, conventions } = sheet.report;
  const meaning = rhoWords(rho, amplifying);
  const bound = residual === 0 ? "exactly" : `to within ${residual.toPrecision(2)} of any firm's capital`;
  const outcome = converged
    ? `Settled after ${count(rounds.length - 1, "round")}, ${bound}.`
    : `${sheet.terminal.paint("yellow", "NOT settled")} after ${conventions.maxRounds} rounds: losses may still grow by ${percentText(Math.min(1, residual))} of a firm's capital. Raise --max-rounds.`;
  return section(
    sheet,
    "How the arithmetic ends",
    `  ${outcome}`,
    ...exactWords(sheet),
    `  Spectral radius rho = ${rho.toFixed(3)} (${meaning}).`,
    ...componentWords(sheet),
  );
};

/** What the optional layer takes for granted; nothing while it is off. */
const fireSaleWords = ({ report: { fireSale } }: Sheet): readonly string[] => {
  if (fireSale === null) return [];
  const { priceImpact, gpuResidual, assets, unknownStakes } = fireSale;
  const held = moneyText(assets.reduce((sum, { totalUsdBn }) => sum + totalUsdBn, 0));
  const chips = gpuResidual === null ? "" : ` A chip keeps ${percentText(gpuResidual)} of its price over 24 months.`;
  return [
    `  Fire sales: whoever loses capital sells the same share of its GPU fleets and shares (${held} in all);`,
    `  selling 5 % of all that is held lowers a price by ${percentText(priceImpact)} (--price-impact); no source measures it.${chips}`,
    `  Left out: ${count(unknownStakes, "stake")} of unknown share, and what a seller loses on its own sale.`,
  ];
};

const assumed = (sheet: Sheet): string =>
  section(
    sheet,
    "What is assumed (--set ID=VALUE changes it)",
    assumptionsTable(sheet.report, sheet.terminal),
    ...fireSaleWords(sheet),
  );

/** Guarantees that stand for several firms at once: how much of them each can call on is an assumption. */
const sharedGuarantees = ({ report }: Sheet): readonly string[] => {
  const obligors = new Map<string, Set<string>>();
  for (const { guarantee, from } of report.deals) {
    if (guarantee !== null) obligors.set(guarantee, (obligors.get(guarantee) ?? new Set()).add(from));
  }
  const shared = [...obligors].flatMap(([id, { size }]) => (size > 1 ? [id] : []));
  const split = report.assumptions.find(({ id }) => id === "guarantee.split")?.value ?? "together";
  const remark =
    split === "together"
      ? "shared as if all failed, so perhaps too little for one (guarantee.split=alone is the other bound):"
      : "whole for each, so perhaps more than they hold (guarantee.split=together is the other bound):";
  return shared.length === 0 ? [] : [`  Guarantees for several firms, ${remark}`, `    ${listed(shared, 6)}`];
};

/** Who fails to begin with passes its failure on, whether its capital is known or not: it is not among these. */
const unknownCapital = ({ report, name, top }: Sheet): readonly string[] => {
  const hit = report.unknownBuffers.filter((id) => report.seeds.every((seed) => seed.id !== id));
  if (hit.length === 0) return [];
  return [
    `  Capital unknown: ${count(hit.length, "firm")} of those hit, with losses of ${moneyText(report.unknownBufferLossUsdBn)} beside the total, and nothing passed on:`,
    `    ${listed(hit.map(name), top)}`,
  ];
};

const unknowns = (sheet: Sheet): string => {
  const { undisclosedDeals, termAssumed, idleGuarantees } = sheet.report;
  const lines = [
    ...unknownCapital(sheet),
    ...(undisclosedDeals.length === 0
      ? []
      : [
          `  Amount undisclosed: ${count(undisclosedDeals.length, "deal")} in force, counted as nothing:`,
          `    ${listed(undisclosedDeals, 6)}`,
        ]),
    ...(termAssumed.length === 0
      ? []
      : [`  End undisclosed: what is still open of ${count(termAssumed.length, "deal")} rests on an assumed term.`]),
    ...(idleGuarantees.length === 0
      ? []
      : [
          `  Guarantees that move nothing (out of term, without an amount or a deal to cover): ${listed(idleGuarantees, 6)}`,
        ]),
    ...sharedGuarantees(sheet),
  ];
  return section(sheet, "What is not known", ...(lines.length === 0 ? ["  nothing that these deals touch"] : lines));
};

/** @param top Rows per table. */
export const renderCascade = (report: CascadeReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet: Sheet = { report, network, name: namesOf(network), terminal, top };
  return [headline, failures, victims, losingDeals, channels, roundsTable, assumed, certainty, unknowns]
    .map((part) => part(sheet))
    .join("\n");
};
