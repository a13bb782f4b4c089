// The JSON Schemas that Linchpin hands out accept what it sends, and refuse what breaks the contract.
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { NotFoundError } from "../../src/model/errors.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { explain } from "../../src/report/explain-report.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import { jsonSchemaOf, reportSchemas } from "../../src/report/report-schemas.ts";
import { rescueReport } from "../../src/report/rescue-report.ts";
import { loadShipped } from "../support/shipped.ts";

const validatorOf = (id: string) =>
  new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
  }).compile(jsonSchemaOf(id));

describe("jsonSchemaOf", () => {
  it.each(["ai-capital", "village"] as const)("accepts the reports on %s", async (name) => {
    const network = await loadShipped(name);
    const cascade = cascadeReport(network, { seeds: [{ id: network.nodes[0]!.id, shock: 1 }] });
    for (const [id, report] of [
      ["cascade", cascade],
      ["explain", explain(cascade, network, cascade.nodes[0]!.id)],
      ["loops", loopsReport(network)],
    ] as const) {
      const validate = validatorOf(id);
      expect(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("accepts a rescue", async () => {
    const report = rescueReport(await loadShipped("village"), { seeds: [{ id: "lantern", shock: 1 }], node: "barn" });
    const validate = validatorOf("rescue");
    expect(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...report, question: "who saves it" })).toBe(false);
  });

  it("refuses a report with a member missing or out of range", async () => {
    const network = await loadShipped("village");
    const report = cascadeReport(network, { seeds: [{ id: "lantern", shock: 1 }] });
    const validate = validatorOf("cascade");
    expect(validate({ ...report, rho: undefined })).toBe(false);
    expect(validate({ ...report, impact: 1.5 })).toBe(false);
    expect(validate({ ...report, asOf: "soon" })).toBe(false);
  });

  it("lets a later version add members", async () => {
    const report = loopsReport(await loadShipped("village"));
    expect(validatorOf("loops")({ ...report, somethingNew: 1 })).toBe(true);
  });

  it("has the report's members at the root, each amount with its unit", () => {
    for (const { id } of reportSchemas) {
      const { properties, title } = jsonSchemaOf(id) as { properties: Record<string, unknown>; title: string };
      expect(title).toMatch(/^Linchpin/);
      // A schema that is a reference to itself has none.
      expect(Object.keys(properties).length).toBeGreaterThan(1);
    }
    expect(JSON.stringify(jsonSchemaOf("cascade"))).toContain("USD billions");
  });

  it("suggests the nearest report", () => {
    expect(() => jsonSchemaOf("loop")).toThrow(NotFoundError);
    expect(() => jsonSchemaOf("loop")).toThrow('Did you mean "loops"?');
  });
});
