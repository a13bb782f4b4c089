// An old Node is told so before anything fails.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkNode } from "../../src/setup/check-node.mjs";

describe("checkNode", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.11.1"])("accepts Node %s", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(["18.20.8", "20.18.3"])("refuses Node %s with the remedy", (version) => {
    expect(() => checkNode(version)).toThrow(`but runs on ${version}. Install a newer Node`);
  });

  it("asks for what package.json's engines ask for", () => {
    const description = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
    expect(description.engines.node).toBe(">=20.19");
  });
});
