// What each node pays and receives.
import { strengthsOf } from "../model/strengths.ts";
import type { NodeMeasure } from "./node-measure.ts";

const reference =
  "Barrat, Barthelemy, Pastor-Satorras, Vespignani (2004). PNAS 101(11), 3747-3752. doi:10.1073/pnas.0400087101";

export const inStrength: NodeMeasure = {
  id: "in-strength",
  label: "Receives",
  unit: "amount",
  reference,
  compute: (projection) => strengthsOf(projection).received,
};

export const outStrength: NodeMeasure = {
  id: "out-strength",
  label: "Pays",
  unit: "amount",
  reference,
  compute: (projection) => strengthsOf(projection).paid,
};
