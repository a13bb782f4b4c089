// What the headlines of circularity are called in tables.
import type { Headline } from "../../index.ts";

export const headlineNames: Readonly<Record<Headline["id"], string>> = {
  "maximum-circulation": "can go round at most",
  "balanced-flow": "goes round in proportion",
  throughput: "completes loops",
  "own-round-trip": "returns to its funder",
  "any-round-trip": "returns to a net funder",
};
