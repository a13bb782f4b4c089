// The heights of the sheet: the nearest one, the next one, and which one shows what was asked for.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestSnap, nextSnap, snapFor, snapShares, type Asked, type Snap } from "../../../web/shell/use-snap.ts";

const rest: Asked = { picture: "map", moving: false, opened: false };
const snaps = fc.constantFrom<Snap>("low", "middle", "full");
const asked = fc.record({ picture: fc.constantFrom("map", "loops a~b"), moving: fc.boolean(), opened: fc.boolean() });

describe("the heights of the sheet", () => {
  it("rests at the nearest, whatever the share", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const away = Math.abs(snapShares[nearestSnap(share)] - share);
        for (const other of Object.values(snapShares)) expect(away).toBeLessThanOrEqual(Math.abs(other - share));
      }),
    );
  });

  it("goes up by one with each tap, and from the top down again", () => {
    expect([nextSnap("low"), nextSnap("middle"), nextSnap("full")]).toEqual(["middle", "full", "low"]);
  });

  it("makes way when another picture is asked for, or when the picture starts to move", () => {
    expect(snapFor("full", rest, { ...rest, picture: "loops a~b" })).toBe("middle");
    expect(snapFor("full", rest, { ...rest, moving: true })).toBe("middle");
    expect(snapFor("full", { ...rest, moving: true }, rest)).toBe("full");
  });

  it("comes up for what is opened on it", () => {
    expect(snapFor("low", rest, { ...rest, opened: true })).toBe("middle");
    expect(snapFor("low", { ...rest, opened: true }, rest)).toBe("low");
  });

  it("otherwise stays where the reader left it, and the middle always does", () => {
    fc.assert(
      fc.property(snaps, asked, asked, (snap, before, after) => {
        expect(snapFor(snap, before, before)).toBe(snap);
        expect(snapFor("middle", before, after)).toBe("middle");
      }),
    );
  });
});
