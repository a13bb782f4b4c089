// The ranking of all firms by what their failure costs the others, in words.
import { moneyText } from "../../picture/money-text.ts";
import type { SweepNode, SweepReport } from "../../report/sweep-report.schema.ts";
import { countWords } from "./list.ts";

/** What else is to be said of one firm's failure: "3 others fail", "beside it $5B ...". Empty where there is nothing. */
export const rankedDetails = ({ alsoFailed, unknownBufferLossUsdBn, bufferUsdBn }: SweepNode): readonly string[] => [
  ...(alsoFailed === 0 ? [] : [`${countWords(alsoFailed, "other")} ${alsoFailed === 1 ? "fails" : "fail"}`]),
  ...(unknownBufferLossUsdBn < 0.0005
    ? []
    : [`${moneyText(unknownBufferLossUsdBn)} beside it, where capital is unknown`]),
  ...(bufferUsdBn === null ? ["its own capital is unknown"] : []),
];

/** What the ranking does not know. */
export const rankingGaps = ({ unknownBuffers, undisclosedDeals }: SweepReport): string =>
  `The capital of ${countWords(unknownBuffers.length, "firm")} is unknown: what they lose is not in the figures, and they fail only when they are made to. ` +
  `${countWords(undisclosedDeals.length, "deal")} without a disclosed amount ${undisclosedDeals.length === 1 ? "is" : "are"} not counted.`;
