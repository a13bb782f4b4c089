// What the amounts of a circularity report are, and where its books end, in words.
import { moneyText, type CircularityReport } from "../../index.ts";
import { windowWords } from "./circulation.ts";
import { count, listed } from "./words.ts";

/** `a year in 2026 to 2028`, `in total`, `of what is still to come`. */
export const moneyWords = ({ basis, window }: CircularityReport): string => {
  if (basis === "due") return "of what is still to come";
  return basis === "total" || window === null ? "in total" : `a year ${windowWords(window)}`;
};

const statements: Readonly<Record<CircularityReport["boundary"]["id"], readonly string[]>> = {
  tight: [
    "  Boundary: closed. No income from or spending with outsiders is in the books, so shares are upper estimates.",
  ],
  labs: [
    "  Boundary: labs. Their known income from and spending with outsiders is in the books; other firms are closed,",
    "  so shares are upper estimates.",
  ],
  known: [
    "  Boundary: known. Income from and spending with outsiders that is known for calendar periods is in the books;",
    "  what is not known adds nothing, so shares are upper estimates.",
  ],
};

/** What is assumed of the books, after a table of round trips. */
export const boundaryLines = ({
  boundary: { id, firms, withoutFigures },
  tied,
}: CircularityReport): readonly string[] => [
  ...tied.map(({ deal, payee, amount }) =>
    amount > 0
      ? `  Assumed: ${moneyText(amount)} of ${deal} has to be spent with ${payee}.`
      : `  Without effect: ${deal} tied to ${payee}. It moves nothing here, or its recipient orders nothing there.`,
  ),
  ...statements[id],
  ...(id === "tight"
    ? []
    : [
        `  ${count(firms.length, "firm")} with figures for calendar periods in the window (--json has each, with its facts);`,
        `  without, or with fiscal years only: ${listed(withoutFigures, 6) || "none"}.`,
      ]),
];
