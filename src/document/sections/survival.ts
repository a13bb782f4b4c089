// Who survives: the order of fragility with everything it is made of, and beside it what an article says.
import { moneyText, percentText } from "../../picture/money-text.ts";
import type { SurvivalReport } from "../../report/survival-report.schema.ts";
import { between, plainNumber, shareSpan } from "../amounts.ts";
import type { Block } from "../document.ts";
import type { Material, SectionWriter } from "../material.ts";
import { joined, listed, paragraph, row, section, strong, table, toRow, words, type Phrase } from "../phrases.ts";

type Firm = SurvivalReport["firms"][number];
type Component = keyof Firm["components"];
type Figure = SurvivalReport["claims"][number]["figures"][number];

const titles: Readonly<Record<Component, string>> = {
  vulnerability: "hit by others",
  concentration: "concentration",
  burners: "owed by who burns cash",
  coverage: "dues over means",
  leverage: "leverage",
};

const formats: Readonly<Record<Component, (value: number) => string>> = {
  vulnerability: percentText,
  concentration: (hhi) => hhi.toFixed(2),
  burners: percentText,
  coverage: percentText,
  leverage: plainNumber,
};

const valueOf = (firm: Firm, id: Component): Phrase => {
  const { value, facts } = firm.components[id];
  if (value === null) return "does not apply";
  const text = value.low === 0 && (value.high === 1 || value.high === null) ? "unknown" : between(value, formats[id]);
  const [fact] = facts;
  return fact === undefined ? text : toRow("fact", fact, text);
};

const rankText = (range: Firm["rankWithUnknown"]): string =>
  range === null ? "none" : between({ low: range.best, high: range.worst }, String);

const firmRow = (firm: Firm, { report, name }: Material) =>
  row([
    firm.rank === null ? "none" : String(firm.rank),
    name(firm.id),
    firm.score === null ? "none" : shareSpan(firm.score.low, firm.score.high),
    rankText(firm.rankWithUnknown),
    rankText(firm.rankWithWeights),
    ...report.survival.components.map(({ id }) => valueOf(firm, id)),
  ]);

const figureValue = (value: number, unit: Figure["unit"]): string => {
  if (unit === "usd_bn") return moneyText(value);
  if (unit === "share") return percentText(value);
  return unit === "times" ? plainNumber(value) : String(value);
};

const figureText = ({ what, low, high, unit, rows }: Figure, { facts, deals }: Material): Phrase => {
  const cited = rows.flatMap((id): Phrase[] => {
    if (facts.has(id)) return [toRow("fact", id)];
    return deals.has(id) ? [toRow("deal", id)] : [];
  });
  const text = `${what}: ${between({ low, high }, (value) => figureValue(value, unit))}`;
  return cited.length === 0
    ? text
    : words(text, " (", joined(cited.slice(0, 4)), cited.length > 4 ? " and more" : "", ")");
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const claimsTable = (material: Material): readonly Block[] => {
  const { claims } = material.report.survival;
  if (claims.length === 0) return [];
  return [
    table(
      "Beside it: what an article says in words, and whether the numbers bear it out",
      [
        { title: "claim", tight: true },
        { title: "the article" },
        { title: "the numbers", tight: true },
        { title: "how that is decided" },
        { title: "the figures and their rows" },
      ],
      claims.map(({ id, statement, verdict, test, figures }) =>
        row([
          toRow("claim", id),
          statement,
          strong(verdict),
          `${capital(test)}.`,
          joined(
            figures.map((figure) => figureText(figure, material)),
            "; ",
          ),
        ]),
      ),
    ),
  ];
};

export const survivalSection: SectionWriter = (material) => {
  const { report, network, command } = material;
  const { firms, kinds, components, weights } = report.survival;
  const plurals = network.nodeKinds.filter(({ id }) => kinds.includes(id)).map(({ plural }) => plural);
  const together = capital(
    listed(plurals.map((plural) => plural.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()))),
  );
  if (firms.length === 0) {
    return section("survival", "Who survives", [paragraph("There are no clouds or labs in these data to rank.")]);
  }
  const made = components.map(({ id, what }) => `${titles[id]} (weight ${weights[id]}): ${what}`).join("; ");
  return section("survival", "Who survives", [
    paragraph(
      `${together}, the most fragile first. The score is the mean of the places on five measures, each weighted: ${made}. What is unknown is left unknown, so a score and a rank can be ranges.`,
    ),
    table(
      "Order of fragility",
      [
        { title: "#", tight: true },
        { title: "firm" },
        { title: "score", align: "right", tight: true },
        { title: "rank, whatever is unknown", align: "right" },
        { title: "rank, other weights", align: "right" },
        ...components.map(({ id }) => ({ title: titles[id], align: "right" as const })),
      ],
      firms.map((firm) => firmRow(firm, material)),
      ["Other weights: each weight halved and doubled in turn. The order is by the middle of the score."],
    ),
    ...claimsTable(material),
    command(["survive"], ["as-of", "set"]),
  ]);
};
