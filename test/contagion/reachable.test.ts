import { expect, it } from "vitest";
import { reachableFrom } from "../../src/contagion/reachable.ts";
import { exposureNetwork } from "../../src/model/exposure.ts";
import { exposureOf } from "../support/exposure-networks.ts";

const chain = (middle: number | null) =>
  exposureNetwork(
    ["A", "B", "C", "D", "E"],
    [1, middle, 1, 1, 1],
    [exposureOf("ab", 0, 1, 1), exposureOf("bc", 1, 2, 1), exposureOf("cd", 2, 3, 1), exposureOf("ed", 4, 3, 1)],
  );

it("a shock reaches whoever loses by those it reaches, and nobody upstream", () => {
  expect([...reachableFrom(chain(1), Float64Array.of(0.1, 0, 0, 0, 0))]).toEqual([1, 1, 1, 1, 0]);
});

it("a node with an unknown buffer ends the search", () => {
  expect([...reachableFrom(chain(null), Float64Array.of(0.1, 0, 0, 0, 0))]).toEqual([1, 0, 0, 0, 0]);
});
