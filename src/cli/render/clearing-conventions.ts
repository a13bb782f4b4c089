// The conventions of a clearing in plain words, one line each.
import { percentText, type ClearingReport } from "../../index.ts";

const incomeWords: Readonly<Record<ClearingReport["conventions"]["income"], readonly string[]>> = {
  projected: [
    "Means: the newest stated cash, else liquidity with credit lines, and projected revenue where the data have it, before other costs.",
  ],
  operating: [
    "Means: the newest stated cash, else liquidity with credit lines, and projected revenue or else operating cash flow at its last rate.",
    "What customers in this network pay may be in that twice; spending outside these deals is not taken off.",
  ],
  none: ["Means: the newest stated cash alone, else liquidity with credit lines."],
};

const outsideWords: Readonly<Record<ClearingReport["conventions"]["outside"], string>> = {
  first: "Creditors outside the network are paid before all others.",
  "pari-passu": "Creditors outside the network rank beside the others.",
  last: "Creditors outside the network are paid after all others.",
};

const costWords = ({ alpha, beta }: ClearingReport["conventions"]): string =>
  alpha === 1 && beta === 1
    ? "A default costs nothing by itself; creditors share what there is (Eisenberg and Noe 2001)."
    : `A defaulter keeps ${percentText(alpha)} of its means and ${percentText(beta)} of its receipts (Rogers and Veraart 2013).`;

/** Lines without indent. */
export const conventionWords = ({ conventions, nodes }: ClearingReport): readonly string[] => [
  "Commitments are not debts: only what falls due by the horizon is owed, evenly over each deal's term.",
  "Loans and bonds are repaid on their last day, without interest. Guarantees are left out.",
  ...incomeWords[conventions.income],
  conventions.pledges === "junior"
    ? "Promised funding with a schedule is paid after debts, from what they leave."
    : "Promised funding is not counted.",
  costWords(conventions),
  ...(nodes.some(({ outsideDueUsdBn }) => outsideDueUsdBn > 0) ? [outsideWords[conventions.outside]] : []),
  ...(conventions.failureBoundary === "above" ? [] : ["Having just enough to pay counts as default."]),
];
