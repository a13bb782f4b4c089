// A date as it is typed.
import { describe, expect, it } from "vitest";
import { typedDay } from "../../src/view/typed-day.ts";

describe("typedDay", () => {
  it("waits until the year has been typed to its end", () => {
    const typed = ["", "0002-03-01", "0020-03-01", "0202-03-01", "2025-03-01"];
    expect(typed.map(typedDay)).toEqual([null, null, null, null, "2025-03-01"]);
  });
});
