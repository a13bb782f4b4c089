// What every part of the supply output is written with.
import type { SupplyReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";

export type SupplySheet = {
  readonly report: SupplyReport;
  readonly title: string;
  readonly name: (id: string) => string;
  /** An amount in the report's unit. */
  readonly amount: (value: number) => string;
  readonly terminal: Terminal;
  /** Rows per table. */
  readonly top: number;
};
