// Who survives as tables for export: the order of fragility with each component, and what an article says beside it.
import type { ExportTable } from "../format/exporters/export-input.ts";
import { column, tableOf, type ColumnOf } from "../format/exporters/table-of.ts";
import {
  survivalComponents,
  type SurvivalClaim,
  type SurvivalComponent,
  type SurvivalFirm,
  type SurvivalReport,
} from "./survival-report.schema.ts";

const componentColumns = (id: SurvivalComponent): readonly ColumnOf<SurvivalFirm>[] => [
  column(`${id}_low`, `${id}: at least, more is more fragile`, ({ components }) => components[id].value?.low ?? null),
  column(`${id}_high`, `${id}: at most`, ({ components }) => components[id].value?.high ?? null),
  column(`${id}_facts`, `${id}: facts behind it`, ({ components }) => components[id].facts.join(";")),
];

const firmColumns: readonly ColumnOf<SurvivalFirm>[] = [
  column("id", "Node", ({ id }) => id),
  column("kind", "Kind", ({ kind }) => kind),
  column("rank", "Rank, 1 for the most fragile", ({ rank }) => rank),
  { id: "score_low", label: "Score, at least", unit: "share", value: ({ score }) => score?.low ?? null },
  { id: "score_high", label: "Score, at most", unit: "share", value: ({ score }) => score?.high ?? null },
  column("rank_best", "Best rank whatever is unknown", ({ rankWithUnknown }) => rankWithUnknown?.best ?? null),
  column("rank_worst", "Worst rank whatever is unknown", ({ rankWithUnknown }) => rankWithUnknown?.worst ?? null),
  column("rank_best_weights", "Best rank at other weights", (firm) => firm.rankWithWeights?.best ?? null),
  column("rank_worst_weights", "Worst rank at other weights", (firm) => firm.rankWithWeights?.worst ?? null),
  ...survivalComponents.flatMap(componentColumns),
];

type Figure = SurvivalClaim["figures"][number];
type Tested = Omit<SurvivalClaim, "figures"> & { readonly figure: Figure | null };

const claimColumns: readonly ColumnOf<Tested>[] = [
  column("claim", "Claim", ({ id }) => id),
  column("statement", "Statement", ({ statement }) => statement),
  column("verdict", "Verdict", ({ verdict }) => verdict),
  column("test", "What is compared, and when that agrees", ({ test }) => test),
  column("what", "Figure", ({ figure }) => figure?.what ?? null),
  column("low", "At least", ({ figure }) => figure?.low ?? null),
  column("high", "At most", ({ figure }) => figure?.high ?? null),
  column("unit", "Unit of the figure", ({ figure }) => figure?.unit ?? null),
  column("rows", "Facts and deals behind it", ({ figure }) => figure?.rows.join(";") ?? null),
];

const testedOf = ({ figures, ...claim }: SurvivalClaim): readonly Tested[] =>
  figures.length === 0 ? [{ ...claim, figure: null }] : figures.map((figure) => ({ ...claim, figure }));

/** Two tables: `survival`, a row for each firm; and `survival-claims`, a row for each figure that a statement is held against. */
export const survivalTables = ({ firms, claims }: SurvivalReport): readonly ExportTable[] => [
  tableOf("survival", "Who is fragile", firmColumns, firms),
  tableOf("survival-claims", "What an article says of it", claimColumns, claims.flatMap(testedOf)),
];
