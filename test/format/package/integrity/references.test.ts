import { describe, expect, it } from "vitest";
import { afterEdit, dealIds, editedVillage, laxVillage, outcomeOf } from "../../../support/package-files.ts";

const power = "barn-mill-2029,barn,mill,";

describe("a deal or a fact that cannot stand without the row that it names", () => {
  it.each([
    [
      "a deal with an unknown payer",
      "deals.csv",
      power,
      "barn-mill-2029,barm,mill,",
      'deals.csv:15, column source: the table nodes has no "barm". Did you mean "barn"? Or add a row for it.',
    ],
    [
      "a deal with an unknown payee",
      "deals.csv",
      power,
      "barn-mill-2029,barn,elsewhere-entirely,",
      'deals.csv:15, column target: the table nodes has no "elsewhere-entirely". Add a row for it, or correct it.',
    ],
    [
      "a fact about nobody",
      "facts.csv",
      "v09,harbour,",
      "v09,harbor,",
      'facts.csv:10, column entity: the table nodes has no "harbor". Did you mean "harbour"? Or add a row for it.',
    ],
    [
      "a fact of an unknown metric",
      "facts.csv",
      "v08,orchard,aum,",
      "v08,orchard,aun,",
      'facts.csv:9, column metric: the table metrics has no "aun". Did you mean "aum"? Or add a row for it.',
    ],
  ])("(%s) is left out", (_what, file, from, to, message) => {
    const { messages, network } = afterEdit(file, from, to);
    expect(messages).toEqual([message]);
    expect([network.deals.length, network.facts.length]).toEqual(file === "deals.csv" ? [14, 13] : [15, 12]);
  });

  it("falls with that row, and is told so", () => {
    const outcome = afterEdit("nodes.csv", "mill,Mill Power,energy", "mill,Mill Power,enemy");
    expect(outcome.messages).toEqual([
      'nodes.csv:6, column kind: expected one of lab, cloud, chipmaker, datacenter, energy, investor, got "enemy". ' +
        "Use one of these, or declare it in datapackage.json.",
      ...[13, 14, 15].map(
        (line) =>
          `deals.csv:${line}, column target: "mill" of the table nodes is left out because of another mistake. ` +
          "Mend that one, and this row loads too.",
      ),
      ...[11, 12].map(
        (line) =>
          `facts.csv:${line}, column entity: "mill" of the table nodes is left out because of another mistake. ` +
          "Mend that one, and this row loads too.",
      ),
    ]);
    expect(dealIds(outcome).filter((id) => id.includes("mill"))).toEqual([]);
  });

  it("falls too when the row broke a rule and not its schema", () => {
    const { messages, network } = outcomeOf(
      laxVillage([
        { file: "nodes.csv", from: "parish,Parish lenders (aggregate),investor", to: "parish,Parish,guild" },
      ]),
    );
    expect(messages).toEqual([
      'nodes.csv:9, column kind: there is no kind of node "guild". ' +
        "Use one of lab, cloud, chipmaker, datacenter, energy, investor, or add it to nodeKinds in datapackage.json.",
      'deals.csv:12, column source: "parish" of the table nodes is left out because of another mistake. ' +
        "Mend that one, and this row loads too.",
    ]);
    expect(network.deals.map(({ id }) => id)).not.toContain("parish-barn-2024");
  });
});

describe("a row that only cites", () => {
  it.each([
    [
      "a source",
      "deals.csv",
      "high,ledger;gazette,",
      "high,ledger;gazet,",
      'deals.csv:6, column sources: the table sources has no "gazet". Did you mean "gazette"? Or add a row for it.',
    ],
    [
      "a replaced deal",
      "deals.csv",
      "contracted,lantern-barn-2024,",
      "contracted,lantern-barn-2023,",
      'deals.csv:6, column supersedes: the table deals has no "lantern-barn-2023". ' +
        'Did you mean "lantern-barn-2024"? Or add a row for it.',
    ],
    [
      "an overlap",
      "deals.csv",
      "contracted,,barn-harbour-2021,",
      "contracted,,barn-harbour-2021;nowhere-at-all,",
      'deals.csv:10, column overlaps: the table deals has no "nowhere-at-all". Add a row for it, or correct it.',
    ],
    [
      "a claim's source",
      "claims.csv",
      "usd_bn,gazette,2025-10",
      "usd_bn,gazettes,2025-10",
      'claims.csv:2, column source: the table sources has no "gazettes". Did you mean "gazette"? Or add a row for it.',
    ],
  ])("(%s) stays", (_what, file, from, to, message) => {
    const { messages, network } = afterEdit(file, from, to);
    expect(messages).toEqual([message]);
    expect([network.deals.length, network.claims.length]).toEqual([15, 7]);
  });

  it("says nothing of a row that exists and was left out", () => {
    const { messages, network } = afterEdit("sources.csv", "crier,The town crier (invented)", "crier,");
    expect(messages).toEqual(["sources.csv:4, column title: is required and empty. Fill it in, or take the row out."]);
    expect(network.claims).toHaveLength(7);
  });
});

describe("references that the package's schema declares", () => {
  it("are checked in tables that Linchpin has no type for, lists too", () => {
    expect(afterEdit("figures.csv", "fig-lantern-backlog,barn", "fig-lantern-backlog,barm").messages).toEqual([
      'figures.csv:3, column entity: the table nodes has no "barm". Did you mean "barn"? Or add a row for it.',
    ]);
    expect(afterEdit("figures.csv", "2025-12,crier,", "2025-12,crier;cryer,").messages).toEqual([
      'figures.csv:2, column sources: the table sources has no "cryer". Did you mean "crier"? Or add a row for it.',
    ]);
  });

  it("may name another column than the id", () => {
    const foreignKey = (column: string) =>
      `"foreignKeys": [{ "fields": ["kind"], "reference": { "resource": "nodes", "fields": ["${column}"] } }],`;
    const edit = (column: string) =>
      editedVillage([
        { file: "datapackage.json", from: '"primaryKey": ["id"],', to: `"primaryKey": ["id"],${foreignKey(column)}` },
      ]);
    expect(outcomeOf(edit("kind")).messages).toEqual([]);
    expect(outcomeOf(edit("name")).messages).toHaveLength(8);
  });
});
