// What we export comes back: the same nodes and deals, from every text that an export writes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exporters } from "../../../src/format/exporters/index.ts";
import { dealsTable, nodesTable } from "../../../src/format/exporters/network-tables.ts";
import { importNetwork } from "../../../src/format/importers/import-network.ts";
import { networkAsOf, newestStatement } from "../../../src/model/as-of.ts";
import { amountBases, confidences, dealKinds, dealStatuses, type Deal } from "../../../src/model/deal.ts";
import type { Network } from "../../../src/model/network.ts";
import type { Node } from "../../../src/model/node.ts";
import { textOfFile, villageProvenance } from "../../support/export-inputs.ts";
import { byId } from "../../support/foreign.ts";
import { networkOf } from "../../support/networks.ts";
import { loadShipped } from "../../support/shipped.ts";

const forms = ["csv", "json", "gexf", "graphml"] as const;
type Form = (typeof forms)[number];

const exported = (network: Network, form: Form) => {
  const exporter = exporters.find(({ id }) => id === form)!;
  const view = networkAsOf(network, newestStatement(network));
  const [nodes, deals] = [nodesTable(view), dealsTable(view)];
  const { name, title } = network;
  const input = { name, title, provenance: villageProvenance, nodes, deals, tables: [nodes, deals] };
  return exporter.files(input).map((file) => ({ name: file.name, text: textOfFile(file) }));
};

const back = (network: Network, form: Form) => {
  const files = exported(network, form);
  const named = (name: string) => files.find((file) => file.name === name);
  return importNetwork({ file: named("deals.csv") ?? files[0]!, nodes: named("nodes.csv") ?? null });
};

/** An export holds the deals in force, and cannot name those that are not. */
const inForce = (deals: readonly Deal[], ids: ReadonlySet<string>): readonly Deal[] =>
  deals
    .filter(({ id }) => ids.has(id))
    .map((deal) => ({
      ...deal,
      supersedes: deal.supersedes.filter((id) => ids.has(id)),
      overlaps: deal.overlaps.filter((id) => ids.has(id)),
    }));

describe.each(forms)("an export as %s", (form) => {
  it.each(["ai-capital", "village"] as const)("of %s comes back", async (name) => {
    const network = await loadShipped(name);
    const result = back(network, form);
    const { deals, nodes } = result.value.network;
    expect(deals.length).toBeGreaterThan(10);
    expect(byId(deals)).toEqual(byId(inForce(network.deals, new Set(deals.map(({ id }) => id)))));
    expect(nodes).toEqual(network.nodes);
    expect(result.failures.every(({ problem }) => problem.endsWith("is no deal of the file"))).toBe(true);
    expect(result.value.guesses.map(({ what }) => what)).toEqual(["format", "buffers"]);
  });
});

/** Words that other programs trip over; white space at the ends is no part of a cell. */
const text = fc
  .oneof(
    fc.constantFrom("=1+1", "+x", "-5", "@a", "'=x", 'a "quoted", b', "<b>&amp;</b>", "]]>", "__proto__", "日本"),
    fc.string({ unit: fc.constantFrom("a", "é", ",", ";", '"', "'", "&", "<", ">", " ", "1") }),
  )
  .map((value) => value.trim())
  // An apostrophe before a sign of a formula is what an export writes itself.
  .filter((value) => value !== "" && !/^'[=+\-@]/.test(value));
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const date = fc.constantFrom("2025", "2025-06", "2025-06-30");
const amount = fc.oneof(fc.constantFrom(0, 0.1 + 0.2, 1e-9, 1e9), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));

const node = (id: string): fc.Arbitrary<Node> =>
  fc.record({
    id: fc.constant(id),
    name: text,
    kind: fc.constantFrom("lab", "cloud", "some-kind"),
    country: orNull(fc.constantFrom("US", "DE")),
    listed: fc.boolean(),
    ticker: orNull(text),
    note: orNull(text),
  });

const deal = (id: string, nodes: readonly string[]): fc.Arbitrary<Deal> =>
  fc
    .record({
      source: fc.constantFrom(...nodes),
      target: fc.constantFrom(...nodes),
      kind: fc.constantFrom(...dealKinds),
      instrument: fc.constantFrom("equity", "cloud-contract", "term-loan"),
      amountUsdBn: orNull(amount),
      capacityGw: orNull(fc.constantFrom(0, 1.5)),
      announced: date,
      start: orNull(fc.constantFrom("2025", "2026-01")),
      end: orNull(fc.constantFrom("2027", "2028-12-31")),
      status: fc.constantFrom(...dealStatuses.filter((status) => status !== "cancelled")),
      confidence: fc.constantFrom(...confidences),
      note: orNull(text),
      basis: fc.constantFrom(...amountBases.filter((basis) => basis !== "undisclosed")),
      spread: fc.boolean(),
      counted: fc.boolean(),
    })
    .map(({ basis, spread, counted, ...rest }) => ({
      id,
      ...rest,
      amountBasis: rest.amountUsdBn === null ? "undisclosed" : basis,
      amountLowUsdBn: spread && rest.amountUsdBn !== null ? rest.amountUsdBn / 2 : null,
      amountHighUsdBn: spread && rest.amountUsdBn !== null ? rest.amountUsdBn * 2 : null,
      counted: counted && rest.amountUsdBn !== null,
      supersedes: [],
      overlaps: [],
      sources: ["press", "filing"],
    }));

const ids = ["a", "b-2", "3"];
const network = fc
  .record({
    nodes: fc.tuple(node("a"), node("b-2"), node("3")),
    deals: fc.tuple(deal("one", ids), deal("2", ids), deal("a-b-2", ids), deal("__deal".slice(2), ids)),
  })
  // Two parties of the same name are told apart by their ids alone.
  .map((parts) => networkOf({ nodes: parts.nodes, deals: parts.deals }));

describe("any network", () => {
  it.each(forms)("comes back from %s", (form) => {
    fc.assert(
      fc.property(network, (original) => {
        const { value, failures } = back(original, form);
        expect(failures).toEqual([]);
        expect(value.network.nodes).toEqual(original.nodes);
        expect(byId(value.network.deals)).toEqual(byId(original.deals));
      }),
      { numRuns: 40 },
    );
  });
});
