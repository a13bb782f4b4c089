// Whatever is typed, the command line ends with one of its three exit codes and never with a stack trace.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot, runCli } from "../support/run-cli.ts";

const village = join(projectRoot, "graph-data", "village");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-any-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words that mean something here, and some that mean trouble elsewhere; `serve` would wait. */
const words = [
  ...["fail", "loops", "summary", "export", "validate", "schema", "help"],
  ...["lantern", "barn=0.3", "anvil=", "=", "squire=1e-9", "cascade", "csv", "threshold", village, ""],
  ...["--json", "--quiet", "--model", "--set", "--as-of", "--explain", "--max-rounds", "--top", "--format", "--out"],
  ...["--window", "--total", "--max-length", "--fail", "--data", "-h", "--", "-1", "0", "1", "3", "1e99", "NaN"],
  ...[
    "2026..2028",
    "2026-07-03",
    "9999-12-31",
    "0000",
    "order-loss.relet=0.2",
    "order-loss.relet@barn=1",
    "stake-basis=x",
  ],
  ...["clear", "stakes", "supply", "impact", "rescue", "fire-sale", "reverse", "protect", "reconstruct"],
  ...["--horizon", "2027", "--alpha", "--means", "barn=2", "--shock", "gpus=0.3", "--price-impact", "--pairs"],
  ...["--exposures", "--buffers", "--orientation", "--tolerance", "--production", "leontief", "--target"],
  ...["__proto__", "__proto__=1", "constructor", "toString=1"],
];

describe("linchpin with any arguments", () => {
  it("ends with 0, 1 or 2, and explains itself when it is not 0", async () => {
    const argv = fc.tuple(
      fc.constantFrom(
        ...["fail", "loops", "summary", "export", "validate", "schema", "lantern"],
        ...["clear", "stakes", "supply", "impact", "sweep", "rescue", "fire-sale", "reverse", "protect", "reconstruct"],
      ),
      fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, fc.string()), { maxLength: 7 }),
    );
    await fc.assert(
      fc.asyncProperty(argv, async ([command, rest]) => {
        const { code, out, err } = await runCli([command, "--data", village, ...rest], { cwd: folder });
        expect([0, 1, 2]).toContain(code);
        expect(err).not.toMatch(/unexpected error|\n {4}at /);
        if (code !== 0) expect(out + err).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });
});
