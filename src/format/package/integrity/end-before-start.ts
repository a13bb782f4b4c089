// No deal ends before it starts.
import { firstDay, lastDay } from "../../../model/date.ts";
import { unusable, type Rule } from "./rule.ts";

export const endBeforeStart: Rule = ({ domain: { deals } }) =>
  deals.flatMap(({ row, value: { start, end } }) =>
    start !== null && end !== null && lastDay(end) < firstDay(start)
      ? [unusable(row, "end", `the end ${end} comes before the start ${start}`, "Correct one of them.")]
      : [],
  );
