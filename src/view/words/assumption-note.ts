// What a computed loss rests on, in one line of small print: the model and the assumptions behind the largest losses.
import { propagationModel } from "../../contagion/propagation/index.ts";
import type { Network } from "../../model/network.ts";
import { percentText } from "../../picture/money-text.ts";
import type { CascadeReport } from "../../report/cascade-report.schema.ts";
import { assumptionLabel, optionLabel } from "./labels.ts";

type Used = CascadeReport["assumptions"][number];

const most = 3;

/** Channels by what they lose, the largest first. */
const channelsByLoss = ({ deals }: CascadeReport): readonly string[] => {
  const sums = new Map<string, number>();
  for (const { channel, lossUsdBn } of deals) sums.set(channel, (sums.get(channel) ?? 0) + lossUsdBn);
  return [...sums].sort(([, a], [, b]) => b - a).map(([channel]) => channel);
};

/** Those that the caller has changed, then those of the largest channels in turn. */
const told = (report: CascadeReport): readonly Used[] => {
  const changed = report.assumptions.filter(({ overridden }) => overridden);
  const behind = channelsByLoss(report).flatMap((channel) =>
    report.assumptions.filter(({ id, overridden }) => !overridden && id.startsWith(`${channel}.`)),
  );
  return [...changed, ...behind.slice(0, Math.max(0, most - changed.length))];
};

const valueText = ({ id, value }: Used, network: Network): string => {
  if (typeof value === "string") return optionLabel(value);
  const assumption = network.assumptions.find((candidate) => candidate.id === id);
  const unit = assumption?.type === "number" ? assumption.unit : "";
  return unit === "share" ? percentText(value) : `${value} ${unit}`.trim();
};

/** "Model estimate (DebtRank). It rests most on: margin lost on a cancelled order 40 %, ...". */
export const assumptionNote = (report: CascadeReport, network: Network): string => {
  const items = told(report).map((used) => {
    const label = assumptionLabel(used.id);
    const changed = used.overridden ? " (changed)" : "";
    return `${label.charAt(0).toLowerCase()}${label.slice(1)} ${valueText(used, network)}${changed}`;
  });
  const model = `Model estimate (${propagationModel(report.model).label}), not a forecast.`;
  return items.length === 0 ? model : `${model} The largest losses rest on these assumptions: ${items.join("; ")}.`;
};
