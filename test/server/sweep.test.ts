import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sweepReport } from "../../src/report/sweep-report.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { served } from "./support.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ network: served, webRoot: null, log: () => {} });
});
afterAll(() => app.stop());

const get = (query: string) => fetch(`${app.url}/api/v1/sweep${query}`);

describe("GET /sweep", () => {
  it("answers with the report of single failures", async () => {
    expect(await (await get("")).json()).toEqual(JSON.parse(JSON.stringify(sweepReport(served))));
  });

  it("takes what the command line takes", async () => {
    const query =
      "?model=nonlinear&param=alpha=2&set=order-loss.relet=0.1&weight=equal&includeShock=true&tolerance=1e-6";
    const report = await (await get(query)).json();
    expect(report).toMatchObject({
      model: "nonlinear",
      parameters: { alpha: 2 },
      conventions: { weight: "equal", includeShock: true, tolerance: 1e-6 },
    });
  });

  it("refuses what it does not know with the nearest name", async () => {
    const response = await get("?modle=threshold");
    expect(response.status).toBe(400);
    expect((await response.json()).suggestion).toBe("model");
  });
});
