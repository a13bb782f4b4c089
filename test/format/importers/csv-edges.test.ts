// Lists of edges as text: separators, headers, units, words for who owes whom, and rows that cannot be read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/model/errors.ts";
import { arrows, buffersIn, guessAbout, imported, messages } from "../../support/foreign.ts";

describe("a list of edges", () => {
  it.each([
    ["commas", "from,to,amount\nA,B,1.5\nB,C,2\n"],
    ["semicolons", "from;to;amount\r\nA;B;1.5\r\nB;C;2\r\n"],
    ["tabs", "from\tto\tamount\nA\tB\t1.5\nB\tC\t2"],
    ["bars", "from|to|amount\nA|B|1.5\nB|C|2"],
    ["spaces, without a header", "A B 1.5\nB C 2\n"],
    ["a byte-order mark and old line ends", "\uFEFFfrom,to,amount\rA,B,1.5\rB,C,2"],
    ["quotes", '"from","to","amount"\n"A","B","1.5"\n"B","C","2"'],
    ["columns in another order", "amount,to,from\n1.5,B,A\n2,C,B"],
    ["names of columns that say nothing", "x,y,z\nA,B,1.5\nB,C,2"],
  ])("with %s", (_what, text) => {
    const result = imported("list.csv", text);
    expect(arrows(result)).toEqual(["a>b 1.5 commitment", "b>c 2 commitment"]);
    expect(result.failures).toEqual([]);
  });

  it("reads decimal commas where they can mean nothing else, and says so", () => {
    const result = imported("list.csv", "from;to;amount\nA;B;1,5\nB;C;1.250,75\nC;A;3");
    expect(arrows(result)).toEqual(["a>b 1.5 commitment", "b>c 1250.75 commitment", "c>a 3 commitment"]);
    expect(guessAbout(result, "decimal")).toEqual([","]);
    expect(guessAbout(result, "delimiter")).toEqual([";"]);
    const points = imported("list.csv", 'from;to;amount\nA;B;1,250\nB;C;"1,250.75"');
    expect(arrows(points)).toEqual(["a>b 1250 commitment", "b>c 1250.75 commitment"]);
    expect(arrows(imported("list.csv", "from;to;amount\nA;B;1,250", { decimal: "," }))).toEqual([
      "a>b 1.25 commitment",
    ]);
  });

  it.each([
    ["amount_usd_bn", "1.5", 1.5],
    ["Amount (USD m)", "1500", 1.5],
    ["totalAmountUSD", "1500000000", 1.5],
    ["amount_usd_k", "1500000", 1.5],
    ["value_usd_tn", "0.0015", 1.5],
    ["amount", "$1.5 bn", 1.5],
    ["amount_usd", "1.5e-9", 1.5e-18],
    ["amount_usd", "1e9", 1],
    ["amount", "0.30000000000000004", 0.1 + 0.2],
  ])("takes the unit from %s", (header, cell, usdBn) => {
    const { value } = imported("list.csv", `from,to,${header}\nA,B,${cell}`);
    expect(value.network.deals[0]!.amountUsdBn).toBe(usdBn);
  });

  it("tells the separator by what stands outside of quotes", () => {
    const text = 'from party,to party,amount\n"X,Y A","Z,W\nB",1\n"X,Y A","Q,R S",2';
    expect(arrows(imported("list.csv", text, { edges: { source: "from party", target: "to party" } }))).toEqual([
      "x-y-a>q-r-s 2 commitment",
      "x-y-a>z-w-b 1 commitment",
    ]);
  });

  it("leaves out a row whose amount lies outside of its own range", () => {
    const text = "from,to,amount,low,high\nA,B,5,6,\nA,C,5,1,4\nB,C,,3,2\nC,A,5,4,6\nC,B,,1,2";
    const result = imported("list.csv", text);
    expect(arrows(result)).toEqual(["c>a 5 commitment", "c>b ? commitment"]);
    expect(result.failures.map(({ line, column }) => [line, column])).toEqual([
      [2, "amount"],
      [3, "amount"],
      [4, "amount"],
    ]);
  });

  it("takes the unit that is said before the header's", () => {
    const { value } = imported("list.csv", "from,to,amount_usd_bn\nA,B,3", { unit: "usd_m" });
    expect(value.network.deals[0]!.amountUsdBn).toBe(0.003);
  });

  it.each(["", "n/a", "NaN", "undisclosed", "TBD", "-", "?"])("leaves the amount %j unknown", (cell) => {
    const { value, failures } = imported("list.csv", `from,to,amount\nA,B,${cell}\nB,C,1`);
    expect(value.network.deals[0]).toMatchObject({ amountUsdBn: null, amountBasis: "undisclosed", counted: false });
    expect(failures).toEqual([]);
  });

  it("leaves out the rows that cannot be read, each with its place, and loads the rest", () => {
    const text = [
      "from,to,amount,announced,end",
      "A,B,5,2026-01-01,",
      "A,,5,2026-01-01,",
      "A,C,-3,2026-01-01,",
      "A,C,five,2026-01-01,",
      "A,C,€5,2026-01-01,",
      "A,C,1e400,2026-01-01,",
      "A,C,5,01/02/2026,",
      "A,C,5,2026-01-01,2025",
      "A,C,5,2026-01-01,,surplus",
      "B,C,6,2026-01-01,2027",
    ].join("\n");
    const result = imported("list.csv", text, { edges: { start: "announced" } });
    expect(arrows(result)).toEqual(["a>b 5 commitment", "b>c 6 commitment"]);
    expect(messages(result).map((message) => message.replace(/\. .*/, ""))).toEqual([
      "list.csv:10: has 6 cells where the first row has 5",
      "list.csv:3, column to: names nobody",
      "list.csv:4, column amount: -3 is negative",
      'list.csv:5, column amount: expected an amount, got "five"',
      'list.csv:6, column amount: expected an amount, got "€5"',
      'list.csv:7, column amount: expected an amount, got "1e400"',
      'list.csv:8, column announced: expected a date, got "01/02/2026"',
      "list.csv:9, column end: the end 2025 comes before the start 2026-01-01",
    ]);
  });

  it.each([
    ["creditor,debtor,amount", "lends", "a>b 5 funding"],
    ["lender,borrower,amount", "lends", "a>b 5 funding"],
    ["buyer,seller,amount", "pays", "a>b 5 commitment"],
    ["investor,investee,amount", "pays", "a>b 5 funding"],
    ["funder,recipient,amount", "pays", "a>b 5 funding"],
    ["from,to,amount", "pays", "a>b 5 commitment"],
  ])("reads %s as %s", (header, direction, arrow) => {
    const result = imported("list.csv", `${header}\nA,B,5`);
    expect(arrows(result)).toEqual([arrow]);
    expect(result.value.mapping.direction).toBe(direction);
  });

  it.each([
    [{ direction: "owes" }, "b>a 5 funding"],
    [{ direction: "owes", kind: "commitment" }, "a>b 5 commitment"],
    [{ direction: "lends" }, "a>b 5 funding"],
    [{ direction: "pays", kind: "funding" }, "a>b 5 funding"],
    [{ direction: "pays" }, "a>b 5 commitment"],
  ] as const)("turns a row by %j", (mapping, arrow) => {
    expect(arrows(imported("list.csv", "x,y,amount\nA,B,5", mapping))).toEqual([arrow]);
  });

  it("turns each row by its own kind", () => {
    const text = "x,y,amount,kind\nA,B,5,funding\nA,B,6,commitment";
    expect(arrows(imported("list.csv", text, { direction: "owes" }))).toEqual(["a>b 6 commitment", "b>a 5 funding"]);
  });

  it("refuses what contradicts itself, and what no two columns can mean", () => {
    expect(() => imported("l.csv", "x,y,amount\nA,B,5", { direction: "lends", kind: "commitment" })).toThrow(/lent/);
    expect(() => imported("l.csv", "1,2\n3,4\n5,6")).toThrow(InvalidInputError);
    expect(() => imported("l.csv", "a,b\n1,2", { edges: { source: "aa" } })).toThrow(
      'no column "aa". Did you mean "a"?',
    );
  });

  it("makes ids of names in any script, each once", () => {
    const text = "from,to,amount\nÉlan & Co.,日本銀行,1\nelan-co,Elan Co,2\n__proto__,constructor,3\nA,A,4";
    const { value } = imported("list.csv", text);
    expect(value.network.nodes.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      "elan-co-3: Élan & Co.",
      "node: 日本銀行",
      "elan-co: elan-co",
      "elan-co-2: Elan Co",
      "proto: __proto__",
      "constructor: constructor",
      "a: A",
    ]);
  });

  it("says what it supplied, and how often", () => {
    const result = imported("list.csv", "from,to,amount,announced\nA,B,5,2025\nB,C,6,");
    expect(result.value.guesses).toContainEqual({
      what: "deals, announced",
      value: "2026-01-01",
      reason: "no date given in 1 of 2 rows",
    });
    expect(result.value.network.deals.map(({ announced, note }) => [announced, note])).toEqual([
      ["2025", null],
      ["2026-01-01", "Imported, no date given; 2026-01-01 stands for it."],
    ]);
    const said = imported("list.csv", "from,to,amount\nA,B,5", { date: "2024" });
    expect(guessAbout(said, "deals, announced")).toEqual([]);
    expect(said.value.network.deals[0]!.announced).toBe("2024");
  });

  it("names the columns that it has no place for", () => {
    const { value } = imported("list.csv", "from,to,amount,colour,mood\nA,B,5,red,good");
    expect(value.unusedColumns).toEqual(["colour", "mood"]);
  });

  it("takes a mapping at its word, also that a field has no column", () => {
    const text = "a,b,amount,other\nX,Y,1,7";
    const mapping = { edges: { source: "b", target: "a", amount: "other", note: null } } as const;
    expect(arrows(imported("list.csv", text, mapping))).toEqual(["y>x 7 commitment"]);
    expect(arrows(imported("list.csv", text, { edges: { amount: null } }))).toEqual(["x>y ? commitment"]);
  });

  it("leaves nothing to guess about columns when its own mapping is given back", () => {
    const text = "creditor;debtor;Amount (USD m);date\nA;B;5,5;2025-01-01\nB;C;7,25;2025-02-01";
    const first = imported("list.csv", text);
    const again = imported("list.csv", text, first.value.mapping);
    expect(again.value.network).toEqual(first.value.network);
    expect(again.value.mapping).toEqual(first.value.mapping);
    expect(first.value.mapping.edges).toMatchObject({
      amount: "Amount (USD m)",
      announced: "date",
      note: null,
      end: null,
    });
    expect(again.value.guesses.map(({ what }) => what)).toEqual(["deals, amount_basis", "deals, sources", "buffers"]);
  });

  it("refuses an empty file, and a binary one", () => {
    expect(() => imported("list.csv", " \n")).toThrow("list.csv: is empty");
    expect(() => imported("list.csv", "PK\u0003\u0004\0\0")).toThrow("is no text");
  });
});

