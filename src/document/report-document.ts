// The report page as a document: the sections in their order, and behind them the rows that they rest on.
import type { Document, Section } from "./document.ts";
import { commandWords, materialOf, windowWords, type DocumentRequest, type SectionWriter } from "./material.ts";
import { code, words } from "./phrases.ts";
import { assumptionsSection } from "./sections/assumptions.ts";
import { claimsSection } from "./sections/claims.ts";
import { failuresSection } from "./sections/failures.ts";
import { gapsSection } from "./sections/gaps.ts";
import { inShortSection } from "./sections/in-short.ts";
import { ledgerSection } from "./sections/ledger.ts";
import { loopsSection } from "./sections/loops.ts";
import { mapSection } from "./sections/map.ts";
import { methodsSection } from "./sections/methods.ts";
import { rowSections } from "./sections/rows.ts";
import { survivalSection } from "./sections/survival.ts";

const writers: readonly SectionWriter[] = [
  inShortSection,
  mapSection,
  loopsSection,
  failuresSection,
  ledgerSection,
  survivalSection,
  claimsSection,
  assumptionsSection,
  gapsSection,
  methodsSection,
];

const particulars = ({ provenance, report }: DocumentRequest): Document["particulars"] => {
  const { program, data, asOf, commandLine } = provenance;
  return [
    { term: "As of", value: words(asOf) },
    { term: "Flows a year", value: words(`average ${windowWords(report.window)}`) },
    { term: "Data", value: words(data.version === null ? data.name : `${data.name}, version ${data.version}`) },
    ...(data.digest === null ? [] : [{ term: "SHA-256 of the data", value: words(code(data.digest)) }]),
    { term: "Made with", value: words(program) },
    ...(commandLine === null ? [] : [{ term: "Command", value: words(code(commandLine)) }]),
  ];
};

/**
 * The report of one network under one request, as a tree that `renderHtml` and `renderMarkdown` write down.
 *
 * Every number that comes from a row of the data links to that row, and the row to its sources. The same request gives
 * the same document: no clock, no folder, no chance.
 */
export const reportDocument = (request: DocumentRequest): Document => {
  const material = materialOf(request);
  const told: readonly Section[] = writers.flatMap((write) => write(material) ?? []);
  return {
    title: request.network.title,
    standfirst: "Who funds whom and who owes whom, how the money goes round, and what happens when one of them fails.",
    particulars: particulars(request),
    sections: [...told, ...rowSections(material, told)],
  };
};

/** The command line of the whole report, with everything spelled out that a default could change. */
export const reportCommandWords = (
  request: Pick<DocumentRequest, "report" | "commonOptions"> & { readonly top: number },
): readonly string[] => [
  ...commandWords(request, ["report"], ["as-of", "window", "set"]),
  "--top",
  String(request.top),
];
