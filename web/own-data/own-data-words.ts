// Sentences about data that a reader opens: what was read, and what became of it.
import type { Direction, EdgeField, NodeField, Unit } from "../../src/format/importers/import-mapping.schema.ts";
import type { Network } from "../../src/model/network.ts";

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** "claims.csv with buffers.csv: 5 firms, 9 deals". */
export const openedHeading = (files: readonly string[], { nodes, deals }: Network): string => {
  const [first = "", ...others] = files;
  const rest =
    others.length === 0 ? "" : others.length === 1 ? ` with ${others[0]}` : ` and ${others.length} more files`;
  return `${first}${rest}: ${counted(nodes.length, "firm", "firms")}, ${counted(deals.length, "deal", "deals")}`;
};

/** What is unknown about them, in sentences; none where nothing is. */
export const openedGaps = ({ deals, facts }: Network): readonly string[] => {
  const undisclosed = deals.filter(({ amountUsdBn }) => amountUsdBn === null).length;
  const amounts =
    undisclosed === 0
      ? []
      : [`${counted(undisclosed, "deal has", "deals have")} no amount: drawn thin, and in no sum.`];
  const capital = facts.length > 0 ? [] : ["No firm's capital is known: losses are shown, and nobody fails by them."];
  return [...amounts, ...capital];
};

/** "3 rows were left out." */
export const leftOutSentence = (count: number): string =>
  count === 0
    ? "Nothing was left out."
    : `${counted(count, "row or cell was", "rows or cells were")} left out; the rest is here.`;

/** "14 things were guessed; 1 column is not used." */
export const guessedSentence = (guesses: number, unused: number): string => {
  const about = guesses === 0 ? "Nothing was guessed" : counted(guesses, "thing was guessed", "things were guessed");
  return unused === 0 ? about : `${about}; ${counted(unused, "column is not used", "columns are not used")}`;
};

const guessLabels: Readonly<Record<string, string>> = {
  format: "Form of the file",
  "edges.source, edges.target": "Parties",
  "edges.amount": "Amount",
  "edges.announced": "Date",
  "edges.kind": "Kind of deal",
  "edges.id": "Id of a deal",
  direction: "Way of the money",
  kind: "Kind of deals that say none",
  unit: "Unit of the amounts",
  decimal: "Decimal mark",
  delimiter: "Between cells",
  header: "First row",
  nodeKind: "Kind of firms that say none",
  buffers: "Capital",
  "deals, announced": "Deals without a date",
  "deals, status": "Deals without a status",
  "deals, confidence": "How sure they are",
  "deals, instrument": "Deals without a contract or security",
  "deals, amount_basis": "How amounts are known",
  "deals, sources": "Deals without a source",
};

/** What was open, in words; a field that has none here in its own name. */
export const guessLabel = (what: string): string =>
  Object.hasOwn(guessLabels, what)
    ? guessLabels[what]!
    : what.replace(/^(?:edges|nodes|facts)[.,] ?/, "").replaceAll("_", " ");

/** Columns that a reader is asked about, in the order of the form; what else a file says is guessed. */
export const askedEdgeFields: readonly (readonly [field: EdgeField, label: string])[] = [
  ["source", "First party"],
  ["target", "Second party"],
  ["amount", "Amount"],
  ["kind", "Kind of deal"],
  ["instrument", "Contract or security"],
  ["announced", "Date"],
  ["status", "Status"],
];

export const askedNodeFields: readonly (readonly [field: NodeField, label: string])[] = [
  ["id", "Id of a firm"],
  ["name", "Name of a firm"],
  ["kind", "Kind of firm"],
];

// Lists of their own, and not made from the schema's, so that the page need not load the library that reads schemas.
export const directionChoices: readonly (readonly [Direction, string])[] = [
  ["pays", "pays the second"],
  ["owes", "owes the second"],
  ["lends", "has lent to the second"],
];

export const unitChoices: readonly (readonly [Unit, string])[] = [
  ["usd_tn", "trillions of dollars"],
  ["usd_bn", "billions of dollars"],
  ["usd_m", "millions of dollars"],
  ["usd_k", "thousands of dollars"],
  ["usd", "dollars"],
];
