// The tables of a package that Linchpin writes itself: columns, types, meanings and what their cells must satisfy.
import { amountBases, confidences, dealKinds, dealStatuses } from "../../model/deal.ts";
import { distributions } from "../../model/assumption.ts";
import { claimBounds, claimKinds, factStatuses } from "../../model/fact.ts";
import type { Field, Resource } from "./descriptor.ts";

type WrittenField = Field & { readonly description: string; readonly unit?: string };
export type WrittenTable = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly WrittenField[];
};

const kebab = "^[a-z0-9]+(-[a-z0-9]+)*$";
const datePattern = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";
const required = { constraints: { required: true } };

const text = (name: string, description: string): WrittenField => ({ name, type: "string", description });
const needed = (name: string, description: string): WrittenField => ({ ...text(name, description), ...required });
const id = (description: string): WrittenField => ({
  ...text("id", description),
  constraints: { required: true, unique: true },
});
const kebabId = (description: string): WrittenField => ({
  ...text("id", description),
  constraints: { required: true, unique: true, pattern: kebab },
});
const oneOf = (name: string, options: readonly string[], description: string): WrittenField => ({
  ...text(name, description),
  constraints: { required: true, enum: [...options] },
});
const date = (name: string, isNeeded: boolean, description: string): WrittenField => ({
  ...text(name, description),
  constraints: { required: isNeeded, pattern: datePattern },
  linchpin: { partialDate: true },
});
const number = (name: string, unit: string, description: string): WrittenField => ({
  name,
  type: "number",
  description,
  unit,
});
const amount = (name: string, unit: string, description: string): WrittenField => ({
  ...number(name, unit, description),
  constraints: { minimum: 0 },
});
const flag = (name: string, description: string): WrittenField => ({ name, type: "boolean", description, ...required });
const list = (name: string, to: string, isNeeded: boolean, description: string): WrittenField => ({
  name,
  type: "list",
  delimiter: ";",
  description,
  constraints: { required: isNeeded },
  linchpin: { references: to },
});

const nodes: WrittenTable = {
  name: "nodes",
  title: "Nodes",
  description: "Companies, and aggregates that stand for a group.",
  fields: [
    kebabId("Name of the node in every other table, in kebab-case."),
    needed("name", "Name as people write it."),
    needed("kind", "One of the node kinds that this package declares in nodeKinds."),
    {
      ...text("country", "Where it is based, ISO 3166-1 alpha-2. Empty: not known."),
      constraints: { pattern: "^[A-Z]{2}$" },
    },
    flag("listed", "Whether its shares trade on an exchange."),
    text("ticker", "Exchange symbol. Empty: none, or not known."),
    text("note", "Remark for the reader."),
  ],
};

const deals: WrittenTable = {
  name: "deals",
  title: "Deals",
  description: "Who pays whom, one commitment or one funding per row. Money flows from source to target in both.",
  fields: [
    kebabId("Name of the deal, in kebab-case."),
    needed("source", "Node that pays: the buyer or the funder."),
    needed("target", "Node that is paid: the seller or the recipient."),
    oneOf("kind", dealKinds, "commitment: the source owes purchases. funding: the source puts up money."),
    { ...needed("instrument", "Kind of contract or security."), constraints: { required: true, pattern: kebab } },
    amount("amount_usd_bn", "USD bn", "Whole amount over the whole term. Empty: undisclosed."),
    amount("amount_low_usd_bn", "USD bn", "Lowest amount that a source gives. Empty: no lower reading."),
    amount("amount_high_usd_bn", "USD bn", "Highest amount that a source gives. Empty: no higher reading."),
    oneOf("amount_basis", amountBases, "What the figures are; undisclosed: there is none."),
    amount("capacity_gw", "GW", "Electric power of the capacity bought or built. Empty: not given."),
    date("announced", true, "When it became known. A partial date means its first day."),
    date("start", false, "First delivery or payment. Empty: the announcement."),
    date("end", false, "Last delivery or payment; a partial date means its last day. Empty: a term is assumed."),
    oneOf("status", dealStatuses, "How far the deal has come."),
    list("supersedes", "deals", false, "Ids of the deals that this one replaces."),
    list("overlaps", "deals", false, "Ids of the deals that hold the same money; mutual."),
    oneOf("confidence", confidences, "How well the sources carry the figure."),
    list("sources", "sources", true, "Ids of the sources that state it, at least one."),
    text("note", "Terms, and whatever else a reader should know."),
    flag("counted", "Whether the deal belongs in a sum."),
  ],
};

