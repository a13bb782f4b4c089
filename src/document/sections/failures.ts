// What happens when one fails: every failure in one table, the costliest ones in full.
import { moneyText, percentText } from "../../picture/money-text.ts";
import type { CascadeNode, CascadeReport, CascadeRound } from "../../report/cascade-report.schema.ts";
import type { FailureStudy } from "../../report/full-report.ts";
import { shareOrUnknown, spanOf } from "../amounts.ts";
import type { Block, Section } from "../document.ts";
import { channelWords } from "../loss-words.ts";
import type { Material, SectionWriter } from "../material.ts";
import { count, figure, listed, paragraph, row, section, table, toRow } from "../phrases.ts";
import { pictureOf } from "../pictures.ts";
import { anchorOf } from "../walk.ts";

const sweepShown = 12;
const victimsShown = 12;
const contractsShown = 15;
/** Rounds that are shown whatever happens in them; of the later ones only those in which somebody fails. */
const firstRounds = 3;

const sectionOf = (id: string): string => `if-${anchorOf({ row: "deal", id })}`.replace("if-deal-", "if-fails-");

/** The 5 to 95 % of the drawn scenarios; null where none was drawn. */
export const drawnRange = ({ draws }: FailureStudy): string | null => {
  const { loss } = draws;
  if (loss === null || loss.p5 === null || loss.p95 === null) return null;
  return spanOf(loss.p5.usdBn, loss.p95.usdBn);
};

export const failedNode = ({ cascade }: FailureStudy): string => cascade.seeds[0]!.id;

/** Failures that the scenario brings about, beside the one that it starts with. */
const othersFailing = ({ nodes }: CascadeReport): readonly CascadeNode[] =>
  nodes.filter(({ failedInRound }) => failedInRound !== null && failedInRound > 0);

const sweepTable = ({ report, name }: Material): Block => {
  const { nodes, conventions } = report.sweep;
  const costly = nodes.filter(({ lossUsdBn, unknownBufferLossUsdBn }) => lossUsdBn + unknownBufferLossUsdBn > 0);
  const harmless = nodes.length - costly.length;
  return table(
    `Who costs the others most${conventions.includeShock ? "" : ", without its own capital"}`,
    [
      { title: "#", tight: true },
      { title: "who fails" },
      { title: "others lose", align: "right" },
      { title: "of the system's capital", align: "right" },
      { title: "others that fail", align: "right" },
      { title: "beside: lost where capital is unknown", align: "right" },
    ],
    costly
      .slice(0, sweepShown)
      .map(({ id, rank, lossUsdBn, impact, alsoFailed, unknownBufferLossUsdBn }) =>
        row([
          String(rank),
          name(id),
          moneyText(lossUsdBn),
          shareOrUnknown(impact),
          String(alsoFailed),
          moneyText(unknownBufferLossUsdBn),
        ]),
      ),
    [
      ...(costly.length > sweepShown ? [`${count(costly.length - sweepShown, "further firm")} not shown.`] : []),
      ...(harmless > 0 ? [`${count(harmless, "firm costs", "firms cost")} nobody anything.`] : []),
    ],
  );
};

const roundsTable = ({ rounds }: CascadeReport, { name }: Material): Block => {
  const telling = ({ round, failed }: CascadeRound): boolean => round <= firstRounds || failed.length > 0;
  const rest = rounds.filter((round) => !telling(round));
  const added = rest.reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
  const roundRow = ({ round, lossUsdBn, nodes, failed }: CascadeRound) =>
    row([
      String(round),
      round === 0 ? "the shock" : moneyText(lossUsdBn),
      String(nodes.length),
      listed(failed.map(name)) || "nobody",
    ]);
  return table(
    "Round by round",
    [
      { title: "round", tight: true },
      { title: "adds", align: "right" },
      { title: "firms hit so far", align: "right" },
      { title: "who fails" },
    ],
    rounds.filter(telling).map(roundRow),
    rest.length === 0
      ? []
      : [
          `In ${count(rest.length, "further round")} nobody fails; ${rest.length === 1 ? "it adds" : "together they add"} ${moneyText(added)}.`,
        ],
  );
};

const victimRow = (
  { id, lossUsdBn, bufferUsdBn, bufferBasis, bufferAsOf, bufferFact, failedInRound }: CascadeNode,
  { name }: Material,
) => {
  const capital = moneyText(bufferUsdBn);
  return row([
    name(id),
    moneyText(lossUsdBn),
    bufferUsdBn === null ? "unknown" : percentText(Math.min(1, lossUsdBn / bufferUsdBn)),
    bufferUsdBn === null ? "unknown" : bufferFact === null ? capital : toRow("fact", bufferFact, capital),
    bufferBasis === null ? "no figure in the data" : `${bufferBasis}, ${bufferAsOf}`,
    failedInRound === null ? "no" : `in round ${failedInRound}`,
  ]);
};

const victimsTable = ({ nodes }: CascadeReport, material: Material): Block => {
  const hit = nodes.filter(({ lossUsdBn }) => lossUsdBn > 0);
  return table(
    "Who loses what",
    [
      { title: "firm" },
      { title: "loses", align: "right" },
      { title: "of its capital", align: "right" },
      { title: "capital", align: "right" },
      { title: "what the capital is" },
      { title: "fails" },
    ],
    hit.slice(0, victimsShown).map((node) => victimRow(node, material)),
    hit.length > victimsShown
      ? [`${count(hit.length - victimsShown, "further firm loses", "further firms lose")} less.`]
      : [],
  );
};

