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
    name: "Money passed on in proportion, and loops per dollar",
    what: "The flow that every loop carries when each firm passes all that it has on in the proportions of its deals, and the share of throughput that completes a loop.",
    papers: [
      { title: "Homs-Dones, MacKay, Sansom and Zhou (2025)", url: "https://arxiv.org/abs/2506.12546" },
      doi("Qian and Qian (1982), Circulation for recurrent Markov chains", "10.1007/BF00531744"),
    ],
  },
  {
    name: "Beside chance",
    what: "A Markov chain draws networks in which every firm pays and receives the same in each kind of deal; p counts the network itself among them, so that it is never zero.",
    papers: [
      doi(
        "Diaconis and Sturmfels (1998), Algebraic algorithms for sampling from conditional distributions",
        "10.1214/aos/1030563990",
      ),
      doi("Besag and Clifford (1989), Generalized Monte Carlo significance tests", "10.1093/biomet/76.4.633"),
      doi("Phipson and Smyth (2010), Permutation p-values should never be zero", "10.2202/1544-6115.1585"),
    ],
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
  {
    name: "Concentration",
    what: "The Herfindahl index is the sum of the squared shares of the customers, its inverse the number of equal customers that would be as concentrated. Orders that nobody names make both ranges.",
    papers: [doi("Hill (1973), Diversity and evenness: a unifying notation and its consequences", "10.2307/1934352")],
  },
  {
    name: "Order of fragility",
    what: "A weighted mean of places, as for composite indicators; every component, weight and gap is shown.",
    papers: [doi("OECD and JRC (2008), Handbook on Constructing Composite Indicators", "10.1787/9789264043466-en")],
  },
  {
    name: "Claims",
    what: "Each claim carries an expression over the rows of the data, which is computed anew; the verdict follows from the difference and is never typed.",
    papers: [],
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
