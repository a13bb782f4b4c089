// Amounts as people read and hear them: three significant digits at most, no trailing ".0", T from 1000 B.

type Scale = { readonly from: number; readonly perUsdBn: number; readonly letter: string; readonly word: string };

const scales: readonly Scale[] = [
  { from: 1e3, perUsdBn: 1e-3, letter: "T", word: "trillion" },
  { from: 1, perUsdBn: 1, letter: "B", word: "billion" },
  { from: 1e-3, perUsdBn: 1e3, letter: "M", word: "million" },
  { from: 0, perUsdBn: 1e6, letter: "K", word: "thousand" },
];

/** U+2212: aligned with the digits, unlike a hyphen. */
const minus = "−";

const threeDigits = (value: number, scale: Scale): string => {
  // A trillion keeps its hundredths, as in "$1.40T": at that size they are billions.
  if (scale.letter === "T" && value < 10) return value.toFixed(2);
  const digits = value >= 100 ? 0 : 1;
  return value.toFixed(digits).replace(/\.0$/, "");
};

// The rounded figure decides the scale, so that $999.7B is "$1.00T" and never "$1000B".
const scaled = (usdBn: number): { readonly digits: string; readonly scale: Scale } => {
  const first = scales.findIndex((scale) => usdBn >= scale.from);
  const scale = scales[first]!;
  const digits = threeDigits(usdBn * scale.perUsdBn, scale);
  const above = scales[first - 1];
  return Number(digits) >= 1000 && above !== undefined
    ? { digits: threeDigits(usdBn * above.perUsdBn, above), scale: above }
    : { digits, scale };
};

const unsigned = (usdBn: number): string => {
  if (usdBn === 0) return "0";
  const { digits, scale } = scaled(usdBn);
  return `${digits}${scale.letter}`;
};

/** An amount as shown: "$1.40T", "$280B", "$6.3B", "$350M"; a negative one with U+2212; null is "undisclosed". */
export const moneyText = (usdBn: number | null): string => {
  if (usdBn === null) return "undisclosed";
  return `${usdBn < 0 ? minus : ""}$${unsigned(Math.abs(usdBn))}`;
};

/** A loss as shown: "−$4B". @param usdBn The size of the loss, >= 0. */
export const lossText = (usdBn: number): string => moneyText(-Math.abs(usdBn));

/** A range as shown, with one unit where both ends share it: "$20–100B", else "$500M–2B". */
export const rangeText = (lowUsdBn: number, highUsdBn: number): string => {
  const low = unsigned(lowUsdBn);
  const high = unsigned(highUsdBn);
  const shared = low.at(-1) === high.at(-1);
  return `$${shared ? low.slice(0, -1) : low}–${high}`;
};

/** An amount as a screen reader says it: "1.40 trillion dollars", "minus 4 billion dollars". */
export const spokenMoney = (usdBn: number | null): string => {
  if (usdBn === null) return "an undisclosed amount";
  if (usdBn === 0) return "0 dollars";
  const { digits, scale } = scaled(Math.abs(usdBn));
  return `${usdBn < 0 ? "minus " : ""}${digits} ${scale.word} dollars`;
};

/** A share as shown: no decimals from 10 %, one below, "<0.1 %" under a thousandth. */
export const percentText = (share: number): string => {
  const percent = share * 100;
  if (percent !== 0 && percent < 0.1) return "<0.1 %";
  return `${percent >= 9.95 ? percent.toFixed(0) : percent.toFixed(1).replace(/\.0$/, "")} %`;
};
