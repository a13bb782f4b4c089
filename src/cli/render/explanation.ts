// `linchpin fail --explain`: the tree of causes of one firm's loss, back to the seeds, with the sources of each deal.
// Losses go round, so the same firm and the same deal come up in many places: each is told in full once.
import { moneyText, percentText, type CascadeReport, type Cause, type Explanation, type Network } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { channelWords } from "./channel-words.ts";
import { namesOf, type Names } from "./names.ts";

/** Smallest part of a firm's loss that gets its own line; the rest is summed in one. */
export const smallestShareShown = 0.05;
const sourcesShown = 3;

type Sheet = {
  readonly network: Network;
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

const causeLine = ({ name, network, terminal, told }: Sheet, cause: Cause): string => {
  const deal = network.deals.find(({ id }) => id === cause.deal);
  const amount = deal === undefined || deal.amountUsdBn === null ? "undisclosed" : moneyText(deal.amountUsdBn);
  const kind = deal === undefined ? "" : ` (${deal.instrument} of ${amount})`;
  const known = cause.end !== "seed" && told.has(`firm ${cause.from}`);
  const end = known ? endWords.loop : cause.end === null ? "" : endWords[cause.end];
  const lost = terminal.paint("red", moneyText(cause.lossUsdBn));
  const guarantee = cause.guarantee === null ? "" : `, moved by the guarantee ${cause.guarantee}`;
  return `${lost} ${channelWords[cause.channel]}, because of ${name(cause.from)}${end}: ${cause.deal}${kind}${guarantee}`;
};

const indented = (lines: readonly string[], last: boolean): readonly string[] =>
  lines.map((line, k) => `${k === 0 ? (last ? "└─ " : "├─ ") : last ? "   " : "│  "}${line}`);

const causeBranch = (sheet: Sheet, cause: Cause): readonly string[] => {
  // The line is made before the counterparty is told: only then is "see above" said of what stands above.
  const line = causeLine(sheet, cause);
  const sources = sourceLines(sheet, cause.deal);
  const behind =
    cause.because !== null && isNew(sheet, `firm ${cause.from}`) ? explanationLines(sheet, cause.because) : [];
  return [line, ...sources, ...behind];
};

const causeLines = (sheet: Sheet, { causes, omittedUsdBn }: Explanation): readonly string[] => {
  const omitted = omittedUsdBn > 1e-9 ? [[`${moneyText(omittedUsdBn)} through smaller deals`]] : [];
  const branches = [...causes.map((cause) => causeBranch(sheet, cause)), ...omitted];
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

const explanationLines = (sheet: Sheet, explanation: Explanation): readonly string[] => [
  stateLine(sheet, explanation),
  ...capitalLines(sheet, explanation),
  ...causeLines(sheet, explanation),
];

/** A tree in text; one line for a firm that lost nothing. */
export const renderExplanation = (
  explanation: Explanation,
  { model, asOf }: CascadeReport,
  network: Network,
  terminal: Terminal,
): string => {
  const { node, causes, failedInRound } = explanation;
  const sheet: Sheet = { network, name: namesOf(network), terminal, told: new Set([`firm ${node}`]) };
  const how = terminal.paint("dim", `Model estimate, ${model}, as of ${asOf}. Without --explain: the assumptions.`);
  if (causes.length > 0) return [how, ...explanationLines(sheet, explanation)].join("\n");
  return failedInRound === 0
    ? `${sheet.name(node)} is itself what this scenario lets fail; nothing else adds to its loss.`
    : `${sheet.name(node)} loses nothing in this scenario.`;
};
