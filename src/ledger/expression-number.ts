// Numbers in expressions: when two are equal, and how one is written in worked arithmetic.

/** Two numbers closer than this share of the larger are the same: 0.1 + 0.2 is 0.3. */
const equalWithin = 1e-9;

export const areEqual = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= equalWithin * Math.max(Math.abs(a), Math.abs(b));

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** `1,602.57`, `0.203`, `−39`, `7.2e-12`: six significant digits at most, whole parts in full, the minus as U+2212. */
export const numberText = (value: number): string => {
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return `${sign}${Number(size.toPrecision(6)).toExponential()}`;
  const places = Math.max(0, Math.min(8, 5 - Math.floor(Math.log10(size || 1))));
  const [whole = "", fraction = ""] = size.toFixed(places).split(".");
  const kept = fraction.replace(/0+$/, "");
  return `${sign}${grouped(whole)}${kept === "" ? "" : `.${kept}`}`;
};

/** A number of the expression itself: up to four digits without a comma, since it may be a year. */
export const literalText = (value: number): string =>
  Number.isInteger(value) && value < 10_000 ? String(value) : numberText(value);

/** Rounded to places after the point, halves away from zero. */
export const rounded = (value: number, places: number): number => {
  const scale = 10 ** places;
  // The next number up makes 1.005 * 100 = 100.49999999999999 the half that was written.
  const size = Math.abs(value) * scale * (1 + Number.EPSILON);
  return size >= Number.MAX_SAFE_INTEGER ? value : (Math.sign(value) * Math.round(size)) / scale || 0;
};
