// Mistakes in the expressions of claims, each with its place: file, line, column, character.
import { describe, expect, it } from "vitest";
import { editedVillage, outcomeOf } from "../../../support/package-files.ts";

const afterEdit = (from: string, to: string) => outcomeOf(editedVillage([{ file: "claims.csv", from, to }]));

const first = '"deals(""lantern"", ""barn"", ""commitment"")"';
const secret = '"deal(""barn-mill-2025"")"';

describe("an expression", () => {
  it.each([
    [
      "a stranger of a deal",
      secret,
      '"deal(""barn-mil-2025"")"',
      5,
      'expression: at character 1: there is no deal "barn-mil-2025". Did you mean "barn-mill-2025"?',
    ],
    [
      "an unknown function",
      secret,
      '"1 + dael(""barn-mill-2025"")"',
      5,
      'expression: at character 5: there is no function "dael". Did you mean "deal"?',
    ],
    [
      "too few arguments",
      secret,
      "deal()",
      5,
      "expression: at character 1: deal takes 1 argument, not 0. Write deal(id).",
    ],
    ["half an expression", secret, "1 +", 5, "expression: at character 4: it does not parse"],
    ["a property", secret, '"fact(""v01"").value"', 5, 'expression: at character 12: "." has no meaning here'],
    [
      "an unknown party",
      first,
      '"deals(""lantern"", ""bran"", ""commitment"")"',
      2,
      'expression: at character 1: there is no node "bran". Did you mean "barn"?',
    ],
    ["an unknown kind", first, '"deals(""lantern"", ""barn"", ""order"")"', 2, 'there is no kind of deal "order"'],
    ["an unknown fact", first, '"fact(""v99"")"', 2, 'there is no fact "v99"'],
    [
      "an unknown period",
      first,
      '"fact(""lantern"", ""valuation"", ""2031"")"',
      2,
      'there is no figure in facts.csv of "lantern valuation 2031"',
    ],
    ["an unknown claim", first, '"claim(""V-9"")"', 2, 'there is no claim "V-9"'],
    ["a truth that is added", secret, "true + 1", 5, "at character 1: expected a number, got true or false"],
    ["a text that is compared", secret, '"1 < ""a"""', 5, "at character 5: expected a number, got a text"],
    ["a number as a test", secret, "1 ? 2 : 3", 5, "at character 1: expected true or false, got a number"],
    ["a number for a name", secret, "deal(7)", 5, "at character 6: expected a text, got a number"],
    ["a truth for a figure", secret, "1 < 2", 5, "at character 1: it gives true or false, and a number is needed"],
    ["itself", first, '"claim(""V-1"")"', 2, '"V-1" rests on itself'],
  ])("with %s is told so", (_what, from, to, line, message) => {
    const { messages, network } = afterEdit(from, to);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`claims.csv:${line}, column expression`);
    expect(messages[0]).toContain(message);
    expect(network.claims).toHaveLength(7);
  });

  it("is let pass where only rows can tell", () => {
    expect(afterEdit(secret, '"claim(""V-1"") == 1 ? claim(""V-1"") : unknown(""why"")"').messages).toEqual([]);
    expect(afterEdit(secret, "1 / 0").messages).toEqual([]);
  });

  it("beside is checked too", () => {
    const { messages } = afterEdit('"fact(""lantern"", ""valuation"")"', '"fact(""lantern"", ""valuatoin"")"');
    expect(messages).toEqual([expect.stringContaining("claims.csv:8, column beside: in fact(")]);
  });
});

describe("a claim", () => {
  it.each([
    ["neither expression nor reason", secret, "", "reason: has no expression, and no reason why"],
    ["a structural kind and an expression", "comparison", "structural", "kind: is structural and has an expression"],
    ["a figure and a kind that has none", 'number,"deal(', 'ranking,"deal(', "figure: does not fit the kind ranking"],
    ["a figure without a unit", "2,,usd_bn,crier", "2,,,crier", "unit: a figure and its unit go together"],
    ["an unknown bound", "2,,usd_bn,crier", "2,least-ish,usd_bn,crier", "bound"],
    [
      "a reason beside an expression",
      `${secret},,,`,
      `${secret},,too hard,`,
      "reason: says why there is no expression, and there is one",
    ],
  ])("with %s is told so", (_what, from, to, message) => {
    const { messages } = afterEdit(from, to);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
  });

  it("that names a row which was left out is not told a second time", () => {
    const { messages } = outcomeOf(
      editedVillage([
        {
          file: "deals.csv",
          from: "barn,anvil,commitment,chip-purchase,120",
          to: "barn,anvil,commitment,chip-purchase,many",
        },
      ]),
    );
    expect(messages).toEqual([expect.stringContaining("column amount_usd_bn")]);
  });
});
