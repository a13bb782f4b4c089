// An address that names a round which a failure does not have.
import { expect, it } from "vitest";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { failureShown, roundProblem } from "../../src/view/shown-failure.ts";
import { initialState } from "../../src/view/view-state.ts";
import { loadShipped } from "../support/shipped.ts";

it("is told that there is none, and shown the last one", async () => {
  const report = cascadeReport(await loadShipped("ai-capital"), { seeds: [{ id: "openai", shock: 1 }] });
  const last = report.rounds.length - 1;
  expect(roundProblem({ round: 999_999 }, report)).toBe(`There is no round 999999; the last is ${last}.`);
  expect(failureShown(report, { ...initialState, round: 999_999 }).round).toBe(last);
  expect(roundProblem({ round: last }, report)).toBeNull();
  expect(roundProblem({ round: null }, report)).toBeNull();
});
