// The contract of a measure on the impact links: one number per node, with its source.
import type { ImpactKind, ImpactLinks } from "./impact-links.ts";

export type ImpactMeasure = {
  /** Stable kebab-case name: the key in reports and the file name. */
  readonly id: string;
  readonly label: string;
  /** One sentence in plain words. */
  readonly idea: string;
  readonly reference: string;
  /** Which side of its links a node is measured by: as a victim it needs a known buffer. */
  readonly side: "cause" | "victim";
  /** The links that the paper computes it on. */
  readonly links: ImpactKind;
  /**
   * [n], >= 0, without a unit.
   *
   * @param weights [n], >= 0: economic size of the nodes. With them the measure counts what it reaches by size; without
   *   them, in relation to direct links.
   */
  readonly compute: (links: ImpactLinks, weights?: Float64Array) => Float64Array;
};

export const silvaSouzaTabak =
  "Silva, Souza, Tabak (2017). Monitoring vulnerability and impact diffusion in financial networks. doi:10.1016/j.jedc.2017.01.001";
