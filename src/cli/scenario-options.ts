// The options that describe a scenario, shared by the commands that run one.
import { Option, type Command } from "commander";
import {
  parseOverride,
  parseParameter,
  parseSeed,
  propagationModels,
  type CascadeRequest,
  type FailureBoundary,
  type Network,
} from "../index.ts";
import { byName } from "./by-name.ts";
import { collect, date, positiveInteger, positiveNumber } from "./option-values.ts";

export type ScenarioOptions = {
  readonly model?: string;
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly maxRounds?: number;
  readonly param?: readonly string[];
  readonly tolerance?: number;
  readonly failure?: FailureBoundary;
  readonly includeShock?: boolean;
  readonly weight?: string;
};

const parametersHelp = propagationModels
  .flatMap(({ id, parameters }) => Object.keys(parameters).map((name) => `${name} (${id})`))
  .join(", ");

/** What every run of a model has, whether one cascade or many. */
export const addRunOptions = (command: Command): Command =>
  command
    .option("--model <id>", `how distress spreads: ${propagationModels.map(({ id }) => id).join(", ")}`)
    .option("--param <name=value>", `a parameter of the model: ${parametersHelp}`, collect)
    .option("--set <id=value>", "another value for an assumption; ID@SCOPE=VALUE for one instrument or deal", collect)
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .option("--max-rounds <n>", "stop after so many rounds", positiveInteger)
    .option(
      "--tolerance <share>",
      "largest admitted error of any firm's loss, as a share of its capital",
      positiveNumber,
    )
    .addOption(
      new Option(
        "--failure <boundary>",
        "whether losing exactly all capital is failure: at-or-above, as in most papers, or above",
      ).choices(["at-or-above", "above"]),
    )
    .option("--include-shock", "count the initial shock in the total (the papers leave it out)");

export const addScenarioOptions = (command: Command): Command =>
  addRunOptions(command).option(
    "--weight <what>",
    "weigh the impact on the system by buffer (default), equal, or a metric such as market_cap",
  );

/** The scenario without what fails: for commands that let many fail in turn. */
export const scenarioRequestOf = ({
  model,
  set = [],
  asOf,
  maxRounds,
  param = [],
  tolerance,
  failure,
  includeShock,
  weight,
}: ScenarioOptions): Omit<CascadeRequest, "seeds"> => ({
  overrides: byName("--set", set.map(parseOverride)),
  ...(model === undefined ? {} : { model }),
  ...(asOf === undefined ? {} : { asOf }),
  ...(maxRounds === undefined ? {} : { maxRounds }),
  ...(param.length === 0 ? {} : { parameters: byName("--param", param.map(parseParameter)) }),
  ...(tolerance === undefined ? {} : { tolerance }),
  ...(failure === undefined ? {} : { failureBoundary: failure }),
  ...(includeShock === undefined ? {} : { includeShock }),
  ...(weight === undefined ? {} : { weight }),
});

/** @param seeds As typed: `openai`, `oracle=0.3`. */
export const cascadeRequestOf = (
  network: Network,
  seeds: readonly string[],
  scenario: ScenarioOptions,
): CascadeRequest => ({
  seeds: seeds.map((text) => parseSeed(text, network)),
  ...scenarioRequestOf(scenario),
});
