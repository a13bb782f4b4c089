// The search for what would have saved a node, one change after another, by hand on a chain of three.
import { describe, expect, it } from "vitest";
import { rescueReport, rescueReportSteps } from "../../src/report/rescue-report.ts";
import { dealOf, factOf, networkOf } from "../support/networks.ts";

const equity = (entity: string, value: number) => factOf({ entity, metric: "shareholders_equity", value });

/** lab owes host 100, host owes chips 40. */
const chain = networkOf({
  deals: [
    dealOf({ id: "rent", source: "lab", target: "host", amountUsdBn: 100 }),
    dealOf({ id: "gpus", source: "host", target: "chips", amountUsdBn: 40 }),
  ],
  facts: [equity("lab", 20), equity("host", 10), equity("chips", 60)],
});

describe("the search in steps", () => {
  const asked = {
    seeds: [{ id: "lab", shock: 1 }],
    asOf: "2026-01-01",
    overrides: { "supply-loss.switching-cost": 0 },
    node: "host",
  };

  it("gives at its end what the search at once gives, one step for every change that was tried", () => {
    const steps = rescueReportSteps(chain, asked);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next(false)) count += 1;
    const report = rescueReport(chain, asked);
    expect(step.value).toEqual(report);
    expect(count).toBe(report.answers.length + report.futile.length);
  });

  it("gives nothing when it is ended early, at whichever step", () => {
    const { answers, futile } = rescueReport(chain, asked);
    for (let last = 0; last < answers.length + futile.length - 1; last++) {
      const steps = rescueReportSteps(chain, asked);
      let step = steps.next();
      for (let at = 0; step.done !== true; at++) step = steps.next(at >= last);
      expect(step.value).toBeNull();
    }
  });
});
