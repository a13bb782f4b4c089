// The report page of a network as a test makes it: with what the command line adds, but no files.
import { commandLineOf } from "../../src/cli/command-line.ts";
import type { Document } from "../../src/document/document.ts";
import { reportDocument } from "../../src/document/report-document.ts";
import { provenanceOf } from "../../src/model/provenance.ts";
import type { Network } from "../../src/model/network.ts";
import { fullReport, type FullReport, type FullReportRequest } from "../../src/report/full-report.ts";

export type ReportPage = { readonly report: FullReport; readonly document: Document };

export const reportPage = (network: Network, request: FullReportRequest = {}): ReportPage => {
  const report = fullReport(network, request);
  const { asOf, overrides, loops } = report;
  const provenance = provenanceOf({
    program: "Linchpin 0",
    network,
    digest: null,
    asOf,
    window: loops.window,
    overrides,
    commandLine: null,
  });
  const document = reportDocument({ network, report, provenance, commandLine: commandLineOf, commonOptions: [] });
  return { report, document };
};
