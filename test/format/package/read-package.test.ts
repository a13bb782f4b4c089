import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPackage } from "../../../src/format/package/read-package.ts";
import { newestStatement } from "../../../src/model/as-of.ts";
import { cascadeReport } from "../../../src/report/cascade-report.ts";
import { afterEdit, dealIds, editedVillage, laxVillage, outcomeOf, villageFiles } from "../../support/package-files.ts";

const mill = "barn-mill-2029,barn,mill,commitment,power-purchase,20,,,approx,";

describe("a bad cell", () => {
  it.each([
    [
      "an amount in words",
      mill.replace(",20,", ",tbd,"),
      'deals.csv:15, column amount_usd_bn: expected a number >= 0, got "tbd". ' +
        "Write digits with a decimal point and no unit, or leave the cell empty if it is unknown.",
    ],
    [
      "a negative amount",
      mill.replace(",20,", ",-20,"),
      'deals.csv:15, column amount_usd_bn: expected a number >= 0, got "-20". Correct the figure, its sign or its unit.',
    ],
    [
      "a bad optional cell",
      mill.replace(",20,,,", ",20,,lots,"),
      'deals.csv:15, column amount_high_usd_bn: expected a number >= 0, got "lots". ' +
        "Write digits with a decimal point and no unit, or leave the cell empty if it is unknown.",
    ],
    [
      "an unknown kind of deal",
      mill.replace("commitment", "promise"),
      'deals.csv:15, column kind: expected one of commitment, funding, got "promise". ' +
        "Use one of these, or declare it in datapackage.json.",
    ],
    [
      "a missing instrument",
      mill.replace("power-purchase", ""),
      "deals.csv:15, column instrument: is required and empty. Fill it in, or take the row out.",
    ],
    [
      "an id in capitals",
      mill.replace("barn-mill-2029", "Barn-Mill"),
      'deals.csv:15, column id: expected text of the form ^[a-z0-9]+(-[a-z0-9]+)*$, got "Barn-Mill". ' +
        "Write it in that form.",
    ],
    [
      "too many cells",
      `${mill},,`,
      "deals.csv:15: has 22 cells where the header has 20. " +
        "Put text with commas in double quotes, and give every column a cell.",
    ],
  ])("(%s) is reported with its place and remedy; its row is left out and all others load", (_what, to, message) => {
    const outcome = afterEdit("deals.csv", mill, to);
    expect(outcome.messages).toEqual([message]);
    expect(dealIds(outcome)).toEqual(
      readPackage(villageFiles())
        .value.deals.map(({ id }) => id)
        .filter((id) => id !== "barn-mill-2029"),
    );
  });

  it("keeps the value as it was written", () => {
    const files = editedVillage([{ file: "deals.csv", from: mill, to: mill.replace(",20,", ", 20 bn ,") }]);
    expect(readPackage(files).failures).toMatchObject([
      { file: "deals.csv", line: 15, column: "amount_usd_bn", value: " 20 bn " },
    ]);
  });

  it("is found in a date that the pattern admits and the calendar does not", () => {
    const { messages } = afterEdit("deals.csv", ",2025-12-15,2029,", ",2025-13-15,2029,");
    expect(messages).toEqual([
      'deals.csv:15, column announced: expected a calendar date, got "2025-13-15". Write YYYY, YYYY-MM or YYYY-MM-DD.',
    ]);
  });

  it("is found in a date, whatever the schema says, since the models reckon with it", () => {
    for (const [file, from, to] of [
      ["deals.csv", ",2025-12-15,2029,", ",soon,2029,"],
      ["deals.csv", ",2025-12-15,2029,", ",2025-12-15,soon,"],
      ["deals.csv", ",2025-12-15,2029,,", ",2025-12-15,2029,soon,"],
      ["facts.csv", "2025-11,2025-11-03", "2025-11,soon"],
      ["sources.csv", ",2026-01-01,filing", ",soon,filing"],
    ] as const) {
      const { messages } = outcomeOf(laxVillage([{ file, from, to }]));
      expect(messages).toHaveLength(1);
      expect(messages[0]).toContain('expected YYYY, YYYY-MM or YYYY-MM-DD, got "soon"');
    }
  });

  it("is a deal or a fact without a source, whatever the schema says", () => {
    expect(
      outcomeOf(laxVillage([{ file: "facts.csv", from: "actual,high,ledger,", to: "actual,high,," }])).messages,
    ).toEqual([
      'facts.csv:2, column sources: expected at least one entry, got "". See the data dictionary of the package.',
    ]);
  });

  it("is found at its line below a cell of several lines", () => {
    const files = editedVillage([
      { file: "deals.csv", from: "Paid in step over four years; nothing", to: '"Paid in step\r\n\r\nover four years"' },
      { file: "deals.csv", from: " yet on 1 January 2026.", to: "" },
      { file: "deals.csv", from: mill, to: mill.replace(",20,", ",tbd,") },
    ]);
    expect(readPackage(files).failures).toMatchObject([{ file: "deals.csv", line: 17 }]);
  });

  it("in a table that Linchpin has no type for is found too", () => {
    expect(afterEdit("figures.csv", ",300,usd_bn,", ",many,usd_bn,").messages).toEqual([
      'figures.csv:2, column value: expected a number, got "many". Write digits with a decimal point and no unit.',
    ]);
  });

  it("that only a choice or a number may hold is judged by the type of its row", () => {
    expect(
      afterEdit("assumptions.csv", "order-loss.margin,number,0.30", "order-loss.margin,number,low").messages,
    ).toEqual([
      'assumptions.csv:2, column default: expected a number, got "low". See the data dictionary of the package.',
    ]);
  });

  it("that the package admits and the models do not know is reported", () => {
    const { messages } = outcomeOf(
      editedVillage([
        { file: "datapackage.json", from: '"enum": ["commitment", "funding"]', to: '"enum": ["commitment", "gift"]' },
        { file: "deals.csv", from: mill, to: mill.replace("commitment", "gift") },
      ]),
    );
    expect(messages).toContain(
      'deals.csv:15, column kind: expected one of commitment, funding, got "gift". See the data dictionary of the package.',
    );
  });
});

