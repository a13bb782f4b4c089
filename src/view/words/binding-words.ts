// The share that can go round without promises that bind nobody, as sentences.
import { percentText } from "../../picture/money-text.ts";
import type { BindingCirculation } from "../binding-circulation.ts";
import type { Standing } from "../deal-filter.ts";
import { countWords } from "./list.ts";

/** "At most 14 % without funding that is promised but binds nobody yet."; null where all funding binds or no money moves. */
export const bindingSentence = ({ share, leftOut }: BindingCirculation): string | null => {
  if (leftOut.length === 0 || share === null) return null;
  return share === 0
    ? "Without funding that is promised but binds nobody yet, none of it can."
    : `At most ${percentText(share)} without funding that is promised but binds nobody yet.`;
};

const differences: Readonly<Record<Standing, string>> = {
  all: 'It is not what "Signed" shows: that leaves out unsigned orders, too, and keeps ceilings in signed contracts.',
  signed: 'What is left out here are ceilings ("up to") in signed contracts; unsigned deals are out already.',
  paid: "",
};

/** What was left out of that share, and how it differs from the filter by signature. */
export const bindingNote = ({ leftOut }: BindingCirculation, standing: Standing): string => {
  const what = standing === "signed" ? "" : " (announced, meant, or a ceiling)";
  const orders = standing === "signed" ? "" : " Orders stay, signed or not.";
  return `${countWords(leftOut.length, "funding deal")}${what} left out.${orders} ${differences[standing]}`.trim();
};

/** What the figure is called in the literature, and what it is. */
export const circulationNote =
  "The maximum circulation: the most money that can be going round at once if every deal is paid and nobody keeps anything. Every payment counts, here as in the total: $1B that goes round three firms is $3B of payments.";
