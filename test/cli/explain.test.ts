// `linchpin fail --explain` in words: dollars on every step, the guarantor by name, tables that add up.
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

/** USD billions of an amount in a table. */
const amountOf = (text: string): number => {
  const [, digits, scale] = /^\$([\d.]+)([TBMK]?)$/.exec(text) ?? [];
  return Number(digits) * { T: 1e3, B: 1, M: 1e-3, K: 1e-6, "": 0 }[scale as "T" | "B" | "M" | "K" | ""];
};

/** The amounts in a table, from its title to the next empty line. */
const amountsIn = (out: string, title: string): readonly number[] =>
  out
    .slice(out.indexOf(`  ${title}`))
    .split("\n\n")[0]!
    .split("\n")
    .slice(1)
    .flatMap((line) => / (\$[\d.]+[TBMK]?) /.exec(line)?.[1] ?? [])
    .map(amountOf);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("--explain", () => {
  it("names the guarantor, the one it protects and the one that fails", async () => {
    const { out } = await runCli(["fail", "fluidstack", "--explain", "alphabet"]);
    expect(out).toMatch(
      /\$959M guarantee called, because of Fluidstack, which this scenario lets fail: fluidstack-terawulf-2025 \(capacity-lease of \$6\.7B\); Google \(Alphabet\) guarantees it to TeraWulf: google-terawulf-backstop-2025/,
    );
  });

  it("says who must buy what a beneficiary cannot sell, and what is left to it", async () => {
    const { out } = await runCli(["fail", "openai", "--explain", "coreweave"]);
    expect(out).toMatch(
      /openai-coreweave-2025-03 .*; this is what is left where Nvidia must buy what CoreWeave cannot sell: nvidia-coreweave-backstop-2025/,
    );
  });

  it("says on every step below the first how much of the loss came that way", async () => {
    const { out } = await runCli(["fail", "openai", "--explain", "coreweave"]);
    const below = out.split("\n").filter((line) => /^[│ ].*─ \$/.test(line));
    expect(below.length).toBeGreaterThan(3);
    for (const line of below) expect(line).toMatch(/\[\$[\d.]+[BMK] of CoreWeave's loss\]$/);
  });

  it("hides no remainder: it has its own line with its size", async () => {
    const { out } = await runCli(["fail", "openai", "--explain", "coreweave"]);
    expect(out).toMatch(/─ \$\d+M \([\d.]+ %\) in \d+ smaller losses?, each under 5 %/);
  });

  it("adds up in every table, whatever --top leaves to the last row", async () => {
    const { out } = await runCli(["fail", "openai", "--explain", "nvidia", "--top", "3"]);
    const loss = amountOf(/Nvidia loses (\$[\d.]+[TBM])/.exec(out)![1]!);
    for (const title of ["by deal", "by kind of loss", "by whose distress"]) {
      expect(Math.abs(sum(amountsIn(out, title)) - loss)).toBeLessThan(0.3);
    }
    expect(out).toMatch(/\d+ others +\$/);
    expect(out, "one seed needs no table").not.toContain("by where it starts");
  });

  it("tells several seeds apart", async () => {
    const { out } = await runCli(["fail", "openai", "anthropic", "--explain", "nvidia"]);
    expect(out).toMatch(/by where it starts +loss +share\n {2}OpenAI +\$.*\n {2}Anthropic +\$/);
  });

  it("shows what the scenario takes from a firm on the way", async () => {
    const { out } = await runCli(["fail", "microsoft=0.3", "--explain", "nvidia"]);
    expect(out).toMatch(/\$117B that the scenario takes from it at the start \[\$[\d.]+[BM] of Nvidia's loss\]/);
  });
});

describe("fail", () => {
  it("says which guarantees are shared among several firms, and which bound it took", async () => {
    const { out } = await runCli(["fail", "openai"]);
    expect(out).toMatch(/perhaps too little for one \(guarantee\.split=alone .*\n {4}nvidia-coreweave-backstop-2025/);
    expect(out, "one obligor each").not.toMatch(/bound\):\n.*google-/);
    const alone = await runCli(["fail", "openai", "--set", "guarantee.split=alone"]);
    expect(alone.out).toMatch(/whole for each, so perhaps more than they hold/);
    expect(alone.out).not.toMatch(/fails?.*CoreWeave/);
  });

  it("shares the whole loss among the kinds of loss", async () => {
    const { out } = await runCli(["fail", "fluidstack"]);
    const whole = sum(amountsIn(out, "kind of loss"));
    // 11.2 of known capital and 0.2 of unknown.
    expect(whole).toBeCloseTo(11.4, 1);
    expect(out).toMatch(/guarantee called +\$2\.8B/);
  });
});