describe("a table of nodes", () => {
  const edges = "creditor,debtor,amount\nA,B,5\nB,C,4";

  it("gives names, kinds and buffers", () => {
    const result = imported(
      "list.csv",
      edges,
      {},
      "code,name,sector,equity\nA,Alpha,Hedge fund,3\nB,Beta,bank,2\nC,,,\n",
    );
    expect(result.value.network.nodes.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ["a", "Alpha", "hedge-fund"],
      ["b", "Beta", "bank"],
      ["c", "C", "bank"],
    ]);
    expect(result.value.network.facts.map(({ entity, metric, value }) => [entity, metric, value])).toEqual([
      ["a", "shareholders_equity", 3],
      ["b", "shareholders_equity", 2],
    ]);
  });

  it("is met by id or by name, and completed by the edges", () => {
    const result = imported("list.csv", "creditor,debtor,amount\nAlpha,2,5\n1,Gamma,4", {}, "id,name\n1,Alpha\n2,Beta");
    expect(arrows(result)).toEqual(["alpha>beta 5 funding", "alpha>gamma 4 funding"]);
    expect(guessAbout(result, "nodes")).toEqual(["1 more"]);
  });

  it("reports a key that stands twice, a buffer of nothing and a country that is none", () => {
    const nodes = "name,buffer,country\nA,3,US\nA,4,US\nB,-1,US\nC,0,Germany";
    const result = imported("list.csv", edges, {}, nodes);
    expect(buffersIn(result)).toEqual({ a: 3 });
    expect(messages(result).map((message) => message.replace(/[.;] .*/, ""))).toEqual([
      'nodes.csv:3, column name: "A" stands already in an earlier row',
      'nodes.csv:5, column country: is no country in two capital letters, got "Germany"',
      "nodes.csv:4, column buffer: a buffer must be above 0, got -1",
      "nodes.csv:5, column buffer: a buffer must be above 0, got 0",
    ]);
  });

  it("computes buffers from balance sheets, and none where a claim is missing", () => {
    const sheets = "name,external_assets,external_liabilities\nA,10,9\nB,5,8\nC,3,2";
    expect(buffersIn(imported("list.csv", edges, {}, sheets))).toEqual({ a: 6 });
    const lacking = imported("list.csv", `${edges}\nC,A,x`, {}, sheets);
    expect(buffersIn(lacking)).toEqual({});
    expect(guessAbout(lacking, "buffers")).toEqual(["not computed"]);
    expect(buffersIn(imported("list.csv", `${edges}\nC,A,`, {}, sheets))).toEqual({});
  });
});

