import fc from "fast-check";
import { expect, it } from "vitest";
import { project } from "../../src/model/projection.ts";
import { strongComponents } from "../../src/model/strongly-connected.ts";

const digraphs = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 3 * n }).map((edges) => ({ n, edges })));

/** Two nodes belong together when each reaches the other, by Warshall's closure. */
const reference = (n: number, edges: readonly (readonly [number, number])[]): Set<string> => {
  const reaches = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_value, j) => i === j));
  for (const [u, v] of edges) reaches[u]![v] = true;
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) reaches[i]![j] ||= reaches[i]![k]! && reaches[k]![j]!;
  }
  const groups = reaches.map((row, i) => row.flatMap((reached, j) => (reached && reaches[j]![i] ? [j] : [])).join());
  return new Set(groups);
};

const componentsOf = (n: number, edges: readonly (readonly [number, number])[]): number[][] => {
  const ids = Array.from({ length: n }, (_, i) => String(i));
  const { offsets, targets } = project(
    ids,
    edges.map(([u, v]) => ({ source: String(u), target: String(v), amount: 1 })),
  );
  return strongComponents(offsets, targets);
};

it("finds the classes of nodes that reach one another", () => {
  fc.assert(
    fc.property(digraphs, ({ n, edges }) => {
      const found = new Set(componentsOf(n, edges).map((component) => component.join()));
      expect(found).toEqual(reference(n, edges));
    }),
  );
});

it("survives a chain longer than any call stack", () => {
  const n = 200_000;
  const offsets = Uint32Array.from({ length: n + 1 }, (_, i) => Math.min(i, n - 1));
  const targets = Uint32Array.from({ length: n - 1 }, (_, i) => i + 1);
  expect(strongComponents(offsets, targets)).toHaveLength(n);
});