describe("a bad table", () => {
  const header = "id,name,kind,country,listed,ticker,note";

  it.each([
    [
      "a missing column",
      header,
      header.replace(",kind", ""),
      0,
      "nodes.csv:1, column kind: is missing, so no row can be read. Add the column; its cells may be empty where the schema allows.",
    ],
    [
      "a column that is not declared",
      header,
      `${header},colour`,
      0,
      "nodes.csv:1, column colour: is not in the schema. Declare it in datapackage.json, or take it out.",
    ],
    [
      "nothing",
      villageFiles().get("nodes.csv")!,
      "",
      0,
      "nodes.csv:1: is empty. Write a first line with the names of the columns.",
    ],
  ])("with %s is reported", (_what, from, to, nodes, message) => {
    const { messages, network } = afterEdit("nodes.csv", from, to);
    expect(messages[0]).toBe(message);
    expect(network.nodes).toHaveLength(nodes);
  });

  it("that cannot be read is reported once, and not again by every row that names one of its rows", () => {
    const { messages, network } = afterEdit("nodes.csv", header, header.replace(",kind", ""));
    expect(messages).toHaveLength(1);
    expect(network.deals).toEqual([]);
    expect(network.facts).toHaveLength(13);
  });

  it("that is missing is reported", () => {
    const files = villageFiles();
    files.delete("claims.csv");
    expect(outcomeOf(files).messages).toEqual([
      "claims.csv: is missing. Put the file itself, no link to it, beside datapackage.json.",
    ]);
  });

  it("that is not declared is reported", () => {
    const { messages } = afterEdit("datapackage.json", '"name": "claims"', '"name": "rumours"');
    expect(messages).toEqual([
      'datapackage.json, at resources: declares no table "claims". ' +
        'Add a resource named "claims" with its file and schema; the file may have no rows.',
    ]);
  });

  it("with no rows is no mistake", () => {
    const claims = villageFiles().get("claims.csv")!;
    const { messages, network } = afterEdit("claims.csv", claims, claims.split("\n")[0]!);
    expect(messages).toEqual([]);
    expect(network.claims).toEqual([]);
  });

  it("without a datapackage.json is nothing", () => {
    expect(outcomeOf(new Map()).messages).toEqual([
      "datapackage.json: is missing. A data package is a folder with this file; see graph-data/README.md.",
    ]);
  });
});

