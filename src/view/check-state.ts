// Does a state make sense for a network? What does not is taken out, and said, so that a broken link opens the rest.
import { assumptionValues } from "../model/assumption-values.ts";
import { nodeMeasureIds } from "../metrics/node-measure-ids.ts";
import { nearestName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import { layoutOf } from "../picture/layouts/index.ts";
import { debtrank } from "../contagion/propagation/debtrank.ts";
import { propagationModel } from "../contagion/propagation/index.ts";
import { nodeParameters, parameterValues } from "../contagion/propagation/parameters.ts";
import { parseSeed } from "../report/seed.ts";
import { checkSide } from "./check-side.ts";
import { formatSide, parseSide } from "./compare-side.ts";
import { problemOf } from "./problem-of.ts";
import type { ParsedState, Selection, ViewState } from "./view-state.ts";

type Check = (state: ViewState, network: Network) => ParsedState;

const keep = (state: ViewState): ParsedState => ({ state, problems: [] });

const selectable: Readonly<Record<Selection["kind"], (network: Network) => readonly { readonly id: string }[]>> = {
  firm: ({ nodes }) => nodes,
  deal: ({ deals }) => deals,
  fact: ({ facts }) => facts,
  source: ({ sources }) => sources,
};

const checkSelection: Check = (state, network) => {
  const { selection } = state;
  if (selection === null) return keep(state);
  const ids = selectable[selection.kind](network).map(({ id }) => id);
  if (ids.includes(selection.id)) return keep(state);
  const near = nearestName(selection.id, ids);
  const remedy = near === null ? "" : ` Did you mean "${near}"?`;
  const problem = `There is no ${selection.kind} "${selection.id}" in the data.${remedy}`;
  return { state: { ...state, selection: null }, problems: [problem] };
};

/** Seeds that can be read, by the id of their firm; a firm named twice fails once. */
const checkSeeds: Check = (state, network) => {
  const { view } = state;
  if (view.name !== "failure" && view.name !== "data") return keep(state);
  const problems: string[] = [];
  const seeds = new Map<string, string>();
  for (const text of view.seeds) {
    const problem = problemOf(() => {
      const { id } = parseSeed(text, network);
      const equals = text.lastIndexOf("=");
      seeds.set(id, equals === -1 ? id : id + text.slice(equals));
    });
    if (problem !== null) problems.push(problem);
  }
  return { state: { ...state, view: { ...view, seeds: [...seeds.values()] } }, problems };
};

/** A model that is not known takes its parameters with it. */
const checkModel: Check = (state) => {
  const { model } = state;
  const problem = model === null ? null : problemOf(() => propagationModel(model));
  return problem === null ? keep(state) : { state: { ...state, model: null, parameters: {} }, problems: [problem] };
};

const checkParameters: Check = (state, network) => {
  const model = propagationModel(state.model ?? debtrank.id);
  const ids = network.nodes.map(({ id }) => id);
  const problems: string[] = [];
  const sound = Object.entries(state.parameters).filter(([name, value]) => {
    const problem = problemOf(() => nodeParameters(model, parameterValues(model, { [name]: value }), ids));
    if (problem !== null) problems.push(problem);
    return problem === null;
  });
  return { state: { ...state, parameters: Object.fromEntries(sound) }, problems };
};

const checkOverrides: Check = (state, network) => {
  const problems: string[] = [];
  const sound = Object.entries(state.overrides).filter(([key, value]) => {
    const problem = problemOf(() => assumptionValues(network, { [key]: value }));
    if (problem !== null) problems.push(problem);
    return problem === null;
  });
  return { state: { ...state, overrides: Object.fromEntries(sound) }, problems };
};

const checkLayout: Check = (state) => {
  const { layout } = state;
  const problem = layout === null ? null : problemOf(() => layoutOf(layout));
  return problem === null ? keep(state) : { state: { ...state, layout: null }, problems: [problem] };
};

const unknownMeasure = (id: string): string => {
  const near = nearestName(id, nodeMeasureIds);
  return `There is no measure "${id}" with one number per firm.${near === null ? "" : ` Did you mean "${near}"?`}`;
};

const checkMeasures: Check = (state) => {
  const isUnknown = (id: string | null): id is string => id !== null && !nodeMeasureIds.some((known) => known === id);
  const { sizeBy, colourBy, measures } = state;
  const asked = [sizeBy, colourBy, ...(measures ?? [])];
  const sound = {
    sizeBy: isUnknown(sizeBy) ? null : sizeBy,
    colourBy: isUnknown(colourBy) ? null : colourBy,
    measures: measures && measures.filter((id) => !isUnknown(id)),
  };
  return { state: { ...state, ...sound }, problems: [...new Set(asked.filter(isUnknown))].map(unknownMeasure) };
};

const checkNodeKinds: Check = (state, network) => {
  const { nodeKinds } = state.filter;
  if (nodeKinds === null) return keep(state);
  const known = network.nodeKinds.map(({ id }) => id);
  const problems = nodeKinds
    .filter((kind) => !known.includes(kind))
    .map((kind) => `There is no kind of firm "${kind}" in the data; there are ${known.join(", ")}.`);
  if (problems.length === 0) return keep(state);
  const sound = nodeKinds.filter((kind) => known.includes(kind));
  return { state: { ...state, filter: { ...state.filter, nodeKinds: sound.length === 0 ? null : sound } }, problems };
};

/** What the sides of Compare name; a side of other data than these is checked where those are at hand. */
const checkSides: Check = (state, network) => {
  const problems: string[] = [];
  const sound = (text: string | null): string | null => {
    if (text === null) return null;
    const parsed = parseSide(text);
    const checked = parsed.side.data === null ? checkSide(parsed.side, network) : { side: parsed.side, problems: [] };
    problems.push(...parsed.problems, ...checked.problems);
    return formatSide(checked.side);
  };
  return { state: { ...state, before: sound(state.before), after: sound(state.after) }, problems };
};

/** Data of the reader's own are in no link: they are there when this page has opened them. */
const checkOwn =
  (opened: string | null): Check =>
  (state) => {
    const { own } = state;
    if (own === null || own === opened) return keep(state);
    const problem =
      `It shows data of somebody's own, "${own}", which no link holds. ` +
      "If you have the file, open it under Settings; until then this is the network that comes with Linchpin.";
    return { state: { ...state, own: null }, problems: [problem] };
  };

const checks: readonly Check[] = [
  checkLayout,
  checkMeasures,
  checkNodeKinds,
  checkSelection,
  checkSeeds,
  checkModel,
  checkParameters,
  checkOverrides,
  checkSides,
];

/**
 * The state with everything that the network does not know taken out, and a sentence for each such part.
 *
 * @param own What the reader's own data are called, where the network is theirs; null: it is the shipped one.
 */
export const checkState = (parsed: ParsedState, network: Network, own: string | null = null): ParsedState =>
  [checkOwn(own), ...checks].reduce(({ state, problems }, check) => {
    const next = check(state, network);
    return { state: next.state, problems: [...problems, ...next.problems] };
  }, parsed);
