// What is not known: deals without an amount, firms without a capital, ends that are assumed. Gaps, never zeros.
import { networkAsOf } from "../../model/as-of.ts";
import { termOf } from "../../model/term.ts";
import { assumptionValues, termAssumptions } from "../../model/assumption-values.ts";
import type { Block } from "../document.ts";
import type { Material, SectionWriter } from "../material.ts";
import { count, joined, list, listed, paragraph, row, section, table, toRow, words, type Phrase } from "../phrases.ts";

const undisclosedTable = ({ report, deals, name }: Material): readonly Block[] => {
  const ids = report.sweep.undisclosedDeals;
  if (ids.length === 0) return [];
  return [
    table(
      `Deals in force whose amount nobody has published (${ids.length})`,
      [
        { title: "deal" },
        { title: "who pays" },
        { title: "whom" },
        { title: "kind" },
        { title: "announced", tight: true },
      ],
      ids.flatMap((id) => {
        const deal = deals.get(id);
        if (deal === undefined) return [];
        return [row([toRow("deal", id), name(deal.source), name(deal.target), deal.instrument, deal.announced])];
      }),
      ["They are drawn on the map and counted as nothing, so every total of this page leaves them out."],
    ),
  ];
};

const assumedTerms = ({ network, report }: Material): readonly string[] => {
  const terms = termAssumptions(assumptionValues(network, report.overrides));
  return networkAsOf(network, report.asOf)
    .counted.filter((deal) => termOf(deal, terms).assumed)
    .map(({ id }) => id);
};

export const gapsSection: SectionWriter = (material) => {
  const { report, name, command } = material;
  const { unknownBuffers } = report.sweep;
  const terms = assumedTerms(material);
  const items: Phrase[] = [
    ...(unknownBuffers.length === 0
      ? []
      : [
          `Capital of ${count(unknownBuffers.length, "firm or group", "firms and groups")}: they are hit, never fail through others, and pass on only their own failure: ${listed(unknownBuffers.map(name))}.`,
        ]),
    ...(terms.length === 0
      ? []
      : [
          words(
            `End of ${count(terms.length, "counted deal")}: what falls into a year rests on an assumed term (`,
            joined(terms.map((id) => toRow("deal", id))),
            ").",
          ),
        ]),
    "Whatever was not published or not found: deals that nobody announced are not in the data, and nothing here stands for them.",
  ];
  return section("gaps", "What is not known", [
    paragraph(
      "What nobody has published is left unknown. It is never filled in with a guess and never counted as zero without being listed here.",
    ),
    list(items),
    ...undisclosedTable(material),
    command(["summary"], ["as-of"]),
  ]);
};
