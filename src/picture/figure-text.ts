// A figure in the unit of its row, as the page and the command line write it.

const withSign = (value: number, write: (size: number) => string): string =>
  `${value < 0 ? "−" : ""}${write(Math.abs(value))}`;

const allDigits = (size: number): string => size.toLocaleString("en-US", { maximumFractionDigits: 12 });

/** Digits that tell 1,602 from 1,599 and 0.203 from 0.2, and no more. */
const fourDigits = (size: number): string => allDigits(Number(size.toPrecision(4)));

const inUnit = (value: number, unit: string | null, digits: (size: number) => string): string => {
  switch (unit) {
    case "usd_bn":
      return withSign(value, (size) => `$${digits(size)}B`);
    case "usd_bn_per_year":
      return withSign(value, (size) => `$${digits(size)}B a year`);
    case "usd":
      return withSign(value, (size) => `$${digits(size)}`);
    case "percent":
      return `${withSign(value, digits)} %`;
    case "gw":
      return `${withSign(value, digits)} GW`;
    case "year":
      return String(Math.floor(value));
    case "times":
    case "million":
      return `${withSign(value, digits)} ${unit}`;
    default:
      return withSign(value, digits);
  }
};

/** `$2,091B`, `$37B a year`, `48.68 %`, `1.876 times`, `2028`. */
export const figureText = (value: number, unit: string | null): string => inUnit(value, unit, fourDigits);

/** The same to the last digit: two statements that differ must look different. */
export const exactText = (value: number, unit: string | null): string => inUnit(value, unit, allDigits);
