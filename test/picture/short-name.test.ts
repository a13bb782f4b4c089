// Names on the picture: short, and still distinct.
import { describe, expect, it } from "vitest";
import { shortName, shortNames } from "../../src/picture/short-name.ts";

describe("shortName", () => {
  it.each([
    ["Stargate (OpenAI-SoftBank-Oracle-MGX venture)", "Stargate"],
    ["Dell Technologies", "Dell"],
    ["Apollo Global Management", "Apollo"],
    ["OpenAI", "OpenAI"],
    ["Bank and credit syndicates (aggregate)", "Bank and credit syndicates"],
    ["(unnamed)", "(unnamed)"],
  ])("shows %s as %s", (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it("keeps names whole that would become the same", () => {
    expect(shortNames(["Acme Capital", "Acme Group", "Blue Owl Capital"])).toEqual([
      "Acme Capital",
      "Acme Group",
      "Blue Owl",
    ]);
  });
});
