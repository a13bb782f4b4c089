// Production functions, as the list that the command line, the API and the law tests read: which inputs a firm can do
// without. They differ in the essentiality of inputs alone; one engine runs them all.
import { unknownName } from "../../model/nearest-name.ts";
import { essentialityTable, type EssentialityOf, type EssentialityRule } from "./essentiality.ts";

export type ProductionFunction = {
  /** Stable kebab-case name: the value of `--production`. */
  readonly id: string;
  readonly label: string;
  /** One sentence for people. */
  readonly idea: string;
  readonly reference: string;
  /** Whether the user's essentialities matter to it. */
  readonly readsRules: boolean;
  /** The essentiality of inputs. */
  readonly essentiality: (rules: readonly EssentialityRule[]) => EssentialityOf;
};

const reference =
  "Diem, Borsos, Reisch, Kertesz, Thurner (2022). Quantifying firm-level economic systemic risk from nation-wide supply networks. Scientific Reports 12:7719. doi:10.1038/s41598-022-11522-z";

/** x_j = the sum of all inputs, each at its part. */
const linear: ProductionFunction = {
  id: "linear",
  label: "Linear",
  idea: "Every input can stand in for every other: output falls by the missing part of all inputs.",
  reference,
  readsRules: false,
  essentiality: () => () => "non-essential",
};

/** x_j = min over k of input k. */
const leontief: ProductionFunction = {
  id: "leontief",
  label: "Leontief",
  idea: "No input can stand in for another: the scarcest kind of input sets the output.",
  reference,
  readsRules: false,
  essentiality: () => () => "essential",
};

/** x_j = min(min over essential k of input k, 1 - the missing part of the non-essential inputs). */
const generalisedLeontief: ProductionFunction = {
  id: "generalised-leontief",
  label: "Generalised Leontief",
  idea: "Essential inputs set the output as in Leontief; the others count by their part, as in the linear form.",
  reference,
  readsRules: true,
  essentiality: essentialityTable,
};

export const productionFunctions: readonly ProductionFunction[] = [generalisedLeontief, leontief, linear];

export const defaultProduction = generalisedLeontief;

/** @throws NotFoundError with the nearest name. */
export const productionFunction = (id: string): ProductionFunction => {
  const found = productionFunctions.find((candidate) => candidate.id === id);
  if (found !== undefined) return found;
  throw unknownName(
    "supply",
    "production function",
    id,
    productionFunctions.map((candidate) => candidate.id),
  );
};
