// `linchpin montecarlo`: the loss as a distribution, when assumptions, shocks and amounts are drawn.
import { availableParallelism } from "node:os";
import type { Command } from "commander";
import {
  defaultScenarios,
  monteCarloPlan,
  monteCarloSteps,
  parseShock,
  portionsOf,
  reportOfChunks,
  withoutGap,
  type MonteCarloPlan,
  type MonteCarloReport,
  type Network,
} from "../../index.ts";
import { runOnThreads, WorkerError } from "../../worker/pool.ts";
import { CannotRunError } from "../cli-errors.ts";
import { drawnAssumptions, nothing } from "../drawn-assumptions.ts";
import { loadNetwork } from "../load-network.ts";
import { collect, positiveInteger, probability, wholeNumber } from "../option-values.ts";
import { exitCodeOf, runSteps, underWatch } from "../progress.ts";
import { renderMonteCarlo } from "../render/montecarlo.ts";
import { addRunOptions, scenarioRequestOf, type ScenarioOptions } from "../scenario-options.ts";
import type { CliCommand, Context } from "./command.ts";

type MonteCarloOptions = Omit<ScenarioOptions, "weight"> & {
  readonly fail?: readonly string[];
  readonly shock?: readonly string[];
  readonly randomFailures?: number;
  readonly draw?: readonly string[];
  readonly amounts?: boolean;
  readonly scenarios: number;
  readonly seed: number;
  readonly workers?: number;
  readonly top: number;
};

const declare = (command: Command): Command =>
  addRunOptions(command)
    .option("--fail <node>", "what fails in every scenario; id=share for a partial shock; may be repeated", collect)
    .option("--shock <node=kind:...>", "a shock that is drawn, as in oracle=uniform:0.2:0.8; may be repeated", collect)
    .option("--random-failures <p>", "every other firm fails with this probability", probability)
    .option("--draw <assumption>", `draw only this assumption, or ${nothing}; may be repeated (default: all)`, collect)
    .option("--amounts", "also draw deal amounts between the lowest and the highest that the sources state")
    .option("--scenarios <n>", "how many scenarios", positiveInteger, defaultScenarios)
    .option("--seed <n>", "another seed draws other numbers; the same seed the same", wholeNumber, 1)
    .option("--workers <n>", "threads (default: one per processor); the result does not depend on it", positiveInteger)
    .option("--top <n>", "rows per table", positiveInteger, 15);

const planOf = (network: Network, options: MonteCarloOptions): MonteCarloPlan => {
  const { fail = [], shock = [], randomFailures, draw, set, amounts, scenarios, seed } = options;
  return monteCarloPlan(network, {
    ...scenarioRequestOf(options),
    shocks: [...fail, ...shock].map((text) => parseShock(text, network)),
    amounts: amounts === true,
    assumptions: drawnAssumptions(draw, set),
    scenarios,
    seed,
    ...(randomFailures === undefined ? {} : { randomFailures }),
  });
};

/** Portions below which starting threads costs more than it saves. */
const fewPortions = 4;

const onThreads = (
  context: Context,
  network: Network,
  plan: MonteCarloPlan,
  workers: number,
): Promise<MonteCarloReport> =>
  underWatch(context, "montecarlo", async ({ onProgress, signal }) => {
    const ranges = portionsOf(plan);
    const chunks = await runOnThreads({
      entry: context.surroundings.workerEntry,
      workers,
      start: { network, plan },
      ranges,
      signal,
      onDone: (tasks) => onProgress({ done: Math.min(plan.scenarios, tasks * ranges[0]!.to), total: plan.scenarios }),
    });
    return reportOfChunks(network, plan, withoutGap(chunks));
  });

const runPlan = async (
  context: Context,
  network: Network,
  plan: MonteCarloPlan,
  workers: number,
): Promise<MonteCarloReport> => {
  if (workers === 1 || portionsOf(plan).length < fewPortions) {
    return runSteps(context, "montecarlo", monteCarloSteps(network, plan));
  }
  try {
    return await onThreads(context, network, plan, workers);
  } catch (error) {
    if (error instanceof WorkerError) throw new CannotRunError(`${error.message} --workers 1 does without threads.`);
    throw error;
  }
};

export const montecarloCommand: CliCommand = {
  usage: "montecarlo",
  summary: "the loss as a distribution: assumptions, shocks and amounts drawn many times",
  example: "montecarlo --fail openai --shock oracle=uniform:0.2:0.8 --scenarios 500",
  declare,
  action: async (_args, command, context) => {
    const asked = command.opts<MonteCarloOptions>();
    const { options, terminal, surroundings } = context;
    const network = await loadNetwork(options.data, surroundings, terminal, asked.asOf);
    const plan = planOf(network, asked);
    const report = await runPlan(context, network, plan, asked.workers ?? availableParallelism());
    if (options.json) terminal.printJson(report);
    else terminal.print(renderMonteCarlo(report, network, terminal, asked.top));
    return exitCodeOf(report);
  },
};
