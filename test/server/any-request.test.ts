// Whatever is asked, the API answers with data or with a problem, and the problem is never its own.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { served } from "./support.ts";

let app: RunningApp;
const logged: string[] = [];
beforeAll(async () => {
  app = await startApp({
    network: served,
    webRoot: null,
    log: (line) => logged.push(line),
    computationsPerMinute: 1_000_000,
  });
});
afterAll(() => app.stop());

const expectAnswer = async (response: Response) => {
  const body = await response.json();
  expect(response.status, JSON.stringify(body)).toBeLessThan(500);
  expect(logged).toEqual([]);
  if (response.status >= 400) expect(body).toMatchObject({ type: "about:blank", status: response.status });
};

const text = fc.oneof(
  fc.constantFrom("lab", "cloud=0.5", "__proto__", "2026", "2026-13", "-1", "1e9", "a=b@c", ""),
  fc.string(),
);
const names = [
  "fail",
  "node",
  "model",
  "set",
  "asOf",
  "maxRounds",
  "includeShock",
  "window",
  "basis",
  "maxLength",
  "limit",
  "__proto__",
  "x",
];

describe("the API with any request", () => {
  it("answers every query with less than 500", async () => {
    const query = fc.array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 5 });
    const path = fc.constantFrom("cascade", "explain", "loops", "summary", "models", "nodes/lab", "schemas/cascade");
    await fc.assert(
      fc.asyncProperty(path, query, async (route, pairs) => {
        await expectAnswer(await fetch(`${app.url}/api/v1/${route}?fail=lab&${new URLSearchParams(pairs)}`));
      }),
      { numRuns: 400 },
    );
  });

  it("answers every path with less than 500", async () => {
    const path = fc.tuple(
      fc.constantFrom("nodes", "deals", "schemas", "x"),
      fc.string({ unit: "grapheme", minLength: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(path, async ([route, name]) => {
        await expectAnswer(await fetch(`${app.url}/api/v1/${route}/${encodeURIComponent(name)}`));
      }),
      { numRuns: 200 },
    );
  });

  it("answers every body with less than 500", async () => {
    const value = fc.oneof(
      fc.json(),
      fc
        .record(
          {
            seeds: fc.array(fc.record({ id: text, shock: fc.double() }, { requiredKeys: ["id"] })),
            model: text,
            asOf: text,
            overrides: fc.dictionary(text, fc.oneof(fc.double(), text)),
            parameters: fc.dictionary(text, fc.double()),
            tolerance: fc.double(),
            maxRounds: fc.integer(),
          },
          { requiredKeys: ["seeds"] },
        )
        .map((body) => JSON.stringify(body)),
    );
    await fc.assert(
      fc.asyncProperty(value, async (body) => {
        const headers = { "content-type": "application/json" };
        await expectAnswer(await fetch(`${app.url}/api/v1/cascade`, { method: "POST", body, headers }));
      }),
      { numRuns: 300 },
    );
  });
});
