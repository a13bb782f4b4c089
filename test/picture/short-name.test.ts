// Names on the picture: short, and still distinct.
import fc from "fast-check";
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

  it("leaves the picture its room, whatever firms are called, and cuts no sign in two", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        for (const label of [...shortNames(names), ...names.map(shortName)]) {
          expect([...label].length).toBeLessThanOrEqual(40);
          expect(label).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  it("shortens a name that is kept apart from its sentence, and leaves it apart", () => {
    expect(shortName("\u2068שקל Group\u2069")).toBe("\u2068שקל\u2069");
    const long = shortName(`\u2068${"חברת חשמל ".repeat(9)}\u2069`);
    expect(long).toMatch(/^\u2068[^\u2068\u2069]{1,40}…\u2069$/u);
  });

  it("tells long names apart by their ends", () => {
    const [a, b] = shortNames([`${"Very long ".repeat(9)}Fund I`, `${"Very long ".repeat(9)}Fund II`]);
    expect([a, b]).toEqual(["Very long Very long Very…ery long Fund I", "Very long Very long Very…ry long Fund II"]);
  });
});
