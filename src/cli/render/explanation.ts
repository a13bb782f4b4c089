// `linchpin fail --explain`: the tree of causes of one firm's loss, back to the seeds, with the sources of each deal.
// Losses go round, so the same firm and the same deal come up in many places: each is told in full once.
import {
  channelWords,
  moneyText,
  percentText,
  type Cause,
  type ExplainReport,
  type Explanation,
  type Network,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { assetName } from "./asset-name.ts";
import { namesOf, type Names } from "./names.ts";
import { sharesTables } from "./shares.ts";
import { count } from "./words.ts";

/** Smallest part of a firm's loss that gets its own line; the rest is summed in one. */
export const smallestShareShown = 0.05;
const sourcesShown = 3;

type Sheet = {
  readonly network: Network;
  /** The firm that is asked about. */
  readonly root: string;
  readonly name: Names;
  readonly terminal: Terminal;
  /** Firms and deals that have been told in full so far. */
  readonly told: Set<string>;
};

/** True the first time that it is asked about a firm or deal. */
const isNew = ({ told }: Sheet, what: string): boolean => {
  if (told.has(what)) return false;
  told.add(what);
  return true;
};

const sourcesOf = (sheet: Sheet, what: string, ids: readonly string[]): readonly string[] => {
  if (!isNew(sheet, what)) return [];
  const { network, terminal } = sheet;
  const sources = network.sources.filter(({ id }) => ids.includes(id));
  const lines = sources.slice(0, sourcesShown).map(({ title, publisher, url, file }) => {
    const from = publisher === null ? "" : `, ${publisher}`;
    return `source: ${title}${from} ${url ?? file ?? ""}`.trim();
  });
  const rest = sources.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].map((line) => terminal.paint("dim", line));
};

const sourceLines = (sheet: Sheet, dealId: string): readonly string[] =>
  sourcesOf(sheet, `deal ${dealId}`, sheet.network.deals.find(({ id }) => id === dealId)?.sources ?? []);

const endWords: Readonly<Record<NonNullable<Cause["end"]>, string>> = {
  seed: ", which this scenario lets fail",
  loop: " (see above)",
  depth: " (and so on)",
};

/** Who stands in for whom: what is moved to the guarantor, and what is left to the one it protects. */
const guaranteeWords = ({ name }: Sheet, { guarantee, channel }: Cause): string => {
  if (guarantee === null) return "";
  const { id, guarantor, beneficiary, form } = guarantee;
  const duty =
    form === "take-or-pay"
      ? `${name(guarantor)} must buy what ${name(beneficiary)} cannot sell`
      : `${name(guarantor)} guarantees it to ${name(beneficiary)}`;
  return channel === "guarantee" ? `; ${duty}: ${id}` : `; this is what is left where ${duty}: ${id}`;
};

/** Below the first level: how much of the loss that was asked about came through here. */
const tracedWords = ({ name, root }: Sheet, tracedUsdBn: number, depth: number): string =>
  depth === 0 ? "" : ` [${moneyText(tracedUsdBn)} of ${name(root)}'s loss]`;

const causeLine = (sheet: Sheet, cause: Cause, depth: number): string => {
  const { name, network, terminal, told } = sheet;
  const deal = network.deals.find(({ id }) => id === cause.deal);
  const amount = deal === undefined || deal.amountUsdBn === null ? "undisclosed" : moneyText(deal.amountUsdBn);
  const kind = deal === undefined ? "" : ` (${deal.instrument} of ${amount})`;
  const known = cause.end !== "seed" && told.has(`firm ${cause.from}`);
  const end = known ? endWords.loop : cause.end === null ? "" : endWords[cause.end];
  const lost = terminal.paint("red", moneyText(cause.lossUsdBn));
  const what = cause.channel === "fire-sale" ? assetName(cause.deal, name) : cause.deal;
  const traced = tracedWords(sheet, cause.tracedUsdBn, depth);
  return `${lost} ${channelWords[cause.channel]}, because of ${name(cause.from)}${end}: ${what}${kind}${guaranteeWords(sheet, cause)}${traced}`;
};

const indented = (lines: readonly string[], last: boolean): readonly string[] =>
  lines.map((line, k) => `${k === 0 ? (last ? "└─ " : "├─ ") : last ? "   " : "│  "}${line}`);

