// Links: an anchor belongs to one row, and an address that may be followed is http or https.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowKinds } from "../../src/document/document.ts";
import { paragraph, section, toRow } from "../../src/document/phrases.ts";
import { anchorOf, mentioned, safeUrl } from "../../src/document/walk.ts";
import { nastyText, nastyUrl } from "../support/documents.ts";

describe("anchorOf", () => {
  const row = fc.record({ row: fc.constantFrom(...rowKinds), id: nastyText });

  it("gives different rows different anchors, of letters, digits, hyphens and underscores", () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        expect(anchorOf(a) === anchorOf(b)).toBe(a.row === b.row && a.id === b.id);
        expect(anchorOf(a)).toMatch(/^[a-z]+-[\w-]*$/);
      }),
    );
  });

  it("leaves the ids of a data package as they are", () => {
    expect(anchorOf({ row: "deal", id: "nvidia-openai-2026" })).toBe("deal-nvidia-openai-2026");
    expect(anchorOf({ row: "deal", id: "a_b" })).not.toBe(anchorOf({ row: "deal", id: "a/b" }));
    expect(anchorOf({ row: "deal", id: "a_2f_b" })).not.toBe(anchorOf({ row: "deal", id: "a/b" }));
  });
});

describe("safeUrl", () => {
  it("lets http and https through as they are, and nothing else", () => {
    fc.assert(
      fc.property(nastyUrl, (url) => {
        const safe = safeUrl(url);
        expect(safe === null || (safe === url && ["http:", "https:"].includes(new URL(safe).protocol))).toBe(true);
      }),
    );
    expect(safeUrl("https://example.org/a?b=1&c=(2)#d")).toBe("https://example.org/a?b=1&c=(2)#d");
  });
});

describe("mentioned", () => {
  it("finds rows in all sections, each once, in the order of their mention", () => {
    const inner = section("inner", "Inner", [paragraph(toRow("deal", "c"), toRow("deal", "a"))]);
    const sections = [section("one", "One", [paragraph(toRow("deal", "b"), toRow("fact", "x"))], [inner])];
    expect(mentioned(sections, "deal")).toEqual(["b", "c", "a"]);
    expect(mentioned(sections, "fact")).toEqual(["x"]);
  });
});
