import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordsOf } from "../../../src/format/exporters/export-input.ts";
import { json } from "../../../src/format/exporters/json.ts";
import { jsonSchemaOf } from "../../../src/report/report-schemas.ts";
import { anyExport, smallExport, textOfFile, villageProvenance } from "../../support/export-inputs.ts";

const parsed = (text: string) =>
  JSON.parse(text) as { tables: Record<string, { columns: { id: string; unit: string | null }[]; rows: unknown[] }> };

const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
}).compile(jsonSchemaOf("export"));

describe("JSON", () => {
  it("keeps its published schema, which refuses what is none of it", () => {
    const whole = JSON.parse(textOfFile(json.files(smallExport)[0])) as Record<string, unknown>;
    expect(validate(whole), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...whole, provenance: undefined })).toBe(false);
    expect(validate({ ...whole, format: "linchpin-export/2" })).toBe(false);
    expect(validate({ ...whole, tables: { nodes: { title: "", columns: [], rows: [{ id: ["lab"] }] } } })).toBe(false);
  });

  it("holds every table with its columns, units and rows", () => {
    const [file] = json.files(smallExport);
    expect(file!.name).toBe("village.json");
    const { tables, ...head } = parsed(textOfFile(file));
    expect(head).toEqual({
      format: "linchpin-export/1",
      name: "village",
      title: "Village & co",
      asOf: "2026-01-01",
      provenance: villageProvenance,
    });
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
        for (const table of input.tables) {
          // JSON has no negative zero.
          expect(tables[table.name]!.rows).toEqual(JSON.parse(JSON.stringify(recordsOf(table))));
        }
      }),
    );
  });
});
