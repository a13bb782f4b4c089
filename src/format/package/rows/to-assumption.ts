// assumptions.csv: numbers with a range, and choices among options.
import { distributions, type Assumption } from "../../../model/assumption.ts";
import type { Row } from "../row.ts";
import { list, number, numberInText, oneOf, text } from "./cells.ts";

export const toAssumption = (row: Row): Assumption => {
  const base = {
    id: text(row, "id"),
    distribution: oneOf(row, "distribution", distributions),
    reason: text(row, "reason"),
  };
  return oneOf(row, "type", ["number", "choice"]) === "choice"
    ? { ...base, type: "choice", default: text(row, "default"), options: list(row, "options") }
    : {
        ...base,
        type: "number",
        default: numberInText(row, "default"),
        low: number(row, "low"),
        high: number(row, "high"),
        unit: text(row, "unit"),
      };
};
