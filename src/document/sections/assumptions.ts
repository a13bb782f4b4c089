// Every assumption: its value, the package's default, the range in which it is drawn, and why.
import type { Assumption } from "../../model/assumption.ts";
import { isChanged, type ProvenanceAssumption } from "../../model/provenance.ts";
import type { Material, SectionWriter } from "../material.ts";
import { code, count, paragraph, row, section, strong, table } from "../phrases.ts";

const rangeOf = (assumption: Assumption | undefined): string => {
  if (assumption === undefined) return "";
  if (assumption.type === "choice") return assumption.options.join(", ");
  const { low, high, unit, distribution } = assumption;
  return low === high ? `${unit}, fixed` : `${low} to ${high} (${unit}), ${distribution}`;
};

/** Under the title of the table "An assumption:" says nothing. */
const reasonOf = (assumption: Assumption | undefined): string =>
  (assumption?.reason ?? "").replace(/^An assumption:\s*(.)/, (_match, first: string) => first.toUpperCase());

const assumptionRow = (used: ProvenanceAssumption, { network }: Material) => {
  const assumption = network.assumptions.find(({ id }) => id === used.id.split("@")[0]);
  return row([
    code(used.id),
    isChanged(used) ? strong(String(used.value)) : String(used.value),
    String(used.default),
    rangeOf(assumption),
    reasonOf(assumption),
  ]);
};

export const assumptionsSection: SectionWriter = (material) => {
  const { provenance, command } = material;
  const { assumptions } = provenance;
  const changed = assumptions.filter(isChanged);
  const remark =
    changed.length === 0
      ? "All stand at the defaults of the data package."
      : `${count(changed.length, "of them was", "of them were")} set by whoever made this report; ${changed.length === 1 ? "it is" : "they are"} in bold.`;
  return section("assumptions", "What is assumed", [
    paragraph(
      `The data say what was signed; they do not say what is lost when a contract breaks. ${count(assumptions.length, "assumption")} ${assumptions.length === 1 ? "fills" : "fill"} that gap. ${remark} Each can be set to another value with `,
      code("--set ID=VALUE"),
      ".",
    ),
    table(
      "Assumptions",
      [
        { title: "assumption", tight: true },
        { title: "value", align: "right" },
        { title: "default", align: "right" },
        { title: "range and how it is drawn" },
        { title: "reason" },
      ],
      assumptions.map((used) => assumptionRow(used, material)),
    ),
    command(["sweep"], ["as-of", "set"]),
  ]);
};
