import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandLineOf } from "../../src/cli/command-line.ts";

describe("commandLineOf", () => {
  it("leaves plain words alone and quotes the others", () => {
    expect(commandLineOf(["export", "--set", "order-loss.relet=0.2", "--out", "my files", "it's", ""])).toBe(
      "linchpin export --set order-loss.relet=0.2 --out 'my files' 'it'\\''s' ''",
    );
  });

  it("gives the same words back in a shell, whatever they hold", () => {
    const word = fc.string({ unit: "grapheme", maxLength: 8 }).filter((text) => !text.includes("\0"));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (argv) => {
        const script = commandLineOf(argv).replace("linchpin", "printf '%s\\0'");
        const printed = execFileSync("/bin/sh", ["-c", `${script}${argv.length === 0 ? " ''" : ""}`]);
        expect(printed.toString("utf8").split("\0").slice(0, -1)).toEqual(argv.length === 0 ? [""] : argv);
      }),
      { numRuns: 50 },
    );
  });
});
