// Answers that are kept: the same question gives the same object, another network or input a fresh one.
import { describe, expect, it } from "vitest";
import { recently } from "../../../web/data/recent.ts";
import { triangle } from "../support.ts";

describe("recently", () => {
  it("computes each question once, for each network apart", () => {
    const asked: string[] = [];
    const ask = recently((_network, input: { readonly day: string }) => {
      asked.push(input.day);
      return { day: input.day };
    });
    const first = ask(triangle, { day: "one" });
    expect(ask(triangle, { day: "one" })).toBe(first);
    expect(ask({ ...triangle }, { day: "one" })).not.toBe(first);
    expect(ask(triangle, { day: "two" })).toEqual({ day: "two" });
    expect(asked).toEqual(["one", "one", "two"]);
  });

  it("forgets what was asked longest ago", () => {
    let count = 0;
    const ask = recently((_network, input: number) => ({ count: ++count, input }));
    const first = ask(triangle, 0);
    for (let i = 1; i < 60; i++) ask(triangle, i);
    expect(ask(triangle, 0)).toBe(first);
    for (let i = 100; i < 159; i++) ask(triangle, i);
    expect(ask(triangle, 0)).toBe(first);
    for (let i = 200; i < 260; i++) ask(triangle, i);
    expect(ask(triangle, 0)).not.toBe(first);
  });

  it("keeps only a few answers about a large network, which would fill the memory of a page", () => {
    const [deal] = triangle.deals;
    const large = { ...triangle, deals: Array.from({ length: 100_000 }, () => deal!) };
    const ask = recently((_network, input: number) => ({ input }));
    const first = ask(large, 0);
    ask(large, 1);
    expect(ask(large, 0)).toBe(first);
    ask(large, 2);
    ask(large, 3);
    expect(ask(large, 0)).not.toBe(first);
  });
});
