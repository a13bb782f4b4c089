// A peer's network, imported in every form that has it, gives the peer's own losses when it fails: whoever owes hits
// whoever has lent, and not the other way round.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readClaimBook } from "../../../src/format/matrix/read-claim-book.ts";
import type { ImportMapping } from "../../../src/format/importers/import-mapping.schema.ts";
import { cascadeReport } from "../../../src/report/cascade-report.ts";
import { exposuresReport } from "../../../src/report/exposures-report.ts";
import { projectRoot } from "../../support/run-cli.ts";
import { buffersIn, imported } from "../../support/foreign.ts";

type Scenario = { readonly name: string; readonly finalStress: Readonly<Record<string, number>> };
type Case = {
  readonly nodes: readonly { readonly id: string; readonly buffer: number }[];
  /** Creditor and debtor. */
  readonly edges: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
  readonly expected: { readonly scenarios: readonly Scenario[] };
};

const caseOf = (name: string): Case =>
  JSON.parse(readFileSync(join(projectRoot, "test/golden/peers", `${name}.json`), "utf8")) as Case;

const three = caseOf("nrm-3node-debtrank2015");
const names = three.nodes.map(({ id }) => id);
const claimOf = (creditor: string, debtor: string): number =>
  three.edges.find(({ source, target }) => source === creditor && target === debtor)?.weight ?? 0;

const grid = (cell: (row: string, column: string) => number, corner = ""): string =>
  [[corner, ...names], ...names.map((row) => [row, ...names.map((column) => cell(row, column))])]
    .map((cells) => cells.join(","))
    .join("\n");
const buffers = ["name,buffer", ...three.nodes.map(({ id, buffer }) => `${id},${buffer}`)].join("\n");
const list = (first: "source" | "target", header: string): string =>
  [
    header,
    ...three.edges.map((edge) => `${edge[first]},${edge[first === "source" ? "target" : "source"]},${edge.weight}`),
  ].join("\n");

const graphml = `<graphml><key id="b" for="node" attr.name="buffer"/><key id="w" for="edge" attr.name="weight"/>
<graph edgedefault="directed">${three.nodes.map(({ id, buffer }) => `<node id="${id}"><data key="b">${buffer}</data></node>`).join("")}
${three.edges.map(({ source, target, weight }) => `<edge source="${source}" target="${target}"><data key="w">${weight}</data></edge>`).join("")}</graph></graphml>`;

const gexf = `<gexf version="1.3"><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="buffer" type="double"/></attributes>
<nodes>${three.nodes.map(({ id, buffer }) => `<node id="${id}"><attvalues><attvalue for="0" value="${buffer}"/></attvalues></node>`).join("")}</nodes>
<edges>${three.edges.map(({ source, target, weight }, i) => `<edge id="${i}" source="${source}" target="${target}" weight="${weight}"/>`).join("")}</edges></graph></gexf>`;

const graphology = JSON.stringify({
  attributes: {},
  options: { type: "directed", multi: true, allowSelfLoops: true },
  nodes: three.nodes.map(({ id, buffer }) => ({ key: id, attributes: { buffer } })),
  edges: three.edges.map(({ source, target, weight }) => ({ source, target, attributes: { weight } })),
});

/** External assets such that the equity is the buffer. */
const sheetOf = (
  id: string,
  buffer: number,
): { readonly external: number; readonly owed: number; readonly owes: number } => {
  const owed = names.reduce((sum, other) => sum + claimOf(id, other), 0);
  const owes = names.reduce((sum, other) => sum + claimOf(other, id), 0);
  return { external: buffer - owed + owes + 100, owed, owes };
};
const neva = JSON.stringify(
  three.nodes.map(({ id, buffer }) => ({
    name: id,
    extasset: sheetOf(id, buffer).external,
    extliab: 100,
    ibasset: Object.fromEntries(
      names.filter((other) => claimOf(id, other) > 0).map((other) => [other, claimOf(id, other)]),
    ),
    ibliabtot: sheetOf(id, buffer).owes,
  })),
);
const sheets = ["bank_name,external_asset,external_liabilities"]
  .concat(three.nodes.map(({ id, buffer }) => `${id},${sheetOf(id, buffer).external},100`))
  .join("\n");

