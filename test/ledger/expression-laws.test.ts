// Laws of the expression language, and that no text does anything but give a value or the language's own error.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExpressionError } from "../../src/ledger/expression-error.ts";
import { expressionFunctions } from "../../src/ledger/expression-functions.ts";
import { areEqual } from "../../src/ledger/expression-number.ts";
import { parseExpression } from "../../src/ledger/expression-parse.ts";
import { runExpression as run } from "../support/expressions.ts";

/** A random expression as text, with its value by the plainest computation. */
type Sample = { readonly text: string; readonly value: number };

const sample: fc.Arbitrary<Sample> = fc.letrec<{ part: Sample }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.integer({ min: 1, max: 999 }).map((n) => ({ text: `fact("${n}")`, value: n })),
    fc.tuple(tie("part"), fc.constantFrom("+", "-", "*"), tie("part")).map(([a, operator, b]) => ({
      text: operator === "*" ? `(${a.text}) / 7 * (${b.text}) / 7` : `(${a.text}) ${operator} (${b.text})`,
      value:
        operator === "+" ? a.value + b.value : operator === "-" ? a.value - b.value : ((a.value / 7) * b.value) / 7,
    })),
    tie("part").map((a) => ({ text: `-(${a.text})`, value: -a.value })),
    fc
      .tuple(tie("part"), tie("part"))
      .map(([a, b]) => ({ text: `max(${a.text}, ${b.text})`, value: Math.max(a.value, b.value) })),
    fc.tuple(tie("part"), tie("part")).map(([a, b]) => ({
      text: `((${a.text}) < (${b.text}) ? (${a.text}) : (${b.text}))`,
      value: areEqual(a.value, b.value) ? b.value : Math.min(a.value, b.value),
    })),
  ),
})).part;

const fits = ({ text }: Sample): boolean => {
  try {
    parseExpression(text);
    return true;
  } catch {
    return false;
  }
};

/** Products of two amounts have no unit, so a sum with one is always allowed; nothing here sums unlike units. */
describe("laws", () => {
  it("gives what the plainest computation gives", () => {
    fc.assert(
      fc.property(sample.filter(fits), ({ text, value }) => {
        const size = Math.max(1, Math.abs(value));
        expect(Math.abs(Number(run(text).value) - value) / size).toBeLessThan(1e-6);
      }),
      { numRuns: 400 },
    );
  });

  it("worked arithmetic says what the value is", () => {
    const plain = sample.filter((one) => fits(one) && !/max|\?/.test(one.text));
    fc.assert(
      fc.property(plain, ({ text }) => {
        const { value, text: worked } = run(text);
        const again = worked.replaceAll("×", "*").replaceAll("−", "-").replaceAll(",", "");
        if (again.length > 1000) return;
        const found = Number(run(again).value);
        expect(Math.abs(found - Number(value))).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(found)));
      }),
      { numRuns: 400 },
    );
  });

  it("a sum of the same amounts does not depend on their order or their parentheses", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 8 }), (amounts) => {
        const texts = amounts.map((n) => `fact("${n}")`);
        const total = Number(run(`sum(${texts.join(", ")})`).value);
        expect(Number(run(texts.toReversed().join(" + ")).value)).toBe(total);
        expect(Number(run(`${texts[0]} + (${texts.slice(1).join(" + ")})`).value)).toBe(total);
      }),
      { numRuns: 100 },
    );
  });

  it("comparisons agree with one another", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (a, b) => {
        const is = (operator: string): boolean => run(`(${a} / 10) ${operator} (${b} / 10)`).value === true;
        expect([is("<"), is("=="), is(">")].filter(Boolean)).toHaveLength(1);
        expect(is("<=")).toBe(!is(">"));
        expect(is(">=")).toBe(!is("<"));
        expect(is("!=")).toBe(!is("=="));
      }),
      { numRuns: 200 },
    );
  });
});

describe("fuzz: any text gives a finite value or the language's own error", () => {
  const words = [
    ...expressionFunctions.map(({ name }) => `${name}(`),
    ..."( ) , + - * / < <= > >= == != && || ! ? : . [ ] { } = ; ` \\ ' \" $ _ ~ ^ | & %".split(" "),
    "1",
    "0",
    "1e308",
    '"12"',
    '"x"',
    "true",
    "constructor",
    "__proto__",
    "prototype",
    "this",
    "globalThis",
    "process",
    "toString()",
    " ",
    "\n",
    "\u0000",
    "é",
    "\u2028",
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join("")),
    fc.string({ maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({ minLength: 900, maxLength: 3000, unit: fc.constantFrom("(", "-", "!", "1", "?", ":", "+", '"') }),
  );

  it("holds", () => {
    fc.assert(
      fc.property(text, (given) => {
        try {
          const { value } = run(given);
          expect(["number", "string", "boolean"]).toContain(typeof value);
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        } catch (error) {
          if (!(error instanceof ExpressionError)) throw error;
          expect(error.at).toBeGreaterThanOrEqual(1);
          expect(error.at).toBeLessThanOrEqual(given.length + 1);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
