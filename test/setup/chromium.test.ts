// Where a browser is looked for, and what is said when the one named is none.
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findChromium, systemCandidates } from "../../src/setup/chromium.mjs";

describe("findChromium", () => {
  it("takes the program that CHROME_PATH names", async () => {
    expect(await findChromium({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  });

  it("refuses a CHROME_PATH that cannot be run, rather than taking another browser", async () => {
    await expect(findChromium({ CHROME_PATH: "/no/such/chrome" })).rejects.toThrow(
      'CHROME_PATH is "/no/such/chrome", which is not a program that can be run',
    );
  });

  it("finds some browser on the machine that runs the tests", async () => {
    expect(existsSync(await findChromium())).toBe(true);
  });
});

describe("systemCandidates", () => {
  it("searches the PATH on Linux, Chromium before Chrome", () => {
    const candidates = systemCandidates("linux", { PATH: "/opt/bin" });
    expect(candidates[0]).toBe("/opt/bin/chromium");
    expect(candidates).toContain("/usr/bin/google-chrome");
  });

  it("knows the places of macOS and Windows", () => {
    expect(systemCandidates("darwin", {})).toContain("/Applications/Chromium.app/Contents/MacOS/Chromium");
    expect(systemCandidates("win32", { ProgramFiles: "C:\\Programs" })).toContain(
      "C:\\Programs\\Google\\Chrome\\Application\\chrome.exe",
    );
  });
});
