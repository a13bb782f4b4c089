// What a computed loss rests on, in one line of small print: the model and the assumptions that move it most.
import { propagationModel } from "../../contagion/propagation/index.ts";
import type { Network } from "../../model/network.ts";
import type { Swing } from "../../report/assumption-swings.ts";
import type { CascadeReport } from "../../report/cascade-report.schema.ts";
import { assumptionText } from "./assumption-words.ts";
import { assumptionLabel } from "./labels.ts";

const most = 3;

/** Ids of those that the reader has changed, and those that matter most, as many as there is room for. */
const told = ({ assumptions }: CascadeReport, swings: readonly Swing[]): readonly string[] => {
  const changed = assumptions.filter(({ overridden }) => overridden).map(({ id }) => id);
  return [...new Set([...changed, ...swings.slice(0, most).map(({ id }) => id)])];
};

const itemOf = (id: string, { assumptions }: CascadeReport, network: Network): readonly string[] => {
  const used = assumptions.find((assumption) => assumption.id === id);
  const assumption = network.assumptions.find((candidate) => candidate.id === id.split("@")[0]);
  if (used === undefined || assumption === undefined) return [];
  const label = assumptionLabel(id);
  const words = `${label.charAt(0).toLowerCase()}${label.slice(1)} ${assumptionText(assumption, used.value)}`;
  return [used.overridden ? `${words} (changed)` : words];
};

/**
 * "Model estimate (DebtRank), not a forecast. It depends most on: loss on shares of a failed firm 100 %, ...".
 *
 * @param swings The most important first.
 */
export const assumptionNote = (report: CascadeReport, network: Network, swings: readonly Swing[]): string => {
  const items = told(report, swings).flatMap((id) => itemOf(id, report, network));
  const model = `Model estimate (${propagationModel(report.model).label}), not a forecast.`;
  return items.length === 0 ? model : `${model} Assumptions that move it most: ${items.join("; ")}.`;
};
