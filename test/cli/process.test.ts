// The command line as people start it: a real process, real pipes, real signals.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../support/run-cli.ts";

const script = join(projectRoot, "src", "setup", "linchpin.mjs");

/** Resolves when the output holds a text; rejects when the program ends before. */
const printed = async ({ output, ended }: ReturnType<typeof start>, text: string): Promise<void> => {
  let over = false;
  void ended.then(() => (over = true));
  while (!output.out.includes(text)) {
    if (over) throw new Error(`ended without printing "${text}": ${output.err}`);
    await new Promise((next) => setTimeout(next, 20));
  }
};

const start = (...argv: readonly string[]) => {
  const child = spawn(process.execPath, [script, ...argv], {
    cwd: projectRoot,
    env: { ...process.env, NO_COLOR: "1" },
  });
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (output.out += chunk));
  child.stderr.on("data", (chunk) => (output.err += chunk));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, output, ended };
};

describe("the linchpin program", () => {
  it("prints its result, and nothing else, on stdout", async () => {
    const { output, ended } = start("schema", "cascade");
    expect(await ended).toBe(0);
    expect(JSON.parse(output.out).title).toBe("Linchpin cascade report");
  });

  it("ends with the exit code of what happened", async () => {
    const { output, ended } = start("fial");
    expect(await ended).toBe(2);
    expect(output.out).toBe("");
  });

  it("does not mind a reader that leaves early", async () => {
    const { child, output, ended } = start("fail", "openai", "--json");
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended).toBe(0);
    expect(output.err).not.toMatch(/EPIPE|unexpected/);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("stops serving at %s and ends with 0", async (signal) => {
    const server = start("serve", "--port", "0");
    const { child, output, ended } = server;
    await printed(server, "Next:");
    const address = /http:\/\/localhost:\d+/.exec(output.out)![0];
    expect((await fetch(`${address}/api/v1/health`)).status).toBe(200);
    child.kill(signal);
    expect(await ended).toBe(0);
  });
});
