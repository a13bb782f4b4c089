// The values of options, checked where they are read.
import { InvalidArgumentError } from "commander";
import { isPartialDate } from "../index.ts";

/** Gathers an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Names between commas. */
export const listOf = (text: string): readonly string[] => {
  const names = text.split(",").map((name) => name.trim());
  if (names.every((name) => name !== "")) return names;
  throw new InvalidArgumentError("Expected names between commas, as in csv,json.");
};

export const positiveInteger = (text: string): number => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError("Expected a whole number of at least 1.");
};

export const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError("Expected a whole number of at least 0.");
};

export const probability = (text: string): number => {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError("Expected a probability between 0 and 1, as in 0.01.");
};

export const share = (text: string): number => {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError("Expected a share from 0 to 1, as in 0.5.");
};

export const positiveNumber = (text: string): number => {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("Expected a number above 0, as in 1e-9.");
};

export const port = (text: string): number => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 65_535) return value;
  throw new InvalidArgumentError("Expected a port, a whole number from 0 to 65535.");
};

export const date = (text: string): string => {
  if (isPartialDate(text)) return text;
  throw new InvalidArgumentError("Expected a date, as in 2026-06-30.");
};

export const host = (text: string): string => {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("Expected an address or a name, as in 127.0.0.1.");
};
