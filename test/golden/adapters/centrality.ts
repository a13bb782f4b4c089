// pagerank, katz, eigenvector, hits, betweenness, closeness_in, harmonic_in, current_flow_betweenness, linkages, kcore,
// bridges, articulation_points
import { betweennessOf } from "../../../src/metrics/betweenness.ts";
import { closenessIn, harmonicIn } from "../../../src/metrics/closeness.ts";
import { currentFlowBetweenness } from "../../../src/metrics/current-flow.ts";
import { eigenvectorCentrality } from "../../../src/metrics/eigenvector.ts";
import { hits } from "../../../src/metrics/hits.ts";
import { coreNumbers } from "../../../src/metrics/k-core.ts";
import { katzSums } from "../../../src/metrics/katz.ts";
import { linkagesOf, overMean } from "../../../src/metrics/linkages.ts";
import { pageRanks } from "../../../src/metrics/pagerank.ts";
import { weakPoints } from "../../../src/metrics/weak-points.ts";
import type { Projection } from "../../../src/model/projection.ts";
import { notImplemented, type GoldenAdapter } from "../golden-adapter.ts";
import { booksOf, byNode } from "./measure-books.ts";
import { plain, type Answer } from "./plain.ts";

const values = (id: string, compute: (books: Projection) => Float64Array | null): GoldenAdapter =>
  plain(id, (golden) => {
    const books = booksOf(golden);
    const found = compute(books);
    return found === null ? null : byNode(books.ids, found);
  });

const ranks: Answer = (golden) => {
  const books = booksOf(golden);
  return (golden.params.pagerank?.alpha ?? 0.85) === 0.85 ? byNode(books.ids, pageRanks(books)) : notImplemented;
};

const katz: Answer = (golden) => {
  const books = booksOf(golden);
  const { alpha, values } = katzSums(books);
  return { alpha, value: byNode(books.ids, values) };
};

const hubsAndAuthorities: Answer = (golden) => {
  const books = booksOf(golden);
  const found = hits(books);
  return found === null ? null : { hub: byNode(books.ids, found.hub), authority: byNode(books.ids, found.authority) };
};

const linkages: Answer = (golden) => {
  const books = booksOf(golden);
  const found = linkagesOf(books, golden.params.external);
  if (found === null) return null;
  const { backward, forward } = found;
  return {
    backward: byNode(books.ids, backward),
    forward: byNode(books.ids, forward),
    backward_norm: byNode(books.ids, overMean(backward)),
    forward_norm: byNode(books.ids, overMean(forward)),
  };
};

export const centralityAdapters: readonly GoldenAdapter[] = [
  plain("pagerank", ranks),
  plain("katz", katz),
  values("eigenvector", eigenvectorCentrality),
  plain("hits", hubsAndAuthorities),
  values("betweenness", betweennessOf),
  values("closeness_in", closenessIn),
  values("harmonic_in", harmonicIn),
  values("current_flow_betweenness", currentFlowBetweenness),
  plain("linkages", linkages),
  values("kcore", coreNumbers),
  plain("bridges", (golden) => weakPoints(booksOf(golden)).bridges),
  plain("articulation_points", (golden) => weakPoints(booksOf(golden)).nodes),
];
