// `linchpin serve`: what it prints, where it listens, how it ends.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { calmSurroundings, projectRoot, runCli } from "../support/run-cli.ts";

const village = join(projectRoot, "graph-data", "village");

const withTakenPort = async (body: (port: number) => Promise<void>): Promise<void> => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => blocker.once("listening", resolve));
  try {
    await body((blocker.address() as AddressInfo).port);
  } finally {
    await new Promise((resolve) => blocker.close(resolve));
  }
};

describe("linchpin serve", () => {
  it("prints its address and five lines about the network, answers, and stops when told", async () => {
    let status = 0;
    const { code, out } = await runCli(["serve", "--port", "0"], {
      untilStopped: async () => {
        status = 200;
      },
    });
    expect({ code, status }).toEqual({ code: 0, status: 200 });
    const [address, empty, ...lines] = out.trimEnd().split("\n");
    expect(address).toMatch(/^Linchpin runs at http:\/\/localhost:\d+/);
    expect(empty).toBe("");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/\d+ firms and groups, \d+ deals, as of \d{4}-\d{2}-\d{2}/);
    expect(lines[1]).toMatch(/^Largest loops a year in \d{4} to \d{4}: .* → .*\$/);
    expect(lines[2]).toMatch(/^At most \$\d+B of the \$\d+B a year/);
    expect(lines[3]).toMatch(/^If OpenAI failed, others would lose \$\d+B \(model estimate, debtrank\): /);
    expect(lines[4]).toMatch(/^Next: open http/);
  });

  it("serves the network that it is given", async () => {
    let stop = (): void => {};
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    let out = "";
    const { run } = await import("../../src/cli/run.ts");
    const stdout = { write: (text: string) => (out += text) };
    const surroundings = { ...calmSurroundings, untilStopped: () => stopped };
    const ended = run(["serve", "--port", "0", "--json", "--data", village], { stdout, stderr: stdout }, surroundings);
    let over = false;
    void ended.then(() => (over = true));
    while (!out.includes("}") && !over) await new Promise((next) => setTimeout(next, 10));
    const { address, network } = JSON.parse(out);
    expect(network).toBe("village");
    expect((await (await fetch(`${address}/api/v1/network`)).json()).name).toBe("village");
    stop();
    expect(await ended).toBe(0);
  });

  it("goes on to the next free port when the usual one is taken, and says so", async () => {
    const usual = 4180;
    const blocker = createServer();
    // Whoever else holds the port does just as well.
    await new Promise<void>((resolve) => {
      blocker.once("error", () => resolve());
      blocker.listen(usual, "127.0.0.1", () => resolve());
    });
    const { code, out, err } = await runCli(["serve"]);
    await new Promise((resolve) => blocker.close(resolve));
    expect(code).toBe(0);
    const [, port] = /^Linchpin runs at http:\/\/localhost:(\d+)/.exec(out) ?? [];
    expect(Number(port)).toBeGreaterThan(usual);
    expect(err).toContain(`Port ${usual} is taken, so this runs on ${port}. --port N chooses another.`);
  });

  it("refuses a taken port that was asked for, and names a free one", () =>
    withTakenPort(async (port) => {
      const { code, out, err } = await runCli(["serve", "--port", String(port)]);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toMatch(new RegExp(`port ${port} is taken. Try --port \\d+, which is free.`));
    }));

  it("says in plain words when it cannot listen", async () => {
    const { code, err } = await runCli(["serve", "--port", "0", "--host", "203.0.113.1"]);
    expect(code).toBe(1);
    expect(err).toMatch(/this machine does not have that address/);
  });
});
