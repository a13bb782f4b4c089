// The network that is shown as a file for other programs, written beside the page by the exporters of the command line.
import type { ExportedFile } from "../../src/format/exporters/exporter.ts";
import { gexf } from "../../src/format/exporters/gexf.ts";
import { graphml } from "../../src/format/exporters/graphml.ts";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport, type CascadeRequest } from "../../src/report/cascade-report.ts";
import { exportInput, type ExportRequest } from "../../src/report/export-input.ts";

const writers = { gexf, graphml } as const;

export type NetworkFormat = keyof typeof writers;

export type NetworkOrder = Pick<ExportRequest, "asOf" | "window" | "overrides"> & {
  readonly format: NetworkFormat;
  /** With its losses as columns; null: nobody fails. */
  readonly failure: CascadeRequest | null;
};

export const writeNetwork = (
  network: Network,
  { format, failure, ...request }: NetworkOrder,
): readonly ExportedFile[] => {
  const cascade = failure === null ? null : cascadeReport(network, failure);
  return writers[format].files(exportInput(network, { ...request, cascade, parts: [] }));
};
