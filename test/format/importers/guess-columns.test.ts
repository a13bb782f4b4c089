// What is no amount must not become one: numbers of rows, years, other currencies, digits that mean two things.
import { describe, expect, it } from "vitest";
import { arrows, guessAbout, imported, messages } from "../../support/foreign.ts";

const gexf = `<gexf><graph defaultedgetype="directed"><nodes><node id="0" label="Lab"/><node id="1" label="Cloud"/></nodes>
<edges><edge id="0" source="0" target="1"/><edge id="1" source="1" target="0"/></edges></graph></gexf>`;

describe("a file without amounts", () => {
  it.each([
    ["numbers of the edges", "g.gexf", gexf, ["cloud>lab ? commitment", "lab>cloud ? commitment"]],
    ["an id", "l.csv", "id,source,target\n7,A,B\n8,B,C", ["a>b ? commitment", "b>c ? commitment"]],
    ["an index without a name", "l.csv", ",source,target\n0,A,B\n1,B,C", ["a>b ? commitment", "b>c ? commitment"]],
    ["a year", "l.csv", "source,target,year\nA,B,2024\nB,C,2025", ["a>b ? commitment", "b>c ? commitment"]],
    ["years without a name", "l.csv", "source,target,x\nA,B,2024\nB,C,2025", ["a>b ? commitment", "b>c ? commitment"]],
    ["a rank", "l.csv", "source,target,rank\nA,B,3\nB,C,1", ["a>b ? commitment", "b>c ? commitment"]],
  ])("but with %s has none", (_what, name, text, expected) => {
    const result = imported(name, text);
    expect(arrows(result)).toEqual(expected);
    expect(guessAbout(result, "edges.amount")).toEqual(["none"]);
  });

  it("keeps the year as the day of the deal", () => {
    const { network } = imported("l.csv", "source,target,year\nA,B,2024").value;
    expect(network.deals[0]!.announced).toBe("2024");
  });

  it("finds amounts that no header names behind an id", () => {
    expect(arrows(imported("l.csv", "id,source,target,x\n1,A,B,1\n2,B,C,2"))).toEqual([
      "a>b 1 commitment",
      "b>c 2 commitment",
    ]);
  });
});

describe("amounts that are no dollars", () => {
  it.each(["amount_eur_m", "amountEUR", "Betrag (EUR Mio)", "amount (€ bn)", "exposure_gbp_bn", "yen"])(
    "under %s are refused, unless the caller says the unit",
    (header) => {
      const text = `source,target,${header}\nA,B,100`;
      expect(() => imported("l.csv", text)).toThrow(/^l\.csv: the amounts of ".*" are in .*\. Convert them/);
      expect(arrows(imported("l.csv", text, { unit: "usd_m" }))).toEqual(["a>b 0.1 commitment"]);
    },
  );

  it("are no figures of nodes either", () => {
    const { value } = imported("l.csv", "source,target,amount\nA,B,1", {}, "name,equity (€ bn)\nA,5");
    expect(value.network.facts).toEqual([]);
    expect(value.unusedColumns).toEqual(["equity (€ bn)"]);
  });
});

describe("digits", () => {
  it("that can be thousands or a fraction are said to be doubtful", () => {
    const result = imported("l.csv", "source;target;amount\nA;B;1.500\nB;C;2");
    expect(arrows(result)).toEqual(["a>b 1.5 commitment", "b>c 2 commitment"]);
    expect(result.value.guesses).toContainEqual({
      what: "decimal",
      value: ".",
      reason: "nothing says whether 1.500 has thousands",
    });
    expect(guessAbout(imported("l.csv", "source,target,amount\nA,B,1.500\nB,C,2.5"), "decimal")).toEqual([]);
  });

  it("of the nodes tell the decimal mark as those of the edges do", () => {
    const result = imported("l.csv", "from;to;amount\nA;B;3", {}, "name;equity\nA;1,5\nB;1,234");
    expect(result.value.network.facts.map(({ value }) => value)).toEqual([1.5, 1.234]);
    expect(result.failures).toEqual([]);
  });

  it("with spaces are one number where the spaces part thousands, and none elsewhere", () => {
    const result = imported("l.csv", "from,to,amount\nA,B,1 5\nB,C,1 000 000\nC,D,$ 2 bn\nD,E,12 34");
    expect(arrows(result)).toEqual(["b>c 1000000 commitment", "c>d 2 commitment"]);
    expect(messages(result)).toEqual([
      'l.csv:2, column amount: expected an amount, got "1 5". Write digits, or leave the cell empty if it is unknown.',
      'l.csv:5, column amount: expected an amount, got "12 34". Write digits, or leave the cell empty if it is unknown.',
    ]);
  });
});

describe("the two parties", () => {
  it.each([
    ["vendor,customer", "b>a 5 commitment"],
    ["supplier,client", "b>a 5 commitment"],
    ["provider,customer", "b>a 5 commitment"],
  ])("called %s: the customer pays", (header, expected) => {
    expect(arrows(imported("l.csv", `${header},amount\nA,B,5`))).toEqual([expected]);
  });
});
