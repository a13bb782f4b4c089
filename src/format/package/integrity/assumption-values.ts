// Every assumption that the models ask for is there, of the right type, and a share is a share.
import { requiredChoices, requiredNumbers } from "../../../model/required-assumptions.ts";
import type { Failure } from "../../../model/with-failures.ts";
import { unusable, type Finding, type Rule } from "./rule.ts";

const missing = (file: string, id: string): Finding => ({
  failure: {
    file,
    line: null,
    column: "id",
    value: null,
    problem: `has no row for "${id}"`,
    remedy: "Add one with a default and a reason; every model run asks for it.",
  } satisfies Failure,
  leavesOut: null,
});

export const assumptionValues: Rule = ({ domain: { assumptions }, leftOut, unreadable }) => {
  const file = assumptions[0]?.row.file ?? "assumptions.csv";
  // A row that was left out has been reported by its own fault already.
  const ids = new Set([...assumptions.map(({ value }) => value.id), ...(leftOut.get("assumptions") ?? [])]);
  const required = [...requiredNumbers, ...Object.keys(requiredChoices)];
  return [
    ...(unreadable.has("assumptions") ? [] : required.filter((id) => !ids.has(id)).map((id) => missing(file, id))),
    ...assumptions.flatMap(({ row, value }) => {
      if (value.type === "choice") {
        const unknown = value.options.filter((option) => !(requiredChoices[value.id]?.includes(option) ?? true));
        return unknown.map((option) =>
          unusable(
            row,
            "options",
            `the models know no option "${option}"`,
            `Use ${requiredChoices[value.id]!.join(", ")}.`,
          ),
        );
      }
      if (requiredChoices[value.id] !== undefined) {
        return [
          unusable(
            row,
            "type",
            "must be a choice",
            `Write choice, with the options ${requiredChoices[value.id]!.join(";")}.`,
          ),
        ];
      }
      const isShare = value.unit === "share";
      return isShare && [value.default, value.low, value.high].some((share) => share < 0 || share > 1)
        ? [unusable(row, "default", "a share and its range must lie between 0 and 1", "Write 0.3 for 30 percent.")]
        : [];
    }),
  ];
};
