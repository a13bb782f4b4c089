// Exports for tests: a small one that shows what is hard (parallel deals, an unknown amount, dangerous texts), and any.
import fc from "fast-check";
import type { ExportCell, ExportInput, ExportTable } from "../../src/format/exporters/export-input.ts";

const column = (id: string, unit: string | null = null) => ({ id, label: id.replaceAll("_", " "), unit });

export const nodesOf = (rows: readonly (readonly ExportCell[])[]): ExportTable => ({
  name: "nodes",
  title: "Nodes",
  columns: [column("id"), column("label"), column("kind"), column("listed"), column("strength_out_usd_bn", "USD bn")],
  rows,
});

export const dealsOf = (rows: readonly (readonly ExportCell[])[]): ExportTable => ({
  name: "deals",
  title: "Deals",
  columns: [
    column("id"),
    column("source"),
    column("target"),
    column("kind"),
    column("amount_usd_bn", "USD bn"),
    column("note"),
  ],
  rows,
});

export const smallExport: ExportInput = {
  name: "village",
  title: "Village & co",
  asOf: "2026-01-01",
  nodes: nodesOf([
    ["lab", "Lantern <Lab>", "lab", false, 12.5],
    ["cloud", 'Barn "Cloud"', "cloud", true, null],
  ]),
  deals: dealsOf([
    ["first", "lab", "cloud", "commitment", 100, "=1+1"],
    ["second", "lab", "cloud", "commitment", 0.25, "two\nlines"],
    ["third", "cloud", "lab", "funding", null, null],
  ]),
  cascade: [
    {
      name: "cascade-nodes",
      title: "Losses by node",
      columns: [column("id"), column("loss_usd_bn", "USD bn")],
      rows: [["cloud", -1.5]],
    },
  ],
  loops: null,
};

const amount = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null });
const text = fc.string({ unit: "binary", maxLength: 12 });

/** Any export whose ids are as the packages have them; its other texts are anything at all. */
export const anyExport: fc.Arbitrary<ExportInput> = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 6 })
  .chain((ids) => {
    const end = fc.constantFrom(...ids);
    const deal = fc.tuple(end, end, fc.constantFrom("commitment", "funding"), amount, fc.option(text, { nil: null }));
    return fc.record({
      nodes: fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), text, text, fc.boolean(), amount))).map(nodesOf),
      deals: fc
        .array(deal, { maxLength: 12 })
        .map((deals) => dealsOf(deals.map((cells, i): ExportCell[] => [`deal-${i}`, ...cells]))),
    });
  })
  .map((tables) => ({ ...smallExport, ...tables }));
