// An adapter for a measure whose answer is compared as it stands.
import type { GoldenAdapter } from "../golden-adapter.ts";
import type { MeasuresCase } from "../golden-case.ts";
import { measuresCase } from "./measure-books.ts";

export type Answer = (golden: MeasuresCase) => unknown;

export const plain = (id: string, answer: Answer): GoldenAdapter => ({
  id,
  form: "measures",
  run: (golden, expected) => [{ measure: id, expected, actual: answer(measuresCase(golden)) }],
});
