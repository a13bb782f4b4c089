// Criticality: how much of others' buffers one failure takes at one blow.
import { times } from "../../model/matrix-exponential.ts";
import { silvaSouzaTabak, type ImpactMeasure } from "./impact-measure.ts";

/** Row sums of the links: on `capped` links buffers' worth of loss, on `lethal` links the number of direct victims. */
export const criticality: ImpactMeasure = {
  id: "criticality",
  label: "Criticality",
  idea: "Sum over direct victims of the share of their capital that its failure takes, each at most whole.",
  reference: silvaSouzaTabak,
  side: "cause",
  links: "capped",
  compute: ({ ids, rows }, weights) => times(rows, weights ?? new Float64Array(ids.length).fill(1)),
};