describe("keys", () => {
  it("stand once: the first row keeps the key", () => {
    const { messages, network } = afterEdit("nodes.csv", "parish,Parish", "squire,Parish");
    expect(messages[0]).toBe('nodes.csv:9, column id: "squire" stands already in line 8. Rename one, or take it out.');
    expect(network.nodes.find(({ id }) => id === "squire")!.name).toBe("Squire");
  });

  it("may span columns, and only together", () => {
    const spanning = {
      file: "datapackage.json",
      from: '"primaryKey": ["id"]',
      to: '"primaryKey": ["country", "kind"]',
    };
    const same = [
      { file: "nodes.csv", from: "lantern,Lantern Lab,lab,,", to: "lantern,Lantern Lab,lab,GB," },
      { file: "nodes.csv", from: "barn,Barn Cloud,cloud,,", to: "barn,Barn Cloud,lab,GB," },
    ];
    expect(outcomeOf(editedVillage([spanning])).messages).toEqual([]);
    expect(outcomeOf(editedVillage([spanning, ...same])).messages[0]).toBe(
      'nodes.csv:3, column country, kind: "GB", "lab" stands already in line 2. Rename one, or take it out.',
    );
  });
});

describe("text of any kind", () => {
  const anything = fc.string({ unit: "binary", maxLength: 20 });

  it("in a cell never crashes the reader, and what loads can be computed", () => {
    const places = [
      ["deals.csv", "Chips for the lab's capacity."],
      ["deals.csv", "barn-anvil-2025"],
      ["deals.csv", "2025-10-15"],
      ["deals.csv", ",40,,,exact"],
      ["nodes.csv", "anvil"],
      ["facts.csv", ",500,450,550,"],
      ["assumptions.csv", "0.30"],
      ["datapackage.json", '"required": true'],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, ([file, from], to) => {
        const { value } = readPackage(editedVillage([{ file, from, to }]));
        const seed = value.nodes.find(({ id }) => id === "lantern");
        const computable = value.assumptions.length === 14 && seed !== undefined;
        const run = () => cascadeReport(value, { seeds: [{ id: "lantern", shock: 1 }], asOf: newestStatement(value) });
        if (computable) expect(run).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it("in place of a file never crashes the reader", () => {
    fc.assert(
      fc.property(fc.constantFrom(...villageFiles().keys()), anything, (file, text) => {
        const { failures } = readPackage(villageFiles().set(file, text));
        expect(failures.length).toBeGreaterThan(0);
      }),
    );
  });

  it("in the note of one deal changes nothing else", () => {
    const clean = readPackage(villageFiles()).value;
    const note = "Chips for the lab's capacity.";
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const to = `"${text.replaceAll('"', '""')}"`;
        const { value, failures } = readPackage(editedVillage([{ file: "deals.csv", from: note, to }]));
        expect(failures).toEqual([]);
        const read = text.replace(/\r\n?/g, "\n").trim() || null;
        expect(value).toEqual({
          ...clean,
          deals: clean.deals.map((deal) => (deal.note === note ? { ...deal, note: read } : deal)),
        });
      }),
    );
  });
});
