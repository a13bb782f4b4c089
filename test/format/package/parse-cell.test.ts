import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/format/package/descriptor.ts";
import { parseCell, type ParsedCell } from "../../../src/format/package/parse-cell.ts";

const parse = (field: Omit<Field, "name">, text: string): ParsedCell => parseCell({ name: "x", ...field }, text, [""]);
const amount = { type: "number", constraints: { minimum: 0 } } as const;
const share = { type: "number", constraints: { required: true, minimum: 0, maximum: 1 } } as const;
const date = { type: "string", linchpin: { partialDate: true } } as const;
const list = { type: "list", delimiter: ";" } as const;

describe("a cell that fits its column", () => {
  it.each<[Omit<Field, "name">, string, unknown]>([
    [{ type: "string" }, " text ", "text"],
    [{ type: "string" }, "", null],
    [amount, "12.5", 12.5],
    [amount, "0", 0],
    [amount, "1e3", 1000],
    [amount, ".5", 0.5],
    [amount, "", null],
    [{ type: "number" }, "-3", -3],
    [{ type: "integer" }, "42", 42],
    [{ type: "boolean" }, "true", true],
    [{ type: "boolean" }, "false", false],
    [list, "a; b;c", ["a", "b", "c"]],
    [list, "", []],
    [{ type: "list" }, "a,b", ["a", "b"]],
    [date, "2026", "2026"],
    [date, "2026-07", "2026-07"],
    [date, "2024-02-29", "2024-02-29"],
    [{ type: "string", constraints: { enum: ["a", "b"] } }, "b", "b"],
    [{ type: "string", constraints: { pattern: "^[a-z]+$" } }, "abc", "abc"],
  ])("%j: %j", (field, text, value) => {
    expect(parse(field, text)).toEqual({ ok: true, value });
  });

  it("is unknown where the table says how unknown is written", () => {
    expect(parseCell({ name: "x", ...amount }, "n/a", ["", "n/a"])).toEqual({ ok: true, value: null });
  });
});

const digits = "Write digits with a decimal point and no unit, or leave the cell empty if it is unknown.";

describe("a cell that does not fit", () => {
  it.each<[Omit<Field, "name">, string, string, string]>([
    [amount, "tbd", 'expected a number >= 0, got "tbd"', digits],
    [amount, "1,000", 'expected a number >= 0, got "1,000"', digits],
    [amount, "$5", 'expected a number >= 0, got "$5"', digits],
    [amount, "0x10", 'expected a number >= 0, got "0x10"', digits],
    [amount, "Infinity", 'expected a number >= 0, got "Infinity"', digits],
    [amount, "1e999", 'expected a number >= 0, got "1e999"', digits],
    [
      amount,
      "1e308",
      'expected a number >= 0, got "1e308"',
      "Correct the figure: nothing that is counted is so large or so small.",
    ],
    [
      amount,
      "1e-320",
      'expected a number >= 0, got "1e-320"',
      "Correct the figure: nothing that is counted is so large or so small.",
    ],
    [amount, "-1", 'expected a number >= 0, got "-1"', "Correct the figure, its sign or its unit."],
    [share, "half", 'expected a number between 0 and 1, got "half"', "Write digits with a decimal point and no unit."],
    [share, "30", 'expected a number between 0 and 1, got "30"', "Correct the figure, its sign or its unit."],
    [share, "", "is required and empty", "Fill it in, or take the row out."],
    [share, "  ", "is required and empty", "Fill it in, or take the row out."],
    [{ type: "integer" }, "4.5", 'expected a whole number, got "4.5"', "Drop the fraction."],
    [{ type: "boolean" }, "yes", 'expected true or false, got "yes"', "Write true or false in small letters."],
    [list, "a;;b", 'has an empty entry, got "a;;b"', 'Separate the entries by a single ";".'],
    [date, "2026-13", 'expected a calendar date, got "2026-13"', "Write YYYY, YYYY-MM or YYYY-MM-DD."],
    [date, "2025-02-29", 'expected a calendar date, got "2025-02-29"', "Write YYYY, YYYY-MM or YYYY-MM-DD."],
    [
      { type: "string", constraints: { enum: ["commitment", "funding"] } },
      "loan",
      'expected one of commitment, funding, got "loan"',
      "Use one of these, or declare it in datapackage.json.",
    ],
    [
      { type: "string", constraints: { pattern: "^[a-z]+$" } },
      "A",
      'expected text of the form ^[a-z]+$, got "A"',
      "Write it in that form.",
    ],
    [
      { type: "list", delimiter: ";", constraints: { pattern: "^[a-z]+$" } },
      "a;B",
      'expected text of the form ^[a-z]+$, got "B"',
      "Write it in that form.",
    ],
  ])("%j: %j", (field, text, problem, remedy) => {
    expect(parse(field, text)).toEqual({ ok: false, problem, remedy });
  });
});

describe("control characters", () => {
  it("have no place in a cell, where a terminal would obey them; tabs and line ends do", () => {
    expect(parse({ type: "string" }, "a\u001b[31mb")).toMatchObject({
      ok: false,
      problem: "holds a control character",
    });
    expect(parse({ type: "string" }, "a\u0000b").ok).toBe(false);
    expect(parse({ type: "string" }, "a\tb\r\nc").ok).toBe(true);
  });
});

describe("numbers", () => {
  it("are read exactly as written", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e100, max: 1e100 }), (value) => {
        fc.pre(value === 0 || Math.abs(value) >= 1e-100);
        expect(parse({ type: "number" }, String(value))).toEqual({ ok: true, value: Number(String(value)) });
      }),
    );
  });
});
