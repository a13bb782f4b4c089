// The five lines that a server prints when it is up: what the network is, how its money goes round, what a failure costs.
import {
  cascadeReport,
  loopsReport,
  type CascadeReport,
  type LoopsReport,
  type Network,
  percentText,
  moneyText,
} from "../../index.ts";
import { count } from "./words.ts";
import { circulationSentence, perWords, ring } from "./circulation.ts";
import { namesOf, type Names } from "./names.ts";

const loopsShown = 3;
const victimsShown = 3;

/** Whose failure is told: the node that has promised others the most money in counted deals; null without a promise. */
const largestObligor = ({ deals }: Network): string | null => {
  const promised = new Map<string, number>();
  for (const { source, kind, counted, amountUsdBn } of deals) {
    if (kind !== "commitment" || !counted || amountUsdBn === null) continue;
    promised.set(source, (promised.get(source) ?? 0) + amountUsdBn);
  }
  const [largest] = [...promised].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return largest?.[0] ?? null;
};

const loopsLine = (report: LoopsReport, name: Names): string => {
  if (report.loops.length === 0) return "Loops: no money that leaves a firm here can come back to it.";
  const loops = report.loops.slice(0, loopsShown).map(({ nodes, bottleneckUsdBn }) => {
    return `${ring(nodes, name)} (${moneyText(bottleneckUsdBn)})`;
  });
  return `Largest loops ${perWords(report)}: ${loops.join("; ")}.`;
};

const shareWords = (distress: number | null): string => {
  if (distress === null) return "its capital is unknown";
  return distress === 1 ? "all its capital" : `${percentText(distress)} of its capital`;
};

const failureLine = (report: CascadeReport, name: Names): string => {
  const seed = name(report.seeds[0]!.id);
  const victims = report.nodes.filter(({ id, lossUsdBn }) => lossUsdBn > 0 && id !== report.seeds[0]!.id);
  if (victims.length === 0) return `If ${seed} failed, nobody else would lose anything in this model.`;
  const worst = victims.slice(0, victimsShown).map(({ id, lossUsdBn, distress }) => {
    return `${name(id)} ${moneyText(lossUsdBn)} (${shareWords(distress)})`;
  });
  return `If ${seed} failed, others would lose ${moneyText(report.totalLossUsdBn)} (model estimate, ${report.model}): ${worst.join(", ")}.`;
};

/**
 * Five lines about a network.
 *
 * @param nextStep What to try next, as the last line.
 */
export const startSummary = (network: Network, nextStep: string): readonly string[] => {
  const name = namesOf(network);
  const loops = loopsReport(network, { limit: loopsShown, order: "bottleneck" });
  const obligor = largestObligor(network);
  return [
    `${network.title}: ${count(network.nodes.length, "firm or group", "firms and groups")}, ${count(network.deals.length, "deal")}, as of ${loops.asOf}.`,
    loopsLine(loops, name),
    circulationSentence(loops),
    obligor === null
      ? "No firm here has promised another one money."
      : failureLine(cascadeReport(network, { seeds: [{ id: obligor, shock: 1 }] }), name),
    nextStep,
  ];
};
