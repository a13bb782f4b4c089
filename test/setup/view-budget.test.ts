// The build refuses a first screen that has become too heavy, and says which part of it has grown.
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { budgetProblem, checkFirstScreen, firstScreenBudget, weighFirstScreen } from "../../src/setup/view-budget.mjs";

let webRoot = "";
beforeEach(() => {
  webRoot = mkdtempSync(join(tmpdir(), "linchpin-budget-"));
  mkdirSync(join(webRoot, ".vite"));
});
afterEach(() => rmSync(webRoot, { recursive: true, force: true }));

/** Random bytes do not compress, so a file weighs what it is long. */
const chunk = (name: string, bytes: number, imports: readonly string[] = [], isEntry = false) => {
  writeFileSync(join(webRoot, `${name}.js`), randomBytes(bytes));
  return { [`_${name}`]: { name, file: `${name}.js`, imports, isEntry } };
};

const manifest = (...chunks: readonly Record<string, unknown>[]): void =>
  writeFileSync(join(webRoot, ".vite", "manifest.json"), JSON.stringify(Object.assign({}, ...chunks)));

describe("the budget of the first screen", () => {
  it("weighs the entry and what it imports at once, each part once, and nothing that comes later", () => {
    manifest(
      chunk("index", 2000, ["_react"], true),
      chunk("react", 3000, ["_shared"]),
      chunk("shared", 1000),
      chunk("failure", 900_000, ["_shared"]),
    );
    expect(weighFirstScreen(webRoot).map(({ name }) => name)).toEqual(["react", "index", "shared"]);
    expect(() => checkFirstScreen(webRoot)).not.toThrow();
  });

  it("fails above it, names the heaviest parts and says which has grown", () => {
    manifest(chunk("index", firstScreenBudget, ["_react"], true), chunk("react", 1000));
    expect(() => checkFirstScreen(webRoot)).toThrow(/more than its 180\.0 kB:\n {2}index: 180\.\d kB, grown from /);
    expect(budgetProblem(weighFirstScreen(webRoot))).toContain("  react: 1.0 kB\n");
  });

  it("allows what the budget says exactly", () => {
    expect(budgetProblem([{ name: "index", bytes: firstScreenBudget, known: null }])).toBeNull();
    expect(budgetProblem([{ name: "index", bytes: firstScreenBudget + 1, known: null }])).not.toBeNull();
  });
});
