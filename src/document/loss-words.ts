// The ways of a loss in plain words.
import type { LossChannel } from "../report/cascade-report.schema.ts";

export const channelWords: Readonly<Record<LossChannel, string>> = {
  "order-loss": "orders lost",
  "write-down": "stake or loan written down",
  "funding-withdrawal": "promised funding lost",
  "supply-loss": "supplier lost",
  guarantee: "guarantee called",
  "fire-sale": "forced sales of the same assets",
};
