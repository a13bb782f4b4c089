// What a file holds is shown and not obeyed: no control character of it reaches the terminal.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printable } from "../../src/cli/printable.ts";
import { runCli } from "../support/run-cli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "linchpin-printable-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const importing = async (text: string) => {
  const path = join(folder, "list.csv");
  await writeFile(path, text);
  return runCli(["import", path]);
};

/** Wipes the screen. */
const order = "\u001b[2Jgotcha\u0007";

describe("printable", () => {
  it("keeps texts, tabs, line ends and colours, and shows any other control character", () => {
    expect(printable("naïve\t日本\n\u001b[1mbold\u001b[22m")).toBe("naïve\t日本\n\u001b[1mbold\u001b[22m");
    expect(printable("\r\u001b[2K\u009b1m\u0007\u0000")).toBe("\uFFFD\uFFFD[2K\uFFFD1m\uFFFD\uFFFD");
  });

  it("stands between a file and the terminal: in mistakes, in names of columns, in refusals", async () => {
    const told = await importing(`from,to,amount,x${order}\nA,B,${order}\nB,C,1\n`);
    expect(told.code).toBe(0);
    expect(told.out).toContain('got "\uFFFD[2Jgotcha\uFFFD"');
    expect(told.out).toContain("x\uFFFD[2Jgotcha\uFFFD");
    const refused = await importing(`${order}\n1\n`);
    expect(refused.code).toBe(1);
    expect(told.out + told.err + refused.out + refused.err).not.toMatch(/(?![\n\t])\p{Cc}/u);
  });
});