const contractsTable = ({ deals: losses }: CascadeReport, { name, deals }: Material): Block =>
  table(
    "Through which contracts",
    [
      { title: "who loses" },
      { title: "loses", align: "right" },
      { title: "because of" },
      { title: "how" },
      { title: "contract" },
      { title: "kind" },
    ],
    losses
      .slice(0, contractsShown)
      .map(({ id, to, from, lossUsdBn, channel, guarantee }) =>
        row([
          name(to),
          moneyText(lossUsdBn),
          name(from),
          guarantee === null
            ? channelWords[channel]
            : [{ kind: "text", text: `${channelWords[channel]}: ` }, toRow("deal", guarantee)],
          toRow("deal", id),
          deals.get(id)?.instrument ?? "",
        ]),
      ),
    losses.length > contractsShown
      ? [`${count(losses.length - contractsShown, "further loss", "further losses")} not shown.`]
      : [],
  );

/** "$254B, and $150–365B in nine scenarios of ten ..." */
export const lossSentence = (study: FailureStudy, { name }: Pick<Material, "name">): string => {
  const { cascade, draws } = study;
  const range = drawnRange(study);
  const others = othersFailing(cascade).map(({ id }) => name(id));
  const failing =
    others.length === 0
      ? "Nobody else fails outright."
      : `${count(others.length, "other firm fails", "other firms fail")}: ${listed(others)}.`;
  const beside =
    cascade.unknownBufferLossUsdBn === 0
      ? ""
      : ` Beside that, ${moneyText(cascade.unknownBufferLossUsdBn)} falls on firms whose capital nobody states.`;
  if (cascade.totalLossUsdBn === 0 && cascade.unknownBufferLossUsdBn > 0) {
    return `If ${name(failedNode(study))} fails, ${moneyText(cascade.unknownBufferLossUsdBn)} falls on firms whose capital nobody states, so that nobody can say who else fails.`;
  }
  const uncertain = range === null ? "" : `, and ${range} in nine of ten of ${draws.scenarios.done} drawn scenarios`;
  return `If ${name(failedNode(study))} fails, the others lose ${moneyText(cascade.totalLossUsdBn)} of their capital at the assumptions in force${uncertain}. ${failing}${beside}`;
};

const failureSection = (study: FailureStudy, material: Material): Section => {
  const { cascade } = study;
  const { name, command, scene } = material;
  const id = failedNode(study);
  const hit = cascade.nodes.filter(({ lossUsdBn }) => lossUsdBn > 0);
  const worst = hit.slice(0, 3).map((node) => `${name(node.id)} ${moneyText(node.lossUsdBn)}`);
  const says = `${worst.length === 0 ? "Nobody loses anything." : `The largest losses: ${listed(worst)}.`}`;
  const settled = cascade.rounds.length - 1;
  const frame = { report: cascade, round: settled, progress: 1, allRounds: settled > 0 };
  const unknown = cascade.unknownBuffers.filter((other) => other !== id);
  const beside =
    unknown.length === 0
      ? []
      : [paragraph(`Nobody states the capital of ${listed(unknown.map(name))}: they are hit and pass nothing on.`)];
  return section(sectionOf(id), `If ${name(id)} fails`, [
    paragraph(`Model estimate. ${lossSentence(study, material)}`),
    ...(cascade.converged ? [] : [paragraph("The rounds did not come to rest: losses may still grow.")]),
    ...beside,
    figure(
      pictureOf(scene, { mode: "failure", frame }, says, {
        title: `If ${name(id)} fails: all rounds together (model estimate)`,
        description: "Arrows carry the losses, in USD, from who causes them to who bears them.",
      }),
      `${says} The filled part of a mark is the share of its capital that is lost; who is drawn pale loses nothing.`,
    ),
    roundsTable(cascade, material),
    victimsTable(cascade, material),
    contractsTable(cascade, material),
    command(["fail", id], ["as-of", "set"]),
    command(
      [
        "montecarlo",
        "--fail",
        id,
        "--amounts",
        "--scenarios",
        String(study.draws.scenarios.done),
        "--seed",
        String(study.draws.seed),
      ],
      ["as-of", "set"],
    ),
  ]);
};

const worth = ({ report: { sweep } }: Material): string => {
  const rho = `The spectral radius of the impacts is ${sweep.rho.toFixed(3)}`;
  if (sweep.nearlyDegenerate) {
    return `${rho}, 1 or more: whatever reaches the firms that amplify losses ends much the same there, whoever fails first, so the order below says little.`;
  }
  return sweep.rho < 1 ? `${rho}, below 1: losses shrink as they spread.` : `${rho}; this model does not amplify.`;
};

export const failuresSection: SectionWriter = (material) => {
  const { report, command, name } = material;
  const { failures, sweep, model } = report;
  const told =
    failures.length === 0
      ? "No failure costs anybody anything."
      : `${listed(failures.map((study) => name(failedNode(study))))} ${failures.length === 1 ? "follows" : "follow"} in full, because ${failures.length === 1 ? "its failure costs" : "their failures cost"} the others most.`;
  return section(
    "failures",
    "What happens when one fails",
    [
      paragraph(
        `Every one of the ${count(sweep.nodes.length, "firm and group", "firms and groups")} was made to fail in turn. ${model.label}: ${model.idea} ${worth(material)} ${told}`,
      ),
      sweepTable(material),
      command(["sweep"], ["as-of", "set"]),
    ],
    failures.map((study) => failureSection(study, material)),
  );
};