describe("laws of lists of edges", () => {
  const name = fc.constantFrom("A", "B", "C", "d e", "É", "__proto__");
  const row = fc.tuple(
    name,
    name,
    fc.constantFrom("1", "2.5", "", "x", "0.1"),
    fc.constantFrom("", "2025-01-01", "soon"),
  );

  /** Some order that depends on the seed. */
  const rank = (cells: readonly string[], seed: number): number =>
    [...cells.join()].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0) + seed) % 9973, seed);

  it("the order of the rows changes nothing but the order", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.nat(), (rows, seed) => {
        const header = "from,to,amount,announced";
        const sorted = [...rows].sort((a, b) => rank(a, seed) - rank(b, seed));
        const [one, two] = [rows, sorted].map((order) =>
          imported("list.csv", [header, ...order.map((cells) => cells.join(","))].join("\n")),
        );
        const deals = (result: typeof one) => result!.value.network.deals.map((deal) => JSON.stringify(deal)).sort();
        const nodes = (result: typeof one) => result!.value.network.nodes.map((node) => JSON.stringify(node)).sort();
        expect(deals(two)).toEqual(deals(one));
        expect(nodes(two)).toEqual(nodes(one));
        expect(two!.failures.length).toBe(one!.failures.length);
      }),
      { numRuns: 60 },
    );
  });
});
