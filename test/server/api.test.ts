// The API through real requests: data, schema-checked input, problem details for every way to go wrong.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cascadeReport, type CascadeRequest } from "../../src/report/cascade-report.ts";
import { cascadeReportSchema } from "../../src/report/cascade-report.schema.ts";
import { startApp, type RunningApp } from "../support/running-app.ts";
import { served } from "./support.ts";

let app: RunningApp;
const logged: string[] = [];

beforeAll(async () => {
  app = await startApp({ network: served, webRoot: null, log: (line) => logged.push(line) });
});
afterAll(() => app.stop());

const get = (path: string, init?: RequestInit) => fetch(`${app.url}/api/v1${path}`, init);
const json = async (path: string) => (await get(path)).json();
const post = (path: string, body: string, type = "application/json") =>
  get(path, { method: "POST", body, headers: { "content-type": type } });

/** The problem in an answer, checked for the form that all problems have. */
const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const problem = await response.json();
  expect(problem).toMatchObject({ type: "about:blank", status: response.status });
  expect(problem.title).not.toBe("");
  expect(problem.requestId).toBe(response.headers.get("x-request-id"));
  return problem;
};

describe("data", () => {
  it("sends the whole network", async () => {
    expect(await json("/network")).toEqual(served);
  });

  it("answers 304 to who has the network already", async () => {
    const etag = (await get("/network")).headers.get("etag")!;
    expect(etag).not.toBeNull();
    // fetch would add "no-cache" of its own accord, which asks for the whole answer.
    const headers = { "if-none-match": etag, "cache-control": "max-age=0" };
    expect((await get("/network", { headers })).status).toBe(304);
  });

  it("answers HEAD with the headers alone", async () => {
    const response = await get("/network", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  it("sends a node by id or name with its deals both ways, buffer, facts and sources", async () => {
    const node = await json("/nodes/CLOUD");
    expect(node.node.id).toBe("cloud");
    expect(node.kind.label).toBe("Cloud");
    expect(node.buffer).toMatchObject({ usdBn: 10, basis: "shareholders' equity" });
    expect(node.pays.map(({ id }: { id: string }) => id)).toEqual(["cloud-chips"]);
    expect(node.receives.map(({ id }: { id: string }) => id)).toEqual(["lab-cloud"]);
    expect(node.sources).toEqual(served.sources);
  });

  it("sends a deal with its parties and sources", async () => {
    const deal = await json("/deals/chips-lab");
    expect(deal).toMatchObject({ source: { id: "chips" }, target: { id: "lab" }, supersededBy: [] });
    expect(deal.sources).toEqual(served.sources);
  });

  it("lists its routes, each of which exists", async () => {
    const list: { path: string }[] = await json("");
    expect(list.length).toBeGreaterThan(5);
    for (const { path } of list.filter(({ path: route }) => !route.includes(":"))) {
      expect((await fetch(app.url + path)).status, path).not.toBe(404);
    }
  });

  it("says that it is well", async () => {
    expect(await json("/health")).toEqual({ status: "ok", network: "test", version: "1.0.0" });
  });

  it("sends the JSON Schema of each report", async () => {
    expect((await json("/schemas/cascade")).title).toBe("Linchpin cascade report");
    expect((await json("/schemas/loops")).title).toBe("Linchpin loops report");
  });
});

describe("cascade", () => {
  const expected = (request: CascadeRequest) => JSON.parse(JSON.stringify(cascadeReport(served, request)));

  it("gives what the core gives, and what the schema promises", async () => {
    const report = await json("/cascade?fail=lab");
    expect(report).toEqual(expected({ seeds: [{ id: "lab", shock: 1 }] }));
    expect(cascadeReportSchema.parse(report)).toEqual(report);
  });

  it("takes several seeds, partial shocks, a model, a date and assumptions", async () => {
    const report = await json(
      "/cascade?fail=lab=0.5,chips&model=threshold&asOf=2026-07-01&set=order-loss.relet=0.2&set=write-down.equity@equity=0.9&maxRounds=7&includeShock=true",
    );
    expect(report).toEqual(
      expected({
        seeds: [
          { id: "lab", shock: 0.5 },
          { id: "chips", shock: 1 },
        ],
        model: "threshold",
        asOf: "2026-07-01",
        overrides: { "order-loss.relet": 0.2, "write-down.equity@equity": 0.9 },
        maxRounds: 7,
        includeShock: true,
      }),
    );
  });

  it("answers a POST of the same scenario with the same report", async () => {
    const response = await post(
      "/cascade",
      JSON.stringify({ seeds: [{ id: "lab" }], overrides: { "order-loss.relet": 0.2 } }),
    );
    expect(await response.json()).toEqual(await json("/cascade?fail=lab&set=order-loss.relet=0.2"));
  });

  it("explains a loss back to the seed", async () => {
    const explanation = await json("/explain?fail=lab&node=cloud");
    expect(explanation.node).toBe("cloud");
    expect(explanation.causes[0]).toMatchObject({ deal: "lab-cloud", channel: "order-loss", from: "lab", end: "seed" });
  });

  it("lists the models with their papers", async () => {
    const models: { id: string; reference: string }[] = await json("/models");
    expect(models.map(({ id }) => id)).toContain("debtrank");
    expect(models.every(({ reference }) => reference.includes("doi:"))).toBe(true);
  });
});

describe("problems", () => {
  it.each([
    ["/nodes/clod", 404, "cloud"],
    ["/deals/chip-lab", 404, "chips-lab"],
    ["/schemas/cascad", 404, "cascade"],
    ["/netwrk", 404, "/api/v1/network"],
    ["/cascade?fail=clod", 422, "cloud"],
    ["/cascade?fail=lab&model=debtrnk", 422, "debtrank"],
    ["/cascade?fail=lab&set=order-loss.reletting=1", 422, "order-loss.relet"],
    ["/cascade?fail=lab&modle=debtrank", 400, "model"],
    ["/explain?fail=lab&node=clod", 422, "cloud"],
  ])("%s is a %d that suggests %s", async (path, status, suggestion) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await problemOf(response)).toMatchObject({ suggestion, instance: `/api/v1${path}` });
  });

  it.each([
    ["/cascade", 400],
    ["/cascade?fail=lab&asOf=yesterday", 400],
    ["/cascade?fail=lab&asOf=2026-02-31", 422],
    ["/cascade?fail=lab&maxRounds=many", 400],
    ["/cascade?fail=lab&maxRounds=0", 422],
    ["/cascade?fail=lab&includeShock=perhaps", 400],
    ["/cascade?fail=lab=2", 422],
    ["/cascade?fail=lab,lab", 422],
    ["/cascade?fail=lab&set=order-loss.relet", 422],
    ["/cascade?fail=lab&set=order-loss.relet=7", 422],
    ["/cascade?fail=lab&model=debtrank&model=threshold", 400],
    ["/nodes/xyzzyplugh", 404],
    ["/nodes/%E0%A4%A", 400],
  ])("%s is a %d", async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).detail).not.toBe("");
  });

  it.each([
    ["not JSON", "{seeds", "application/json", 400],
    ["another JSON", '{"seeds":[]}', "application/json", 422],
    ["an unknown member", '{"seeds":[{"id":"lab"}],"modle":"debtrank"}', "application/json", 422],
    ["a name that is not there", '{"seeds":[{"id":"clod"}]}', "application/json", 422],
    ["an assumption that is not there", '{"seeds":[{"id":"lab"}],"overrides":{"relet":1}}', "application/json", 422],
    ["no object", "[]", "application/json", 422],
    ["a form", "seeds=lab", "application/x-www-form-urlencoded", 415],
    ["too much", JSON.stringify({ seeds: [{ id: "x".repeat(200_000) }] }), "application/json", 413],
  ])("a body that is %s gets a problem", async (_what, body, type, status) => {
    const response = await post("/cascade", body, type);
    expect(response.status).toBe(status);
    await problemOf(response);
  });

  it("names every part of a body that is wrong", async () => {
    const problem = await problemOf(await post("/cascade", '{"seeds":[{"id":1}],"maxRounds":1.5}'));
    expect(problem.errors.map(({ path }: { path: string }) => path)).toEqual(["seeds.0.id", "maxRounds"]);
  });

  it.each([
    ["PUT", "/network", "GET, HEAD, OPTIONS"],
    ["POST", "/nodes/lab", "GET, HEAD, OPTIONS"],
    ["DELETE", "/cascade", "GET, HEAD, POST, OPTIONS"],
  ])("%s %s is a 405 that says what is possible", async (method, path, allowed) => {
    const response = await get(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allowed);
    await problemOf(response);
  });

  it("answers OPTIONS", async () => {
    const response = await get("/cascade", { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  });

  it("is a problem too at /api outside of the version", async () => {
    expect(await problemOf(await fetch(`${app.url}/api/v2/network`))).toMatchObject({ status: 404 });
  });

  it("keeps the details of its own errors to its log", async () => {
    const broken = await startApp({
      network: { ...served, deals: null as never },
      webRoot: null,
      log: (line) => logged.push(line),
    });
    try {
      const problem = await problemOf(await fetch(`${broken.url}/api/v1/cascade?fail=lab`));
      expect(problem).toMatchObject({ status: 500, code: "internal" });
      expect(problem.detail).not.toMatch(/deals|null/);
      expect(logged.join("\n")).toMatch(/TypeError[\s\S]*at /);
      expect(logged.at(-1)).toContain(problem.requestId);
    } finally {
      await broken.stop();
    }
  });

  it.each([
    ["keeps the name that a proxy gave a request", "proxy-4711", true],
    ["gives a name of its own where that one is long", "x".repeat(200), false],
    ["gives a name of its own where that one is not plain", "a b<c>; d=e", false],
  ])("%s", async (_what, name, isKept) => {
    const response = await get("/nowhere", { headers: { "x-request-id": name } });
    const { requestId } = await problemOf(response);
    if (isKept) expect(requestId).toBe(name);
    else expect(requestId).toMatch(/^[\da-f-]{36}$/);
  });

  it("asks a client who computes without end to wait", async () => {
    const limited = await startApp({ network: served, webRoot: null, log: () => {}, computationsPerMinute: 2 });
    try {
      const statuses: number[] = [];
      let last: Response | undefined;
      for (let k = 0; k < 3; k += 1) {
        last = await fetch(`${limited.url}/api/v1/cascade?fail=lab`);
        statuses.push(last.status);
      }
      expect(statuses).toEqual([200, 200, 429]);
      expect(await problemOf(last!)).toMatchObject({ code: "too-many-requests" });
      expect((await fetch(`${limited.url}/api/v1/network`)).status).toBe(200);
    } finally {
      await limited.stop();
    }
  });
});

describe("numbers in a query", () => {
  it.each(["priceImpact=", "tolerance=", "priceImpact=0x1", "tolerance=lots"])(
    "%s is refused, not read as nothing",
    async (text) => {
      const answer = await fetch(`${app.url}/api/v1/cascade?fail=openai&${text}`);
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as { detail: string }).detail).toMatch(/expected a number/);
    },
  );
});

describe("several nodes in a query", () => {
  it.each(["cascade", "supply", "clearing", "sensitivity/deals"])(
    "%s takes them by commas as by repetition",
    async (route) => {
      const [first, second] = served.nodes.map(({ id }) => id);
      const answers = await Promise.all(
        [`fail=${first},${second}`, `fail=${first}&fail=${second}`].map(async (query) =>
          (await fetch(`${app.url}/api/v1/${route}?${query}`)).text(),
        ),
      );
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).toContain(second);
    },
  );
});
