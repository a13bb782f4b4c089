// Search and the keys of the whole page.
import { describe, expect, it } from "vitest";
import { findMatches } from "../../../web/shell/find-matches.ts";
import { shellAction, type Pressed } from "../../../web/shell/shell-keys.ts";
import { tabs } from "../../../web/shell/tabs.ts";
import { formatPath, parsePath } from "../../../src/view/view.ts";
import { index } from "../support.ts";

const ids = (text: string): readonly string[] => findMatches(index, text).map(({ kind, id }) => `${kind}:${id}`);

describe("search", () => {
  it("finds firms by the beginning of any word of name or ticker, before deals", () => {
    expect(ids("hold")).toEqual(["firm:lab", "deal:order", "deal:stake", "deal:round"]);
    expect(ids("LAB")[0]).toBe("firm:lab");
  });

  it("finds deals by both parties and by what they are for", () => {
    expect(ids("cloud chips")).toEqual(["deal:boxes"]);
    expect(ids("chip-purchase")).toEqual(["deal:boxes"]);
  });

  it("finds nothing in nothing, and nothing for nonsense", () => {
    expect(ids("  ")).toEqual([]);
    expect(ids("qqq")).toEqual([]);
  });
});

describe("keys of the page", () => {
  const plain: Pressed = { key: "", ctrl: false, alt: false, shift: false, inField: false, onControl: false };

  it("mean nothing in a field, but for Ctrl+K", () => {
    expect(shellAction({ ...plain, key: "t", inField: true }, true)).toBeNull();
    expect(shellAction({ ...plain, key: "k", ctrl: true, inField: true }, true)).toEqual({ do: "search" });
  });

  it("leave Space to a focused control", () => {
    expect(shellAction({ ...plain, key: " " }, true)).toEqual({ do: "play" });
    expect(shellAction({ ...plain, key: " ", onControl: true }, true)).toBeNull();
  });

  it("can be switched off as far as they are single letters", () => {
    expect(shellAction({ ...plain, key: "?" }, false)).toBeNull();
    expect(shellAction({ ...plain, key: "Escape" }, false)).toEqual({ do: "back" });
  });

  it("leave the browser's own shortcuts alone", () => {
    expect(shellAction({ ...plain, key: "t", ctrl: true }, true)).toBeNull();
    expect(shellAction({ ...plain, key: "1", alt: true }, true)).toBeNull();
    expect(shellAction({ ...plain, key: "constructor" }, true)).toBeNull();
  });

  it("undo and redo with Ctrl+Z, but in a field that has an undo of its own", () => {
    expect(shellAction({ ...plain, key: "z", ctrl: true }, false)).toEqual({ do: "undo" });
    expect(shellAction({ ...plain, key: "Z", ctrl: true, shift: true }, true)).toEqual({ do: "redo" });
    expect(shellAction({ ...plain, key: "z", ctrl: true, inField: true }, true)).toBeNull();
  });

  it("number the tabs, each of which has an address of its own", () => {
    for (const { view } of tabs) expect(parsePath(formatPath(view))).toEqual(view);
  });
});