const facts: WrittenTable = {
  name: "facts",
  title: "Facts",
  description: "Dated figures about a node or a sector. Old ones stay beside new ones.",
  fields: [
    kebabId("Name of the statement."),
    needed("entity", "A node id, or sector:NAME for a group of firms."),
    needed("metric", "What is measured; its unit and sign are in metrics.csv."),
    { ...number("value", "as in the column unit", "The figure."), ...required },
    number("low", "as in the column unit", "Lowest reading. Empty: none."),
    number("high", "as in the column unit", "Highest reading. Empty: none."),
    needed("unit", "The same as the metric has."),
    text("period", "What the figure covers. Empty: not given."),
    date("as_of", true, "When it was said."),
    oneOf("status", factStatuses, "What kind of figure it is."),
    oneOf("confidence", confidences, "How well the sources carry the figure."),
    list("sources", "sources", true, "Ids of the sources that state it, at least one."),
    text("note", "Remark for the reader."),
  ],
};

const metrics: WrittenTable = {
  name: "metrics",
  title: "Metrics",
  description: "What the facts measure.",
  fields: [
    id("Name of the metric."),
    needed("unit", "Unit of every fact of it."),
    needed("meaning", "What it is."),
    needed("sign_convention", "What a negative value would mean, or positive."),
  ],
};

const sources: WrittenTable = {
  name: "sources",
  title: "Sources",
  description: "Where the rows come from.",
  fields: [
    id("Name of the source in the other tables."),
    needed("title", "Title."),
    text("publisher", "Who published it. Empty: not known."),
    text("url", "Public address. Empty: none."),
    text("file", "File that it was read from. Empty: none."),
    date("published", false, "When it appeared. Empty: not known."),
    date("accessed", false, "When it was read. Empty: not known."),
    needed("kind", "What sort of source it is."),
  ],
};

const claims: WrittenTable = {
  name: "claims",
  title: "Claims",
  description: "Published statements and what their arithmetic gives.",
  fields: [
    id("Name of the claim."),
    needed("statement", "The statement."),
    number("figure", "as in the column unit", "The figure as printed. Empty: none."),
    { ...text("bound", "least, most, or empty."), constraints: { enum: [...claimBounds] } },
    text("unit", "Unit of the figure."),
    needed("source", "Id of the source."),
    date("stated", false, "When it was said. Empty: not known."),
    oneOf("kind", claimKinds, "What the claim says."),
    text("expression", "What recomputes it. Empty: it cannot be recomputed."),
    number("tolerance", "share of the figure", "How far ours may be off. Empty: the default."),
    text("reason", "Why it cannot be recomputed. Empty: it can."),
    text("reading", "How the statement was read. Empty: as it stands."),
    { ...text("beside", "Expressions to set beside it."), type: "list", delimiter: ";" },
    text("reviewed", "What the expression gave at the last review. Empty: never reviewed."),
    text("arithmetic", "The arithmetic in words. Empty: none."),
    text("remark", "What was found beside the source. Empty: nothing."),
  ],
};

const assumptions: WrittenTable = {
  name: "assumptions",
  title: "Assumptions",
  description: "What the models assume and the data do not say.",
  fields: [
    id("Name that --set takes."),
    oneOf("type", ["number", "choice"], "number, or choice among the options."),
    needed("default", "Value unless a run says otherwise."),
    number("low", "as in the column unit", "Low end of the plausible range. Empty: a choice."),
    number("high", "as in the column unit", "High end of the plausible range. Empty: a choice."),
    text("unit", "Unit. Empty: a choice."),
    oneOf("distribution", distributions, "How a Monte Carlo run draws it."),
    { ...text("options", "What can be chosen."), type: "list", delimiter: ";" },
    needed("reason", "Why this default."),
  ],
};

/** The tables of a written package, in the order of its descriptor. */
export const writtenTables: readonly WrittenTable[] = [nodes, deals, facts, metrics, sources, claims, assumptions];

/** A table as a resource of datapackage.json. */
export const resourceOfTable = ({ name, title, description, fields }: WrittenTable) =>
  ({
    name,
    type: "table",
    title,
    description,
    path: `${name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { fields: [...fields], primaryKey: ["id"], missingValues: [""] },
  }) satisfies Resource & Record<string, unknown>;
