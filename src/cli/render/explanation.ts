// `linchpin fail --explain`: the tree of causes of one firm's loss, back to the seeds, with the sources of each deal.
import { percentText, moneyText, type Cause, type Explanation, type Network } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { channelWords } from "./channel-words.ts";
import { namesOf, type Names } from "./names.ts";

type Sheet = { readonly network: Network; readonly name: Names; readonly terminal: Terminal };

const sourceLines = ({ network, terminal }: Sheet, dealId: string): readonly string[] => {
  const deal = network.deals.find(({ id }) => id === dealId);
  return network.sources
    .filter(({ id }) => deal?.sources.includes(id) === true)
    .map(({ title, publisher, url, file }) =>
      terminal.paint(
        "dim",
        `source: ${title}${publisher === null ? "" : `, ${publisher}`} ${url ?? file ?? ""}`.trim(),
      ),
    );
};

const endWords: Readonly<Record<NonNullable<Cause["end"]>, string>> = {
  seed: "the firm that this scenario lets fail",
  loop: "explained above",
  depth: "and so on",
};

const causeLine = ({ name, network, terminal }: Sheet, cause: Cause): string => {
  const deal = network.deals.find(({ id }) => id === cause.deal);
  const kind = deal === undefined ? "" : ` (${deal.instrument})`;
  const end = cause.end === null ? "" : `: ${endWords[cause.end]}`;
  const amount = terminal.paint("red", moneyText(cause.lossUsdBn));
  const guarantee = cause.guarantee === null ? "" : `, moved by the guarantee ${cause.guarantee}`;
  return `${amount} ${channelWords[cause.channel]} on ${cause.deal}${kind}${guarantee}, because of ${name(cause.from)}${end}`;
};

const indented = (lines: readonly string[], last: boolean): readonly string[] =>
  lines.map((line, k) => `${k === 0 ? (last ? "└─ " : "├─ ") : last ? "   " : "│  "}${line}`);

const omittedLines = ({ omittedUsdBn }: Explanation): readonly (readonly string[])[] =>
  omittedUsdBn > 1e-9 ? [[`${moneyText(omittedUsdBn)} through smaller deals`]] : [];

const causeLines = (sheet: Sheet, explanation: Explanation): readonly string[] => {
  const branches = [
    ...explanation.causes.map((cause) => [
      causeLine(sheet, cause),
      ...sourceLines(sheet, cause.deal),
      ...(cause.because === null ? [] : [stateLine(sheet, cause.because), ...causeLines(sheet, cause.because)]),
    ]),
    ...omittedLines(explanation),
  ];
  return branches.flatMap((lines, k) => indented(lines, k === branches.length - 1));
};

const stateLine = ({ name }: Sheet, { node, lossUsdBn, distress, failedInRound }: Explanation): string => {
  const share = distress === null ? "its capital is unknown" : `${percentText(distress)} of its capital`;
  const failure = failedInRound === null ? "" : `, fails in round ${failedInRound}`;
  return `${name(node)} loses ${moneyText(lossUsdBn)} (${share}${failure}):`;
};

/** A tree in text; one line for a firm that lost nothing. */
export const renderExplanation = (explanation: Explanation, network: Network, terminal: Terminal): string => {
  const sheet: Sheet = { network, name: namesOf(network), terminal };
  if (explanation.causes.length === 0) {
    return explanation.failedInRound === 0
      ? `${sheet.name(explanation.node)} is itself what this scenario lets fail; nothing else adds to its loss.`
      : `${sheet.name(explanation.node)} loses nothing in this scenario.`;
  }
  return [stateLine(sheet, explanation), ...causeLines(sheet, explanation)].join("\n");
};
