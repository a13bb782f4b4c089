// The findings of a failure as sentences.
import { percentText } from "../../picture/money-text.ts";
import type { CascadeReport } from "../../report/cascade-report.schema.ts";
import type { Seed } from "../../report/seed.ts";
import { belowNotice, noticeable, type Hit } from "../hits.ts";
import { countWords, listWords } from "./list.ts";

type Name = (id: string) => string;

/** "OpenAI", "OpenAI and Oracle", "Oracle loses 30 %": who fails or is shocked, without the verb for full failures. */
export const seedWords = ({ seeds }: { readonly seeds: readonly Seed[] }, name: Name): string => {
  const full = seeds.filter(({ shock }) => shock === 1).map(({ id }) => name(id));
  const partial = seeds.filter(({ shock }) => shock < 1);
  const fails = full.length === 0 ? [] : [`${listWords(full)} ${full.length === 1 ? "fails" : "fail"}`];
  const loses = partial.map(({ id, shock }) => `${name(id)} loses ${percentText(shock)} of its capital`);
  return [...fails, ...loses].join(" and ");
};

/** "If OpenAI fails, Oracle and CoreWeave fail too", or that nobody else does. */
export const failureTitle = (report: CascadeReport, name: Name): string => {
  // A firm that was only shocked at the start has not failed yet.
  const failing = new Set(report.seeds.filter(({ shock }) => shock === 1).map(({ id }) => id));
  const others = report.nodes.filter(({ id, failedInRound }) => failedInRound !== null && !failing.has(id));
  const names = others.map(({ id }) => name(id));
  const also = failing.size === 0 ? "" : " too";
  const nobody = failing.size === 0 ? "nobody fails" : "nobody else fails";
  const consequence =
    names.length === 0 ? nobody : `${listWords(names)} ${names.length === 1 ? "fails" : "fail"}${also}`;
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

/** Which firms come nearest to being hit, where none is: the three with the largest shares; empty without any. */
export const nearestWords = (hits: readonly Hit[], name: Name): string => {
  const nearest = belowNotice(hits).slice(0, 3);
  if (nearest.length === 0) return "";
  const shares = nearest.map(({ id, distress }) => `${name(id)} (${percentText(distress ?? 0)})`);
  return `Nearest to it: ${listWords(shares)}.`;
};

/** What a firm's state is called beside its name; null: hit, and no more. */
export const hitWords = ({ isSeed, shock, failedInRound }: Hit): string | null => {
  if (isSeed && shock === 1) return "fails first";
  const failed = failedInRound === null ? null : `failed in round ${failedInRound}`;
  if (!isSeed) return failed;
  return failed === null ? "shocked" : `shocked, ${failed}`;
};

/** Why nothing follows from a failure, where nothing does: no deal can carry a loss, or none is known to. */
export const noExposureWords = (report: CascadeReport, name: Name): string => {
  const who = listWords(report.seeds.map(({ id }) => name(id)));
  return (
    `No deal in force on that day, of those with a disclosed amount, carries a loss from ${who} to anybody else. ` +
    "That does not say that there is none: what no source states is not in the data."
  );
};

/** "settled after 10 rounds", or that it has not. */
export const settledWords = (report: CascadeReport): string =>
  report.converged
    ? `Settled after ${countWords(report.settledRound, "round")}.`
    : `Not settled after ${countWords(report.rounds.length - 1, "round")}: the figures are a lower limit.`;
