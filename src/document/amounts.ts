// Amounts and ranges as the page writes them.
import type { Deal } from "../model/deal.ts";
import { moneyText, percentText } from "../picture/money-text.ts";

export const orUnknown = <T>(value: T | null, format: (value: T) => string): string =>
  value === null ? "unknown" : format(value);

export const shareOrUnknown = (share: number | null): string => orUnknown(share, percentText);

/** `$20B to $100B`, one figure where both ends read alike. */
export const spanOf = (low: number, high: number): string => {
  const [least, most] = [moneyText(Math.min(low, high)), moneyText(Math.max(low, high))];
  return least === most ? least : `${least} to ${most}`;
};

/** `24 to 27 %`, whichever end comes first. */
export const shareSpan = (...shares: readonly (number | null)[]): string => {
  const known = shares.flatMap((share) => (share === null ? [] : [share])).sort((a, b) => a - b);
  const [low, high] = [known[0], known.at(-1)];
  if (low === undefined || high === undefined) return "unknown";
  const texts = [percentText(low), percentText(high)] as const;
  return texts[0] === texts[1] ? texts[0] : `${texts[0].replace(/ %$/, "")} to ${texts[1]}`;
};

const basisWords = { exact: "", approx: "about ", "up-to": "up to ", estimate: "est. ", undisclosed: "" } as const;

/** `about $300B ($250B to $350B)`; `undisclosed` where nobody says. */
export const dealAmount = ({ amountUsdBn, amountLowUsdBn, amountHighUsdBn, amountBasis }: Deal): string => {
  if (amountUsdBn === null) return "undisclosed";
  const low = amountLowUsdBn ?? amountUsdBn;
  const high = amountHighUsdBn ?? amountUsdBn;
  const range = low === high ? "" : ` (${spanOf(low, high)})`;
  return `${basisWords[amountBasis]}${moneyText(amountUsdBn)}${range}`;
};

type Ends = { readonly low: number; readonly high: number | null };

/** A range in whatever a figure is written as; `x or more` where it has no upper end. */
export const between = ({ low, high }: Ends, format: (value: number) => string): string => {
  if (high === null) return `${format(low)} or more`;
  const [least, most] = [format(low), format(high)];
  return least === most ? least : `${least} to ${most}`;
};

/** A plain number with two digits that count: 0.36, 1.9, 12. */
export const plainNumber = (value: number): string =>
  Math.abs(value) >= 99.5 ? value.toFixed(0) : String(Number(value.toPrecision(2)));
