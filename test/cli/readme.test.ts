// What README.md shows is what the program prints: its example and its figures are read from it and run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { projectRoot, runCli } from "../support/run-cli.ts";
import { loadShipped } from "../support/shipped.ts";

const readme = readFileSync(join(projectRoot, "README.md"), "utf8");

describe("README.md", () => {
  it("shows the real output of its example", async () => {
    const [, command = "", shown = ""] =
      /```console\n\$ npm run -s linchpin -- (.*)\n([\s\S]*?)\n```/.exec(readme) ?? [];
    const { code, out } = await runCli(command.split(" "));
    expect(code).toBe(0);
    expect(out.slice(0, shown.length)).toBe(shown);
  });

  it("quotes what the commands print", async () => {
    const quotes = [...readme.matchAll(/^\| `([\w .-]+)` +\| (.*?) +\|$/gm)].filter(([line]) => !line.includes("http"));
    expect(quotes.length).toBeGreaterThan(5);
    for (const [, command = "", words = ""] of quotes) {
      // Ranges by drawing take seconds and are not quoted.
      const { out } = await runCli([
        ...command.split(" "),
        ...(command.startsWith("circularity") ? ["--samples", "0"] : []),
      ]);
      expect(out.replace(/\s+/g, " "), command).toContain(words);
    }
  });

  it("counts the shipped network as it is", async () => {
    const { nodes, deals, facts, sources } = await loadShipped("ai-capital");
    expect(readme.replace(/\s+/g, " ")).toContain(
      `${nodes.length} firms and groups, ${deals.length} deals, ${facts.length} dated facts, ${sources.length} sources`,
    );
  });

  it("names only commands that exist", () => {
    const named = [...readme.matchAll(/^linchpin ([\w-]+)/gm)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(4);
    expect(commands.map(({ usage }) => usage)).toEqual(expect.arrayContaining(named));
  });

  it("links only to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map((match) => match[1]!);
    for (const link of links) expect(() => readFileSync(join(projectRoot, link)), link).not.toThrow();
  });
});
