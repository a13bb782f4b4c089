// Exact shares of a loss by deal, by channel, by neighbour and by seed, as tables.
import { channelWords, moneyText, percentText, type ExplainReport, type LossShare } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import type { Names } from "./names.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

const words: ReadonlyMap<string, string> = new Map(Object.entries(channelWords));

/** Names a channel in plain words. */
export const channelName = (id: string): string => words.get(id) ?? id;

/**
 * One table of shares, the rest in its last row, so that the rows add up to the loss.
 *
 * @param top Rows before the rest.
 */
export const sharesTable = (
  title: string,
  shares: readonly LossShare[],
  nameOf: (id: string) => string,
  terminal: Terminal,
  top: number,
): string => {
  const row = ({ lossUsdBn, share }: Omit<LossShare, "id">, name: string) => [
    name,
    moneyText(lossUsdBn),
    percentText(share),
  ];
  const rest = shares.slice(top);
  const sum = (pick: (share: LossShare) => number): number => rest.reduce((total, share) => total + pick(share), 0);
  const last = { lossUsdBn: sum(({ lossUsdBn }) => lossUsdBn), share: sum(({ share }) => share) };
  const rows = [
    ...shares.slice(0, top).map((share) => row(share, nameOf(share.id))),
    ...(rest.length === 0 ? [] : [row(last, `${count(rest.length, "other")}`)]),
  ];
  const columns = [
    { title, flexible: true },
    { title: "loss", align: "right" },
    { title: "share", align: "right" },
  ] as const;
  return table(columns, rows, terminal.width);
};

/** The tables below an explanation; the seeds only where there are several to tell apart. */
export const sharesTables = (report: ExplainReport, name: Names, terminal: Terminal, top: number): string => {
  const of = (title: string, shares: readonly LossShare[], nameOf: Names): string =>
    `\n${sharesTable(title, shares, nameOf, terminal, top)}`;
  return [
    of("by deal", report.byDeal, (id) => id),
    of("by kind of loss", report.byChannel, channelName),
    of("by whose distress", report.byNeighbour, name),
    ...(report.bySeed.length > 1 ? [of("by where it starts", report.bySeed, name)] : []),
  ].join("\n");
};
