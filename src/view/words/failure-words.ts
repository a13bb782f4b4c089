// The findings of a failure as sentences.
import { percentText } from "../../picture/money-text.ts";
import type { CascadeReport } from "../../report/cascade-report.schema.ts";
import { noticeable, type Hit } from "../hits.ts";
import { countWords, listWords } from "./list.ts";

type Name = (id: string) => string;

/** "OpenAI", "OpenAI and Oracle", "Oracle loses 30 %": who fails or is shocked, without the verb for full failures. */
const seedWords = (report: CascadeReport, name: Name): string => {
  const full = report.seeds.filter(({ shock }) => shock === 1).map(({ id }) => name(id));
  const partial = report.seeds.filter(({ shock }) => shock < 1);
  const fails = full.length === 0 ? [] : [`${listWords(full)} ${full.length === 1 ? "fails" : "fail"}`];
  const loses = partial.map(({ id, shock }) => `${name(id)} loses ${percentText(shock)} of its capital`);
  return [...fails, ...loses].join(" and ");
};

/** "If OpenAI fails, Oracle and CoreWeave fail too", or that nobody else does. */
export const failureTitle = (report: CascadeReport, name: Name): string => {
  const others = report.nodes
    .filter(({ id, failedInRound }) => failedInRound !== null && !report.seeds.some((seed) => seed.id === id))
    .map(({ id }) => name(id));
  const consequence =
    others.length === 0 ? "nobody else fails" : `${listWords(others)} ${others.length === 1 ? "fails" : "fail"} too`;
  return `If ${seedWords(report, name)}, ${consequence}`;
};

/** What has happened by the end of a round, in one sentence for the panel and the live region. */
export const roundSentence = (report: CascadeReport, round: number, hits: readonly Hit[], name: Name): string => {
  const others = noticeable(hits);
  if ((round > 0 || report.rounds.length === 1) && others.length === 0)
    return "Nobody else loses more than 0.5 % of capital.";
  if (round === report.settledRound && round > 0) return `${countWords(others.length, "other firm")} hit.`;
  if (round === 0) return "Round 0: the failure itself, before anyone else is hit.";
  const failed = (report.rounds[round]?.failed ?? []).map(name);
  const news =
    failed.length === 0 ? "" : ` ${listWords(failed)} ${failed.length === 1 ? "fails" : "fail"} in this round.`;
  return `Round ${round}: ${countWords(others.length, "other firm")} hit.${news}`;
};

/** "settled after 10 rounds", or that it has not. */
export const settledWords = (report: CascadeReport): string =>
  report.converged
    ? `Settled after ${countWords(report.settledRound, "round")}.`
    : `Not settled after ${countWords(report.rounds.length - 1, "round")}: the figures are a lower limit.`;
