import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordsOf } from "../../../src/format/exporters/export-input.ts";
import { json } from "../../../src/format/exporters/json.ts";
import { anyExport, smallExport, textOfFile, villageProvenance } from "../../support/export-inputs.ts";

const parsed = (text: string) =>
  JSON.parse(text) as { tables: Record<string, { columns: { id: string; unit: string | null }[]; rows: unknown[] }> };

describe("JSON", () => {
  it("holds every table with its columns, units and rows", () => {
    const [file] = json.files(smallExport);
    expect(file!.name).toBe("village.json");
    const { tables, ...head } = parsed(textOfFile(file));
    expect(head).toEqual({ name: "village", title: "Village & co", asOf: "2026-01-01", provenance: villageProvenance });
    expect(Object.keys(tables)).toEqual(["nodes", "deals", "cascade-nodes"]);
    expect(tables["deals"]!.columns[4]).toEqual({ id: "amount_usd_bn", label: "amount usd bn", unit: "USD bn" });
    expect(tables["deals"]!.rows[2]).toEqual({
      id: "third",
      source: "cloud",
      target: "lab",
      kind: "funding",
      amount_usd_bn: null,
      note: null,
    });
  });

  it("gives back every cell, whatever the texts", () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const { tables } = parsed(textOfFile(json.files(input)[0]));
        // JSON has no negative zero.
        expect(tables["deals"]!.rows).toEqual(JSON.parse(JSON.stringify(recordsOf(input.deals))));
        expect(tables["nodes"]!.rows).toEqual(recordsOf(input.nodes));
      }),
    );
  });
});
