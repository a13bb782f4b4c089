import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dealSensitivityReport } from "../../src/report/deal-sensitivity-report.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { served } from "./support.ts";

let app: RunningApp;
let node = "";

beforeAll(async () => {
  app = await startApp({ network: served, webRoot: null, log: () => {} });
  node = served.nodes[0]!.id;
});
afterAll(() => app.stop());

const get = (query: string) => fetch(`${app.url}/api/v1/sensitivity/deals${query}`);

describe("GET /sensitivity/deals", () => {
  it("answers with the report that the command line prints", async () => {
    const report = dealSensitivityReport(served, { seeds: [{ id: node, shock: 0.5 }] });
    expect(await (await get(`?fail=${node}=0.5`)).json()).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it("says what is missing or garbled in words, not in the schema's own", async () => {
    const detailOf = async (path: string) => {
      const { detail } = (await (await fetch(`${app.url}/api/v1/${path}`)).json()) as { readonly detail: string };
      return detail;
    };
    expect(await detailOf(`explain?fail=${node}`)).toBe('query: "node": is missing.');
    expect(await detailOf(`cascade?fail=${node}&tolerance=much`)).toBe(
      'query: "tolerance": expected a number, as in 0.05 or 1e-6.',
    );
  });

  it("refuses a question without what fails, an unknown node and an unknown name", async () => {
    expect((await get("")).status).toBe(400);
    expect((await get("?fail=nobody")).status).toBeGreaterThanOrEqual(400);
    const misspelt = await get(`?fail=${node}&modle=threshold`);
    expect((await misspelt.json()).suggestion).toBe("model");
  });
});
