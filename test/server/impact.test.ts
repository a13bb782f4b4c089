import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { impactReport } from "../../src/report/impact-report.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { served } from "./support.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ network: served, webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

const get = (query: string) => fetch(`${app.url}/api/v1/impact${query}`);

describe("GET /impact", () => {
  it("answers with the report, for a day and an assumption too", async () => {
    expect(await (await get("")).json()).toEqual(JSON.parse(JSON.stringify(impactReport(served))));
    const harder = impactReport(served, { asOf: "2026-06-30", overrides: { "order-loss.relet": 0.1 } });
    const answer = await (await get("?set=order-loss.relet=0.1&asOf=2026-06-30")).json();
    expect(answer).toEqual(JSON.parse(JSON.stringify(harder)));
  });

  it.each([
    ["?model=threshold", 400],
    ["?asOf=soon", 400],
    ["?set=order-loss.relets=1", 422],
  ])("refuses %s with %d", async (query, status) => {
    expect((await get(query)).status).toBe(status);
  });
});
