// The list of commands, in the order of the help.
import { circularityCommand } from "./circularity.ts";
import { claimsCommand } from "./claims.ts";
import { clearCommand } from "./clear.ts";
import type { CliCommand } from "./command.ts";
import { diffCommand } from "./diff.ts";
import { exportCommand } from "./export.ts";
import { failCommand } from "./fail.ts";
import { fireSaleCommand } from "./fire-sale.ts";
import { impactCommand } from "./impact.ts";
import { ledgerCommand } from "./ledger.ts";
import { importCommand } from "./import.ts";
import { loopsCommand } from "./loops.ts";
import { metricsCommand } from "./metrics.ts";
import { montecarloCommand } from "./montecarlo.ts";
import { publishCommand } from "./publish.ts";
import { reconstructCommand } from "./reconstruct.ts";
import { reportCommand } from "./report.ts";
import { rescueCommand } from "./rescue.ts";
import { pictureCommand } from "./picture.ts";
import { protectCommand } from "./protect.ts";
import { reverseCommand } from "./reverse.ts";
import { schemaCommand } from "./schema.ts";
import { sensitivityCommand } from "./sensitivity.ts";
import { serveCommand } from "./serve.ts";
import { stakesCommand } from "./stakes.ts";
import { summaryCommand } from "./summary.ts";
import { supplyCommand } from "./supply.ts";
import { surviveCommand } from "./survive.ts";
import { sweepCommand } from "./sweep.ts";
import { validateCommand } from "./validate.ts";

export const commands: readonly CliCommand[] = [
  serveCommand,
  summaryCommand,
  loopsCommand,
  circularityCommand,
  ledgerCommand,
  claimsCommand,
  metricsCommand,
  failCommand,
  clearCommand,
  rescueCommand,
  sweepCommand,
  surviveCommand,
  sensitivityCommand,
  reverseCommand,
  protectCommand,
  montecarloCommand,
  stakesCommand,
  fireSaleCommand,
  supplyCommand,
  impactCommand,
  reconstructCommand,
  pictureCommand,
  reportCommand,
  exportCommand,
  publishCommand,
  diffCommand,
  importCommand,
  validateCommand,
  schemaCommand,
];
