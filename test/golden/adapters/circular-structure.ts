// fci, loop_gain, trophic, hodge_net, reciprocity: how often, how strongly, how high, how downhill, how mutual.
import { finnIndices } from "../../../src/circularity/finn-indices.ts";
import { loopGain } from "../../../src/circularity/loop-gain.ts";
import { netHodge } from "../../../src/circularity/net-hodge.ts";
import { reciprocity } from "../../../src/circularity/reciprocity.ts";
import { trophicLevels } from "../../../src/circularity/trophic-levels.ts";
import type { Projection } from "../../../src/model/projection.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import type { MeasuresCase } from "../golden-case.ts";
import { booksOf, byNode, measuresCase } from "./measure-books.ts";

type Answer = (books: Projection, params: MeasuresCase["params"]) => unknown;

const measure = (id: string, answer: Answer): GoldenAdapter => ({
  id,
  form: "measures",
  run: (golden, expected) => {
    const measures = measuresCase(golden);
    return [{ measure: id, expected, actual: answer(booksOf(measures), measures.params) }];
  },
});

const fci = measure("fci", (books, { external = {} }) => {
  const finn = finnIndices(books, external);
  return {
    FCI: finn.index,
    FCIb: finn.indexOfAll,
    TST: finn.throughflow,
    TSTc: finn.cycled,
    APL: finn.averagePathLength,
    external_in: byNode(books.ids, finn.inflow),
    external_out: byNode(books.ids, finn.outflow),
    return_probability: byNode(books.ids, finn.returnProbability),
  };
});

const gain = measure("loop_gain", (books, { external = {} }) => ({ spectral_radius: loopGain(books, external) }));

/** The cases too give the lowest level of each connected part as 0. */
const trophic = measure("trophic", (books) => {
  const { levels, ...shares } = trophicLevels(books);
  return { level: byNode(books.ids, levels), ...shares };
});

const hodge = measure("hodge_net", (books) => {
  const { potentials, gradientShare, circularShare } = netHodge(books);
  return { potential: byNode(books.ids, potentials), gradient_share: gradientShare, circular_share: circularShare };
});

const mutual = measure("reciprocity", (books) => {
  const { share, paid, received } = reciprocity(books);
  const named = (values: readonly (number | null)[]) => Object.fromEntries(books.ids.map((id, v) => [id, values[v]]));
  return { weighted: share, out: named(paid), in: named(received) };
});

export const circularStructureAdapters: readonly GoldenAdapter[] = [fci, gain, trophic, hodge, mutual];