const lends: ImportMapping = { direction: "lends" };
const owes: ImportMapping = { direction: "owes" };
const bare = (cell: (row: string, column: string) => number): string =>
  names.map((row) => names.map((column) => cell(row, column)).join(",")).join("\n");

const forms: readonly (readonly [
  what: string,
  name: string,
  text: string,
  mapping: ImportMapping,
  nodes: string | null,
])[] = [
  ["a matrix of claims", "m.csv", grid(claimOf), {}, buffers],
  ["a matrix of debts", "m.csv", grid((row, column) => claimOf(column, row)), owes, buffers],
  ["a matrix of claims as R writes it", "m.csv", grid(claimOf, '""'), lends, buffers],
  ["NEVA's table without names", "m.csv", bare(claimOf), {}, sheets],
  ["systemicrisk's liabilities without names", "L.csv", bare((row, column) => claimOf(column, row)), owes, buffers],
  ["a list of creditors and debtors", "l.csv", list("source", "creditor,debtor,amount"), {}, buffers],
  ["NEVA's list", "l.csv", list("source", "lender,borrower,amount"), {}, sheets],
  ["a list from the debtor's side", "l.csv", list("target", "x,y,amount"), owes, buffers],
  ["NEVA's JSON", "n.json", neva, {}, null],
  ["GraphML", "g.graphml", graphml, lends, null],
  ["GEXF", "g.gexf", gexf, lends, null],
  ["graphology", "g.json", graphology, lends, null],
];

/** The whole claim is lost, as in the peer's models. */
const wholeClaim = { "write-down.debt": 1 };

describe.each(forms)("%s", (_what, name, text, mapping, nodes) => {
  const result = imported(name, text, mapping, nodes);

  it("holds the peer's buffers", () => {
    const expected = Object.fromEntries(three.nodes.map(({ id, buffer }) => [id, buffer]));
    const read = buffersIn(result);
    for (const id of names) expect(read[id]).toBeCloseTo(expected[id]!, 9);
  });

  it.each(["nrm-3node-debtrank2015", "nrm-3node-threshold"])("gives the losses of %s", (golden) => {
    for (const { name: seed, finalStress } of caseOf(golden).expected.scenarios) {
      const report = cascadeReport(result.value.network, {
        seeds: [{ id: seed, shock: 1 }],
        model: golden.endsWith("threshold") ? "threshold" : "debtrank",
        overrides: wholeClaim,
      });
      for (const { id, buffer } of three.nodes) {
        // The peer's stress has no cap, and holds the shock.
        const loss = report.nodes.find((node) => node.id === id)?.uncappedLossUsdBn ?? 0;
        const shock = id === seed ? 1 : 0;
        expect(shock + loss / buffer, `${id} when ${seed} fails`).toBeCloseTo(finalStress[id]!, 9);
      }
    }
  });
});

describe("a larger network", () => {
  it.each(["nrm-simdata-threshold"])("of %s fails as its matrix of claims does", (golden) => {
    const { nodes, edges } = caseOf(golden);
    const table = ["name,buffer", ...nodes.map(({ id, buffer }) => `${id},${buffer}`)].join("\n");
    const claims = [
      "creditor,debtor,amount",
      ...edges.map(({ source, target, weight }) => `${source},${target},${weight}`),
    ].join("\n");
    const { network } = imported("claims.csv", claims, {}, table).value;
    const book = readClaimBook({ name: "claims.csv", text: claims }, { name: "buffers.csv", text: table }).value;
    for (const { id } of nodes.slice(0, 3)) {
      const node = network.nodes.find((candidate) => candidate.name === id)!;
      const ours = cascadeReport(network, { seeds: [{ id: node.id, shock: 1 }], overrides: wholeClaim });
      const theirs = exposuresReport(book, { seeds: [{ name: id, shock: 1 }] });
      expect(ours.totalLossUsdBn).toBeCloseTo(theirs.totalLoss, 9);
      expect(ours.rounds.length).toBe(theirs.rounds.length);
    }
  });
});
