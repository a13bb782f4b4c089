// The options that describe a scenario, shared by the commands that run one.
import type { Command } from "commander";
import { parseOverride, parseSeed, propagationModels, type CascadeRequest, type Network } from "../index.ts";
import { collect, date, positiveInteger } from "./option-values.ts";

export type ScenarioOptions = {
  readonly model?: string;
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly maxRounds?: number;
};

export const addScenarioOptions = (command: Command): Command =>
  command
    .option("--model <id>", `how distress spreads: ${propagationModels.map(({ id }) => id).join(" or ")}`)
    .option("--set <id=value>", "another value for an assumption; ID@SCOPE=VALUE for one instrument or deal", collect)
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--max-rounds <n>", "stop after so many rounds", positiveInteger);

/** @param seeds As typed: `openai`, `oracle=0.3`. */
export const cascadeRequestOf = (
  network: Network,
  seeds: readonly string[],
  { model, set = [], asOf, maxRounds }: ScenarioOptions,
): CascadeRequest => ({
  seeds: seeds.map((text) => parseSeed(text, network)),
  overrides: Object.fromEntries(set.map(parseOverride)),
  ...(model === undefined ? {} : { model }),
  ...(asOf === undefined ? {} : { asOf }),
  ...(maxRounds === undefined ? {} : { maxRounds }),
});
