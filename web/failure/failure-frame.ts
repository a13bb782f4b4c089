// The frame of a failure that the picture shows: a round as it is, or at the end the sum of all rounds.
import type { FailureFrame } from "../../src/picture/picture-state.ts";
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";
import type { Failure } from "./use-failure.ts";

/** Two rounds: the shock, and everything that follows with the losses of all rounds on its arrows. */
const summed = (report: CascadeReport): CascadeReport => {
  const [shock, ...rest] = report.rounds;
  const last = rest.at(-1);
  if (shock === undefined || last === undefined) return report;
  const failed = rest.flatMap((round) => round.failed);
  return { ...report, rounds: [shock, { ...last, failed, deals: report.deals }] };
};

/**
 * A cascade's last rounds only refine, so their own losses would be a picture of small change; the settled round
 * therefore shows what the whole failure has cost, arrow by arrow.
 */
export const failureFrame = ({ report, rounds, round }: Pick<Failure, "report" | "rounds" | "round">): FailureFrame => {
  const isEnd = round === rounds.at(-1) && round > 1;
  return isEnd ? { report: summed(report), round: 1, progress: 1 } : { report, round, progress: 1 };
};

/** Whether a frame is the sum of all rounds, recognised by its two rounds that hold every loss. */
export const isSum = ({ report }: FailureFrame): boolean => report.rounds[1]?.deals === report.deals;
