// What an expression reads: the rule that picks a statement, and every way in which a row is not to be had.
import { describe, expect, it } from "vitest";
import { claimRows } from "../../src/ledger/claim-rows.ts";
import { ExpressionError } from "../../src/ledger/expression-error.ts";
import { dealOf, factOf, networkOf } from "../support/networks.ts";

const at = { at: 3 };
const backlog = (id: string, value: number, rest: Parameters<typeof factOf>[0] | object = {}) =>
  factOf({ entity: "cloud", metric: "backlog", value, period: "2026Q1", ...rest, id });

const facts = [
  backlog("old", 500, { asOf: "2026-01-28", period: "2025Q4" }),
  backlog("new", 600, { asOf: "2026-04-29" }),
  backlog("doubtful", 700, { asOf: "2026-04-29", status: "estimate" }),
  backlog("later", 900, { asOf: "2026-07", period: "2026Q2" }),
  factOf({ id: "one", entity: "lab", metric: "revenue", value: 10, asOf: "2026-03" }),
  factOf({ id: "other", entity: "lab", metric: "revenue", value: 11, asOf: "2026-03" }),
  factOf({ id: "same", entity: "lab", metric: "capex", value: 5, asOf: "2026-03" }),
  factOf({ id: "again", entity: "lab", metric: "capex", value: 5, asOf: "2026-03" }),
];

const deals = [
  dealOf({ id: "first", source: "lab", target: "cloud", amountUsdBn: 100, announced: "2025-01-01", counted: false }),
  dealOf({
    id: "second",
    source: "lab",
    target: "cloud",
    amountUsdBn: 150,
    announced: "2026-02-01",
    supersedes: ["first"],
  }),
  dealOf({ id: "third", source: "lab", target: "cloud", amountUsdBn: 20, announced: "2026-03-01" }),
  dealOf({ id: "beside", source: "lab", target: "cloud", amountUsdBn: 7, announced: "2026-03-01", counted: false }),
  dealOf({ id: "back", source: "cloud", target: "lab", kind: "funding", amountUsdBn: 9, announced: "2026-03-01" }),
  dealOf({ id: "secret", source: "cloud", target: "mill", amountUsdBn: null, announced: "2026-03-01" }),
];

const network = networkOf({ facts, deals });
const rowsOn = (day: string) => claimRows(network, day);

const problem = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    expect(error.at).toBe(3);
    return error.problem;
  }
  throw new Error("should have failed");
};

describe("facts", () => {
  it("the newest statement counts; of one day the actual one", () => {
    expect(rowsOn("2026-05-01").newestFact("cloud", "backlog", null, at)).toMatchObject({
      value: 600,
      rows: [{ id: "new" }],
    });
    expect(rowsOn("2026-03-01").newestFact("cloud", "backlog", null, at).value).toBe(500);
    expect(rowsOn("2026-07-01").newestFact("cloud", "backlog", null, at).value).toBe(900);
    expect(rowsOn("2026-07-01").newestFact("cloud", "backlog", "2026Q1", at).value).toBe(600);
  });

  it("equally good statements that differ are named; those that agree are one", () => {
    expect(problem(() => rowsOn("2026-05-01").newestFact("lab", "revenue", null, at))).toContain(
      "one (10), other (11)",
    );
    const { value, rows } = rowsOn("2026-05-01").newestFact("lab", "capex", null, at);
    expect([value, rows.map(({ id }) => id)]).toEqual([5, ["same", "again"]]);
  });

  it("an id is that row", () => {
    expect(rowsOn("2026-05-01").fact("doubtful", at).value).toBe(700);
  });

  it.each([
    ["an unknown id", () => rowsOn("2026-05-01").fact("dubtful", at), 'no fact "dubtful"'],
    ["an id of later", () => rowsOn("2026-05-01").fact("later", at), "known since 2026-07, not yet on 2026-05-01"],
    ["an unknown metric", () => rowsOn("2026-05-01").newestFact("cloud", "backlogs", null, at), '"cloud backlogs"'],
    ["an unknown period", () => rowsOn("2026-05-01").newestFact("cloud", "backlog", "2027Q1", at), '"2027Q1"'],
    [
      "a period of later",
      () => rowsOn("2026-05-01").newestFact("cloud", "backlog", "2026Q2", at),
      "known since 2026-07",
    ],
    ["a name that objects inherit", () => rowsOn("2026-05-01").fact("constructor", at), 'no fact "constructor"'],
  ])("%s is said", (_what, run, expected) => expect(problem(run)).toContain(expected));
});

