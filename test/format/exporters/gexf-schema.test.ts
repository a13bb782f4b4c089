// GEXF by schema: what Gephi and every other reader may rely on.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { gexf } from "../../../src/format/exporters/gexf.ts";
import { cascadeReport, exportInput } from "../../../src/index.ts";
import type { Network } from "../../../src/model/network.ts";
import { smallExport, textOfFile } from "../../support/export-inputs.ts";
import { loadShipped } from "../../support/shipped.ts";

const schema = readFileSync(join(import.meta.dirname, "gexf-1.3.xsd"), "utf8");

const problemsIn = async (text: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: { fileName: "network.gexf", contents: text },
    schema,
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
};

let shipped: Network;
beforeAll(async () => {
  shipped = await loadShipped("ai-capital");
});

const exported = (): string => {
  const cascade = cascadeReport(shipped, { seeds: [{ id: "openai", shock: 1 }] });
  return textOfFile(gexf.files(exportInput(shipped, { asOf: cascade.asOf, cascade }))[0]);
};

describe("the schema of GEXF 1.3", () => {
  it("accepts the export of the shipped network and of the small one", async () => {
    expect(await problemsIn(exported())).toEqual([]);
    expect(await problemsIn(textOfFile(gexf.files(smallExport)[0]))).toEqual([]);
  });

  it("accepts the losses of a cascade on firms and deals", () => {
    const text = exported();
    const oracle = /<node id="oracle"[\s\S]*?<\/node>/.exec(text)![0];
    // The shares of its losses add up to its equity, to rounding.
    expect(Number(/for="loss_usd_bn" value="([^"]+)"/.exec(oracle)![1])).toBeCloseTo(42.51, 9);
    expect(oracle).toContain('for="failed_in_round" value="1"');
    const order = /<edge id="openai-oracle-2025-09"[\s\S]*?<\/edge>/.exec(text)![0];
    expect(order).toMatch(/for="loss_usd_bn" value="42\.\d+"/);
  });

  it.each([
    ["a deal to nobody", /target="broadcom"/, 'target="nobody"', /keyref|nobody/],
    ["a node twice", /<node id="amd"/, '<node id="nvidia"', /key|nvidia/i],
    ["a weight that is no number", /weight="11.3"/, 'weight="lots"', /double/],
    ["an attribute of no type", /type="boolean"/, 'type="flag"', /enumeration|facet/],
    ["another version", /version="1.3"/, 'version="1.1"', /fixed|1\.1/],
  ])("refuses %s", async (_what, pattern, planted, message) => {
    const problems = await problemsIn(exported().replace(pattern, planted));
    expect(problems.join("\n")).toMatch(message);
  });
});
