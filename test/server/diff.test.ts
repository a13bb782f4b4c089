// What changed between two days, over HTTP.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diffReport } from "../../src/report/diff-report.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { served } from "./support.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ network: served, webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

const get = (query: string) => fetch(`${app.url}/api/v1/diff${query}`);

describe("GET /diff", () => {
  it("answers with the report", async () => {
    const side = (asOf: string) => ({ label: asOf, network: served, asOf });
    const report = diffReport(side("2025"), side("2026-06-30"), { window: { fromYear: 2026, toYear: 2027 } });
    const answer = await (await get("?from=2025&to=2026-06-30&window=2026..2027")).json();
    expect(answer).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it.each([
    ["", 400],
    ["?from=2025", 400],
    ["?from=2025&to=soon", 400],
    ["?from=2025&to=2026&until=2027", 400],
    ["?from=2025-13&to=2026", 422],
    ["?from=2025&to=2026&window=never", 422],
  ])("refuses %j with %d", async (query, status) => {
    expect((await get(query)).status).toBe(status);
  });
});
