import { describe, expect, it } from "vitest";
import type { Context } from "../../src/cli/commands/command.ts";
import { barText, exitCodeOf, runSteps } from "../../src/cli/progress.ts";
import { createTerminal } from "../../src/cli/terminal.ts";
import { inSteps } from "../../src/ensemble/steps.ts";
import { calmSurroundings } from "../support/run-cli.ts";

type Asked = { readonly screen?: boolean; readonly json?: boolean; readonly quiet?: boolean };

const contextOf = (asked: Asked, onInterrupt: Context["surroundings"]["onInterrupt"] = () => () => {}) => {
  const { screen = true, json = false, quiet = false } = asked;
  const output = { out: "", err: "" };
  const tty = screen ? { isTTY: true, columns: 90 } : {};
  const options = { data: null, json, quiet, color: true };
  const streams = {
    stdout: { write: (text: string) => (output.out += text) },
    stderr: { write: (text: string) => (output.err += text), ...tty },
  };
  const surroundings = { ...calmSurroundings, onInterrupt };
  const context: Context = { options, terminal: createTerminal(streams, options, {}), surroundings, commandLine: "" };
  return { context, output };
};

describe("the progress bar", () => {
  it("says how far the work is", () => {
    expect(barText("sweep", { done: 2525, total: 5050 })).toBe(
      "sweep  [############------------]  50 %  2,525 of 5,050",
    );
    expect(barText("sweep", { done: 0, total: 0 })).toContain("100 %");
  });

  it("moves on a screen when there is something new to see, and is gone at the end", async () => {
    const { context, output } = contextOf({});
    await runSteps(
      context,
      "count",
      inSteps(1000, (k) => k),
    );
    const drawn = output.err.match(/ %/g)!.length;
    expect(drawn).toBeGreaterThanOrEqual(101);
    expect(drawn).toBeLessThanOrEqual(101 + 24);
    expect(output.err.endsWith("\r\u001b[2K")).toBe(true);
    expect(output.out).toBe("");
  });

  it.each([{ screen: false }, { json: true }, { quiet: true }])("is not there with %o", async (asked) => {
    const { context, output } = contextOf(asked);
    await runSteps(
      context,
      "count",
      inSteps(10, (k) => k),
    );
    expect(output.err).toBe("");
  });
});

describe("an interrupt", () => {
  it("ends the work with what there is, and stops listening", async () => {
    let listening = false;
    let interrupt = () => {};
    const { context, output } = contextOf({}, (stop) => {
      [listening, interrupt] = [true, stop];
      return () => (listening = false);
    });
    const steps = inSteps(10, (k) => {
      if (k === 3) interrupt();
      return k;
    });
    expect(await runSteps(context, "count", steps)).toEqual([0, 1, 2, 3]);
    expect(listening).toBe(false);
    expect(output.err).toContain("Ctrl-C again ends at once");
  });

  it("stops listening when the work fails, too", async () => {
    let listening = false;
    const { context } = contextOf({}, () => {
      listening = true;
      return () => (listening = false);
    });
    const failing = inSteps(3, () => {
      throw new Error("broken");
    });
    await expect(runSteps(context, "count", failing)).rejects.toThrow("broken");
    expect(listening).toBe(false);
  });

  it("shows in the exit code", () => {
    expect([exitCodeOf({ partial: true }), exitCodeOf({ partial: false })]).toEqual([130, 0]);
  });
});