const causeBranch = (sheet: Sheet, cause: Cause, depth: number): readonly string[] => {
  // The line is made before the counterparty is told: only then is "see above" said of what stands above.
  const line = causeLine(sheet, cause, depth);
  const sources = sourceLines(sheet, cause.deal);
  const behind =
    cause.because !== null && isNew(sheet, `firm ${cause.from}`)
      ? explanationLines(sheet, cause.because, depth + 1)
      : [];
  return [line, ...sources, ...behind];
};

const omittedLine = (sheet: Sheet, explanation: Explanation, depth: number): string => {
  const { omittedUsdBn, omittedCount, omittedTracedUsdBn, lossUsdBn } = explanation;
  const part = percentText(omittedUsdBn / lossUsdBn);
  const traced = tracedWords(sheet, omittedTracedUsdBn, depth);
  return `${moneyText(omittedUsdBn)} (${part}) in ${count(omittedCount, "smaller loss", "smaller losses")}, each under ${percentText(smallestShareShown)}${traced}`;
};

const causeLines = (sheet: Sheet, explanation: Explanation, depth: number): readonly string[] => {
  const { causes, omittedCount, shockUsdBn, shockTracedUsdBn } = explanation;
  const omitted = omittedCount > 0 ? [[omittedLine(sheet, explanation, depth)]] : [];
  const shock =
    depth > 0 && shockTracedUsdBn > 0
      ? [
          [
            `${moneyText(shockUsdBn)} that the scenario takes from it at the start${tracedWords(sheet, shockTracedUsdBn, depth)}`,
          ],
        ]
      : [];
  const branches = [...causes.map((cause) => causeBranch(sheet, cause, depth)), ...omitted, ...shock];
  return branches.flatMap((lines, k) => indented(lines, k === branches.length - 1));
};

const capitalWords = ({ bufferUsdBn, bufferBasis, lossUsdBn }: Explanation): string =>
  bufferUsdBn === null || bufferBasis === null
    ? "its capital is unknown"
    : `${percentText(lossUsdBn / bufferUsdBn)} of its capital of ${moneyText(bufferUsdBn)}, ${bufferBasis}`;

const stateLine = ({ name }: Sheet, explanation: Explanation): string => {
  const { node, lossUsdBn, uncappedLossUsdBn, failedInRound } = explanation;
  const failure = failedInRound === null ? "" : `; fails in round ${failedInRound}`;
  const isCapped = uncappedLossUsdBn > lossUsdBn * (1 + 1e-9);
  const beyond = isCapped ? `; its deals would have taken ${moneyText(uncappedLossUsdBn)}, scaled to what it has` : "";
  return `${name(node)} loses ${moneyText(lossUsdBn)} (${capitalWords(explanation)}${failure}${beyond}):`;
};

/** The statement behind a firm's capital, with its sources, told once. */
const capitalLines = (sheet: Sheet, { bufferFact }: Explanation): readonly string[] => {
  const fact = sheet.network.facts.find(({ id }) => id === bufferFact);
  return fact === undefined ? [] : sourcesOf(sheet, `fact ${fact.id}`, fact.sources).map((line) => `capital, ${line}`);
};

const explanationLines = (sheet: Sheet, explanation: Explanation, depth: number): readonly string[] => [
  stateLine(sheet, explanation),
  ...capitalLines(sheet, explanation),
  ...causeLines(sheet, explanation, depth),
];

/**
 * A tree in text with its tables of shares; one line for a firm that lost nothing.
 *
 * @param top Rows per table.
 */
export const renderExplanation = (report: ExplainReport, network: Network, terminal: Terminal, top: number): string => {
  const { node, causes, failedInRound, model, asOf } = report;
  const name = namesOf(network);
  const sheet: Sheet = { network, root: node, name, terminal, told: new Set([`firm ${node}`]) };
  const how = terminal.paint("dim", `Model estimate, ${model}, as of ${asOf}. Without --explain: the assumptions.`);
  if (causes.length > 0) {
    return [how, ...explanationLines(sheet, report, 0), sharesTables(report, name, terminal, top)].join("\n");
  }
  return failedInRound === 0
    ? `${name(node)} is itself what this scenario lets fail; nothing else adds to its loss.`
    : `${name(node)} loses nothing in this scenario.`;
};
