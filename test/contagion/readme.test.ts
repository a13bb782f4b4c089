// The page that shows how to add a model must show one that works.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { cascade } from "../../src/contagion/cascade.ts";
import { propagationModels } from "../../src/contagion/propagation/index.ts";
import type { TransmissionModel } from "../../src/contagion/propagation/propagation-model.ts";
import { exposureNetwork } from "../../src/model/exposure.ts";
import { exposureOf } from "../support/exposure-networks.ts";

const page = readFileSync(resolve(import.meta.dirname, "../../src/contagion/README.md"), "utf8");
const [, example = ""] = /## Add a propagation model[\s\S]*?```ts\n([\s\S]*?)```/.exec(page) ?? [];

describe("the page on contagion", () => {
  it("adds a model in under 25 lines, and the cascade runs it", async () => {
    expect(example.trim().split("\n").length).toBeLessThan(25);
    const file = join(mkdtempSync(join(tmpdir(), "linchpin-model-")), "square-root.ts");
    writeFileSync(file, example);
    const { squareRoot } = (await import(/* @vite-ignore */ file)) as { squareRoot: TransmissionModel };
    const pair = exposureNetwork(
      ["A", "B", "C"],
      [1, 1, 1],
      [exposureOf("ab", 0, 1, 0.5), exposureOf("bc", 1, 2, 0.5)],
    );
    const { frames, converged } = cascade(pair, Float64Array.of(0.25, 0, 0), { model: squareRoot });
    expect(converged).toBe(true);
    expect([...frames.at(-1)!.stress]).toEqual([0.25, 0.25, 0.25]);
  });

  it("names every model with its paper", () => {
    for (const { id, reference } of propagationModels) {
      expect(page).toContain(`\`${id}\``);
      expect(page).toContain(/doi:\S+[^.\s]/.exec(reference)![0]);
    }
  });
});
