// `linchpin rescue` for people: which single change would have saved a firm, or fells one that holds.
import { moneyText, percentText, type Network, type RescueAnswer, type RescueReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

type Sheet = NetworkSheet<RescueReport>;

const seedWords = ({ report, name }: Sheet): string =>
  report.seeds
    .map(({ id, shock }) =>
      shock === 1 ? `${name(id)} fails` : `${name(id)} loses ${percentText(shock)} of its capital`,
    )
    .join(" and ");

const state = (sheet: Sheet): string => {
  const { report, name } = sheet;
  const { node, stress, failsAt, bufferUsdBn, bufferBasis, gapUsdBn, question } = report;
  const whole = `its capital of ${moneyText(bufferUsdBn)}, ${bufferBasis}`;
  const capital =
    failsAt === 1 ? whole : `${moneyText(failsAt * bufferUsdBn)} that it can bear, ${percentText(failsAt)} of ${whole}`;
  const losses = moneyText(stress * bufferUsdBn);
  return question === "what saves it"
    ? `If ${seedWords(sheet)}, ${name(node)} fails: losses of ${losses} against ${capital}, ${moneyText(gapUsdBn)} too much.`
    : `If ${seedWords(sheet)}, ${name(node)} holds: losses of ${losses} against ${capital}, ${moneyText(gapUsdBn)} to spare.`;
};

const headline = (sheet: Sheet): string => {
  const { report, network, name, terminal } = sheet;
  const verb = report.question === "what saves it" ? "What would have saved" : "What would fell";
  const title = terminal.paint("bold", `${verb} ${name(report.node)}`);
  return [
    `${title} (${network.title}, as of ${report.asOf}, model ${report.model})`,
    state(sheet),
    ...(report.settled
      ? []
      : [terminal.paint("yellow", "NOT settled: in some runs the rounds ran out. Raise --max-rounds.")]),
  ].join("\n");
};

const significant = 4;

/** Rounded away from the present value, so that what is printed still does it. */
const roundedBeyond = (from: number, to: number): number => {
  if (to === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(to))) + 1 - significant);
  const rounded = (to < from ? Math.floor(to / step) : Math.ceil(to / step)) * step;
  return Number(rounded.toPrecision(significant));
};

const valueText = (value: number, unit: string): string => {
  if (unit === "usd_bn") return `$${value}B`;
  return unit === "share" ? String(value) : `${value} ${unit}`;
};

const between = ({ network, name }: Sheet, id: string): string => {
  const deal = network.deals.find((candidate) => candidate.id === id);
  return deal === undefined ? id : `${name(deal.source)} to ${name(deal.target)}`;
};

const whatChanges = (sheet: Sheet, { kind, id }: Pick<RescueAnswer, "kind" | "id">): string => {
  if (kind === "own-buffer") return `its own capital`;
  if (kind === "buffer") return `capital of ${sheet.name(id)}`;
  if (kind === "assumption") return id;
  return kind === "deal" ? `deal ${id}, ${between(sheet, id)}` : `guarantee ${id}, ${between(sheet, id)}`;
};

const change = ({ from, to, unit, relative }: RescueAnswer): string => {
  const sign = to > from ? "+" : "-";
  const by = unit === "usd_bn" ? `, ${sign}$${roundedBeyond(0, Math.abs(to - from))}B` : "";
  return relative === null ? `from nothing${by}` : `${sign}${percentText(relative)}${by}`;
};

const remark = ({ plausible, single }: RescueAnswer): string =>
  [...(plausible === false ? ["beyond its plausible range"] : []), ...(single ? [] : ["turns back further on"])].join(
    "; ",
  );

const answers = (sheet: Sheet): string => {
  const { report, terminal, top } = sheet;
  const title = "Any one of these alone, everything else as it is, smallest change first";
  if (report.answers.length === 0) return section(sheet, title, "  none does it");
  const columns = [
    { title: "what", flexible: true },
    { title: "now", align: "right" },
    { title: report.question === "what saves it" ? "would have held at" : "would fail at", align: "right" },
    { title: "change", align: "right" },
    { title: "", flexible: true },
  ] as const;
  const shown = report.answers.slice(0, top);
  const rows = shown.map((answer) => [
    whatChanges(sheet, answer),
    valueText(Number(answer.from.toPrecision(significant)), answer.unit),
    valueText(roundedBeyond(answer.from, answer.to), answer.unit),
    change(answer),
    remark(answer),
  ]);
  const hidden = report.answers.length - shown.length;
  const rest = hidden > 0 ? [`  and ${hidden} more (--top ${report.answers.length} shows all)`] : [];
  return section(sheet, title, table(columns, rows, terminal.width), ...rest);
};

const choices = (sheet: Sheet): readonly string[] =>
  sheet.report.choices.length === 0
    ? []
    : [
        section(
          sheet,
          "Choices that do it too",
          ...sheet.report.choices.map(({ id, from, to, stress }) => {
            return `  ${id}: ${to} instead of ${from}; losses are then ${percentText(stress)} of its capital`;
          }),
        ),
      ];

const widest = 100;

/** A list over several lines, indented below its first word. */
const wrapped = (start: string, names: readonly string[]): readonly string[] =>
  names.reduce<readonly string[]>((lines, word, k) => {
    const text = k + 1 < names.length ? `${word},` : word;
    const last = lines.at(-1);
    if (last === undefined) return [`${start}${text}`];
    const joined = `${last} ${text}`;
    return joined.length <= widest ? [...lines.slice(0, -1), joined] : [...lines, `    ${text}`];
  }, []);

const futile = (sheet: Sheet): string => {
  const of = (...kinds: readonly string[]) => sheet.report.futile.filter(({ kind }) => kinds.includes(kind));
  const [assumptions, deals, buffers] = [of("assumption"), of("deal", "guarantee"), of("buffer", "own-buffer")];
  const whole = assumptions.filter(({ id }) => !id.includes("@")).map(({ id }) => id);
  const scoped = assumptions.length - whole.length;
  const saves = sheet.report.question === "what saves it";
  return section(
    sheet,
    "What does not do it",
    ...wrapped("  No value of ", whole),
    ...(scoped === 0 ? [] : [`  ${count(scoped, "assumption")} for one deal alone`]),
    ...(deals.length === 0
      ? []
      : [`  ${count(deals.length, "deal")}, ${saves ? "even without it" : "even a hundred times as large"}`]),
    ...(buffers.length === 0
      ? []
      : [`  The capital of ${count(buffers.length, "other firm")}, ${saves ? "however much" : "however little"}`]),
  );
};

const certainty = (sheet: Sheet): string => {
  const { undisclosedDeals } = sheet.report;
  return section(
    sheet,
    "How sure that is",
    "  Each answer is two forward runs, one just short of the change and one with it (--json has both).",
    "  Deals from which no loss reaches the firm are not tried: nothing that they do can matter to it.",
    ...(undisclosedDeals.length === 0
      ? []
      : [
          `  Amount undisclosed: ${count(undisclosedDeals.length, "deal")} in force, counted as nothing and not tried.`,
        ]),
  );
};

/** @param top Rows of the table. */
export const renderRescue = (report: RescueReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet = sheetOf(report, network, terminal, top);
  return [headline(sheet), answers(sheet), ...choices(sheet), futile(sheet), certainty(sheet)].join("\n");
};
