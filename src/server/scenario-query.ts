// The part of a query that says what fails and under which assumptions: the same words on every route.
import { z } from "zod";
import { parseOverride, parseParameter, parseSeed, type Network, type Seed } from "../index.ts";
import { dateText, repeatable, wholeNumber } from "./validate.ts";

/** Values given by repetition, by commas, or both. */
export const commaList = (values: readonly string[]): readonly string[] => values.flatMap((text) => text.split(","));

/** @throws NotFoundError for an unknown node, InvalidInputError for a shock out of range. */
export const seedsFrom = (network: Network, fail: readonly string[]): readonly Seed[] =>
  commaList(fail).map((text) => parseSeed(text, network));

export const scenarioFields = {
  fail: repeatable.describe("Node id, or id=share for a partial shock; several by repetition or commas"),
  model: z.string().exactOptional(),
  param: repeatable.exactOptional().describe("NAME=NUMBER or NAME@NODE=NUMBER, a parameter of the model"),
  set: repeatable.exactOptional().describe("ID=VALUE or ID@SCOPE=VALUE"),
  asOf: dateText.exactOptional(),
  maxRounds: wholeNumber.exactOptional(),
  failureBoundary: z.enum(["at-or-above", "above"]).exactOptional(),
};

type ScenarioTexts = {
  readonly fail: readonly string[];
  readonly param?: readonly string[];
  readonly set?: readonly string[];
};

/** What the texts of a scenario say, as requests take it. */
export const scenarioOf = (network: Network, { fail, param = [], set = [] }: ScenarioTexts) => ({
  seeds: seedsFrom(network, fail),
  overrides: Object.fromEntries(set.map(parseOverride)),
  parameters: Object.fromEntries(param.map(parseParameter)),
});
