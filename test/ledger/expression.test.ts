// The expression language: what it takes, and what it refuses and where.
import { describe, expect, it } from "vitest";
import { ExpressionError } from "../../src/ledger/expression-error.ts";
import { numberText, rounded } from "../../src/ledger/expression-number.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { runExpression as run } from "../support/expressions.ts";

const failure = (text: string): ExpressionError => {
  try {
    run(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${text} should have failed`);
};

describe("values", () => {
  it.each([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["10 - 4 - 3", 3],
    ["100 / 10 / 2", 5],
    ["-2 - -3", 1],
    ["2e3 + 1.5", 2001.5],
    ["0.1 + 0.2 == 0.3", true],
    ["0.1 + 0.2 <= 0.3", true],
    ["0.1 + 0.2 > 0.3", false],
    ["0.1 + 0.2 != 0.3", false],
    ["1e9 + 1 > 1e9", false],
    ["1e-9 < 2e-9", true],
    ["1 < 2 && 3 < 2", false],
    ["1 < 2 || 3 < 2", true],
    ["!(1 < 2)", false],
    ["true == !false", true],
    ["'a' == \"a\"", true],
    ['"a" != "b"', true],
    ["1 > 2 ? 10 : 3 > 2 ? 20 : 30", 20],
    ["1 < 2 ? 10 : 1 / 0", 10],
    ["sum(1, 2, 3)", 6],
    ["mean(1, 2, 6)", 3],
    ["min(3, 1, 2) + max(3, 1, 2)", 4],
    ["abs(-3) + abs(3)", 6],
    ["round(2.345, 2)", 2.35],
    ["round(1.005, 2)", 1.01],
    ["round(-2.5)", -3],
    ["growth(100, 400, 2)", 1],
    ['fact("627") + fact("553")', 1180],
    ['(fact("300") / fact("600")) + 1', 1.5],
  ])("%s is %s", (text, expected) => {
    const { value } = run(text);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });

  it("puts the values into the arithmetic", () => {
    expect(run('fact("627") + fact("553") + 462 + 364').text).toBe("627 + 553 + 462 + 364");
    expect(run('(fact("138") + 100) / (500 - 36)').text).toBe("(138 + 100) / (500 − 36)");
    expect(run("10 - (4 - 3)").text).toBe("10 − (4 − 3)");
    expect(run("8 / (4 / 2)").text).toBe("8 / (4 / 2)");
    expect(run("-(1 + 2) * 3").text).toBe("−(1 + 2) × 3");
    expect(run("1 / 2 < 3 / 4").text).toBe("1 / 2 < 3 / 4 (0.5 < 0.75)");
    expect(run("1 > 2 ? 10 : 20").text).toBe("not (1 > 2) → 20");
  });
});

describe("what is refused, and where", () => {
  it.each([
    ["", 1, "empty"],
    ["  ", 1, "empty"],
    ["1 +", 4, "does not parse"],
    ["(1", 3, "does not parse"],
    ["1 2", 3, "several expressions"],
    ["sum(1 2)", 7, "several expressions"],
    ['fact("627" "553")', 12, "several expressions"],
    ["(1) 2", 5, "several expressions"],
    ["this", 1, 'the name "this"'],
    ["1, 2", 1, "several expressions"],
    ["figure", 1, 'the name "figure"'],
    ["1 + undefined", 5, 'the name "undefined"'],
    ["2 * constructor", 5, 'the name "constructor"'],
    ["2 * null", 5, '"null"'],
    ["a.b", 2, '"."'],
    ["fact.constructor", 5, '"."'],
    ['fact["constructor"]', 5, '"["'],
    ["__proto__", 1, '"_"'],
    ["a = 1", 3, '"="'],
    ["`x`", 1, '"`"'],
    ["{}", 1, '"{"'],
    ["1 % 2", 3, '"%"'],
    ["1 & 2", 3, '"&"'],
    ["2 ** 3", 1, "the operator **"],
    ['"a\\u0041"', 1, '"\\""'],
    ["0x10", 1, '"0"'],
    ["1.2.3", 1, '"1"'],
    ["+1", 2, "a leading +"],
    ["fakt(1)", 1, 'no function "fakt"'],
    ["constructor(1)", 1, 'no function "constructor"'],
    ["toString()", 1, 'no function "toString"'],
    ["1 + fact()", 5, "takes 1 to 3 arguments, not 0"],
    ['deal("a", "b")', 1, "takes 1 argument, not 2"],
    ["sum(1)(2)", 1, "calling what is no function"],
    ["fact(7)", 6, "expected a text"],
    ['1 + "a"', 5, "expected a number"],
    ["1 + (2 < 3)", 6, "expected a number"],
    ["1 && true", 1, "expected true or false"],
    ["1 ? 2 : 3", 1, "expected true or false"],
    ["1 == true", 1, "on both sides"],
    ['"a" < "b"', 1, "a number before <"],
    ["1 / 0", 1, "divides by zero"],
    ["3 + 1 / (2 - 2)", 5, "divides by zero"],
    ["1e300 * 1e300", 1, "too large"],
    ["growth(0, 1, 1)", 1, "above 0"],
    ["round(1, 1.5)", 1, "0 to 9 places"],
    ['fact("1") + deal("2")', 1, "usd_bn and usd_bn_per_year"],
    ['sum(fact("1"), deal("2"))', 1, "usd_bn and usd_bn_per_year"],
    ['2 + fact("x")', 5, 'no row "x"'],
  ])("%s at character %i: %s", (text, at, problem) => {
    const error = failure(text);
    expect(error.problem).toContain(problem);
    expect(error.at).toBe(at);
    expect(error).toBeInstanceOf(InvalidInputError);
  });

  it("is told the nearest function", () => {
    expect(failure("grwth(1, 2, 3)").remedy).toContain('"growth"');
  });

  it.each([
    ["parentheses", `${"(".repeat(60)}1${")".repeat(60)}`],
    ["signs", `${"-".repeat(60)}1`],
    ["nots", `${"!".repeat(60)}true`],
    ["choices", `${"1<2?".repeat(60)}1${":1".repeat(60)}`],
  ])("nested %s end at the limit, and not in the stack", (_what, text) => {
    expect(failure(text).problem).toContain("nests deeper than 40");
  });

  it("long texts end at the limit", () => {
    expect(failure(`1${"+1".repeat(600)}`).problem).toContain("at most 1000");
    expect(run(`1${"+1".repeat(499)}`).value).toBe(500);
  });
});

describe("numbers in words", () => {
  it.each([
    [1602.566, "1,602.57"],
    [0.203, "0.203"],
    [-39, "−39"],
    [20_000_000, "20,000,000"],
    [7.2e-12, "7.2e-12"],
    [1e9, "1,000,000,000"],
    [1e21, "1e+21"],
    [0, "0"],
    [0.1 + 0.2, "0.3"],
  ])("%d is %s", (value, text) => expect(numberText(value)).toBe(text));

  it("rounds what was written as a half away from zero", () => {
    expect([rounded(1.005, 2), rounded(-0.4, 0), rounded(2.5, 0)]).toEqual([1.01, 0, 3]);
  });
});
