// How the numbers were made, each method with its paper.
import type { Block, Inlines } from "../document.ts";
import type { SectionWriter } from "../material.ts";
import { link, list, paragraph, section, strong, words } from "../phrases.ts";

type Method = {
  readonly name: string;
  /** What it computes. */
  readonly what: string;
  readonly papers: readonly { readonly title: string; readonly url: string }[];
};

const doi = (title: string, id: string): Method["papers"][number] => ({ title, url: `https://doi.org/${id}` });

const methods: readonly Method[] = [
  {
    name: "Flows",
    what: "A deal's amount is spread evenly over the days of its term, and what falls into the window is divided by the window's length in Julian years. Stocks and flows are never added.",
    papers: [],
  },
  {
    name: "Maximum circulation",
    what: "The largest flow that respects every deal's amount and leaves every firm with as much coming in as going out: what conservative portfolio compression could net away. It is an upper bound and says nothing about intent.",
    papers: [
      doi("D'Errico and Roukny (2021), Compressing over-the-counter markets", "10.1287/opre.2021.2102"),
      doi("Gupte and others (2011), Finding hierarchy in directed online social networks", "10.1145/1963405.1963484"),
    ],
  },
  {
    name: "Loops",
    what: "All simple ways of the money back to its start, up to a length.",
    papers: [doi("Johnson (1975), Finding all the elementary circuits of a directed graph", "10.1137/0204007")],
  },
  {
    name: "Round trips",
    what: "The chance that a dollar comes back to its funder as orders when every firm's money mixes evenly: absorption in a Markov chain. The range drops the mixing rule and asks what the recorded deals allow at all (maximum flow).",
    papers: [
      doi(
        "Grassmann, Taksar and Heyman (1985), Regenerative analysis and steady state distributions for Markov chains",
        "10.1287/opre.33.5.1107",
      ),
    ],
  },
  {
    name: "Core",
    what: "The largest strongly connected component: every member reaches every other along the money.",
    papers: [doi("Tarjan (1972), Depth-first search and linear graph algorithms", "10.1137/0201010")],
  },
  {
    name: "Failures",
    what: "Losses go through every contract in both directions, in rounds, until nothing changes; each is capped at what the firm has to lose, and the result is split exactly over the contracts that caused it.",
    papers: [
      doi(
        "Bardoscia and others (2015), DebtRank: a microscopic foundation for shock propagation",
        "10.1371/journal.pone.0130406",
      ),
    ],
  },
  {
    name: "Ranges of losses",
    what: "The failure is run again and again with every assumption and every uncertain amount drawn from its range, independently; numbers from a counter-based generator, so that the same seed gives the same page.",
    papers: [doi("Salmon and others (2011), Parallel random numbers: as easy as 1, 2, 3", "10.1145/2063384.2063405")],
  },
];

const entry = ({ name, what, papers }: Method): Inlines =>
  words(strong(name), `. ${what}`, ...papers.flatMap(({ title, url }) => [" ", link(title, url), "."]));

export const methodsSection: SectionWriter = ({ report }) => {
  const blocks: Block[] = [
    paragraph(`Failures spread by ${report.model.label} (${report.model.reference}).`),
    list(methods.map(entry)),
  ];
  return section("methods", "Methods", blocks);
};