describe("deals", () => {
  it("one deal is its amount, counted or not, replaced or not", () => {
    expect(rowsOn("2026-05-01").deal("first", at).value).toBe(100);
    expect(rowsOn("2026-05-01").deal("beside", at).value).toBe(7);
  });

  it("a sum has what was counted and in force on the day", () => {
    expect(rowsOn("2026-05-01").deals("lab", "cloud", "commitment", at).value).toBe(170);
    expect(rowsOn("2026-01-01").deals("lab", "cloud", "commitment", at).value).toBe(100);
    expect(rowsOn("2026-05-01").deals("*", "lab", "funding", at).value).toBe(9);
  });

  it.each([
    ["an unknown deal", () => rowsOn("2026-05-01").deal("frist", at), 'no deal "frist"'],
    ["a deal of later", () => rowsOn("2026-01-01").deal("third", at), "not yet on 2026-01-01"],
    ["an undisclosed amount", () => rowsOn("2026-05-01").deal("secret", at), '"secret" is not disclosed'],
    ["one in a sum", () => rowsOn("2026-05-01").deals("cloud", "*", "commitment", at), '"secret" is not disclosed'],
    ["no deal at all", () => rowsOn("2026-05-01").deals("lab", "mill", "commitment", at), "no counted commitment"],
    ["an unknown party", () => rowsOn("2026-05-01").deals("lap", "mill", "commitment", at), 'no node "lap"'],
    ["an unknown kind", () => rowsOn("2026-05-01").deals("lab", "cloud", "order", at), 'no kind of deal "order"'],
  ])("%s is said, and is not zero", (_what, run, expected) => expect(problem(run)).toContain(expected));
});

describe("presence", () => {
  it("counts the counted deals in force, undisclosed ones too, and finds none", () => {
    const on = (day: string) =>
      rowsOn(day)
        .count("lab", "cloud", "commitment", at)
        .rows.map(({ id }) => id);
    expect(on("2026-05-01").length).toBeGreaterThan(on("2026-01-01").length);
    expect(rowsOn("2026-05-01").count("cloud", "*", "commitment", at).rows).toContainEqual(
      expect.objectContaining({ id: "secret", value: true, unit: null }),
    );
    expect(rowsOn("2026-05-01").count("lab", "mill", "commitment", at).rows).toEqual([]);
  });

  it("a figure is known from the day of its first statement", () => {
    const ids = (day: string) =>
      rowsOn(day)
        .known("cloud", "backlog", "2026Q2", at)
        .rows.map(({ id }) => id);
    expect(ids("2026-05-01")).toEqual([]);
    expect(ids("2026-07-01")).toHaveLength(1);
  });

  it.each([
    ["a party", () => rowsOn("2026-05-01").count("lap", "mill", "commitment", at), 'no node "lap"'],
    ["a metric", () => rowsOn("2026-05-01").known("cloud", "backlogs", null, at), '"cloud backlogs"'],
    ["a day before all deals", () => rowsOn("2000-01-01").count("lab", "mill", "commitment", at), "no deal at all"],
    ["a period", () => rowsOn("2026-05-01").known("cloud", "backlog", "2027Q1", at), '"2027Q1"'],
  ])("%s that is misspelt is no absence", (_what, run, expected) => expect(problem(run)).toContain(expected));
});

describe("an empty package", () => {
  it("has nothing, and says so", () => {
    const rows = claimRows(networkOf({}), "2026-01-01");
    expect(problem(() => rows.fact("f", at))).toContain("no fact");
    expect(problem(() => rows.deals("*", "*", "funding", at))).toContain("no counted funding");
  });
});
