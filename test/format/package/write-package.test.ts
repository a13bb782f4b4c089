// A network written as a package and read back is the same network.
import { describe, expect, it } from "vitest";
import { readPackage } from "../../../src/format/package/read-package.ts";
import { packageTexts } from "../../../src/format/package/write-package.ts";
import type { Network } from "../../../src/model/network.ts";
import { dealOf, networkOf, nodeOf } from "../../support/networks.ts";
import { loadShipped } from "../../support/shipped.ts";

const readBack = (network: Network) =>
  readPackage(new Map(packageTexts(network).map(({ name, text }) => [name, text])));

describe("packageTexts", () => {
  it.each(["ai-capital", "village"] as const)("gives %s back, without a mistake", async (name) => {
    const network = await loadShipped(name);
    expect(readBack(network)).toEqual({ value: network, failures: [] });
  });

  it("keeps texts that are dangerous elsewhere", () => {
    const texts = ["=1+1", '"quoted", with comma', "two\nlines", "<b>&amp;</b>", "__proto__", "';--", "日本"];
    const colour = { light: "#336699", dark: "#99ccff" };
    const network = networkOf({
      nodeKinds: [{ id: "cloud", label: "Cloud", plural: "Clouds", shape: "square", colour }],
      nodes: texts.map((name, i) => ({ ...nodeOf(`n${i}`), name, note: name })),
      deals: texts.map((note, i) => dealOf({ id: `d${i}`, source: "n0", target: "n1", note, amountUsdBn: 0.1 + 0.2 })),
      sources: [
        {
          id: "press",
          title: "=cmd()",
          publisher: null,
          url: null,
          file: null,
          published: null,
          accessed: null,
          kind: "x",
        },
      ],
    });
    expect(readBack(network)).toEqual({ value: network, failures: [] });
  });
});
