// The title of the browser's tab: what is shown, then the product.
import type { CascadeReport } from "../../report/cascade-report.schema.ts";
import { firmName, type NetworkIndex } from "../network-index.ts";
import { seedList } from "../seed-list.ts";
import type { DataTable } from "../view.ts";
import type { ViewState } from "../view-state.ts";
import { failureTitle, seedWords } from "./failure-words.ts";

const tableTitles: Readonly<Record<DataTable, string>> = {
  deals: "Deals",
  firms: "Firms",
  loops: "Table of loops",
  losses: "Table of losses",
  facts: "Facts",
  sources: "Sources",
};

/** What is asked while its answer is still being worked out. */
const awaitedFailure = (state: ViewState, name: (id: string) => string): string => {
  const seeds = seedList(state);
  return seeds.length === 0 ? "What if one fails?" : `If ${seedWords({ seeds }, name)}`;
};

const subject = (state: ViewState, index: NetworkIndex, report: CascadeReport | null): string | null => {
  const { view, selection } = state;
  const name = (id: string): string => firmName(index, id);
  if (view.name === "failure" && report !== null) return failureTitle(report, name);
  if (selection?.kind === "firm") return name(selection.id);
  if (selection?.kind === "deal") {
    const deal = index.deals.get(selection.id);
    return deal === undefined ? selection.id : `${name(deal.source)} → ${name(deal.target)}`;
  }
  switch (view.name) {
    case "loops":
      return view.loop === null ? "Loops" : view.loop.split("~").map(name).join(" → ");
    case "failure":
      return awaitedFailure(state, name);
    case "data":
      return tableTitles[view.table];
    case "compare":
      return "Compare";
    case "metrics":
      return "Who is central";
    case "claims":
      return view.claim === null ? "Claims" : `Claim ${view.claim}`;
    case "map":
    case "unknown":
      return null;
  }
};

/**
 * The title of a view whose finding is worked out: "60 of 91 published claims can be recomputed – Linchpin".
 *
 * @returns Null where what is selected, or an open claim, is told instead.
 */
export const findingTitle = ({ view, selection }: ViewState, finding: string): string | null => {
  if (selection !== null || (view.name === "claims" && view.claim !== null)) return null;
  return `${finding.replace(/\.$/, "")} – Linchpin`;
};

/** "If OpenAI fails, Oracle fails too – Linchpin". */
export const documentTitle = (state: ViewState, index: NetworkIndex, report: CascadeReport | null): string => {
  const text = subject(state, index, report);
  return text === null ? `Linchpin – ${index.network.title}` : `${text} – Linchpin`;
};
