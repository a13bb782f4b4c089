// What an import made of a foreign file, as the one plain result that surfaces read.
import type { ImportedNetwork } from "../format/importers/import-network.ts";
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { assumptionValues } from "../model/assumption-values.ts";
import { buffersOf } from "../model/buffer.ts";
import type { DealKind } from "../model/deal.ts";
import type { WithFailures } from "../model/with-failures.ts";
import type { ImportReport } from "./import-report.schema.ts";

export type ImportOutcome = {
  /** Name of the foreign file. */
  readonly file: string;
  readonly imported: WithFailures<ImportedNetwork>;
  /** Paths of what was written; null: nothing was. */
  readonly files: readonly string[] | null;
  readonly mapFile: string | null;
};

/** The result of `importNetwork` with its figures added up. */
export const importReport = ({ file, imported, files, mapFile }: ImportOutcome): ImportReport => {
  const { network, mapping, orientation, guesses, unusedColumns } = imported.value;
  const { deals } = network;
  const asOf = networkAsOf(network, newestStatement(network));
  const buffers = buffersOf(asOf, assumptionValues(network));
  const ofKind = (kind: DealKind) => deals.filter((deal) => deal.kind === kind);
  const totalOf = (kind: DealKind): number =>
    ofKind(kind).reduce((sum, deal) => sum + (deal.counted ? (deal.amountUsdBn ?? 0) : 0), 0);
  return {
    file,
    network: network.name,
    title: network.title,
    asOf: asOf.asOf,
    orientation,
    counts: {
      nodes: network.nodes.length,
      deals: deals.length,
      commitments: ofKind("commitment").length,
      funding: ofKind("funding").length,
      undisclosed: deals.filter(({ amountUsdBn }) => amountUsdBn === null).length,
      facts: network.facts.length,
      unknownBuffers: network.nodes.filter(({ id }) => !buffers.has(id)).length,
    },
    committedUsdBn: totalOf("commitment"),
    fundedUsdBn: totalOf("funding"),
    mapping,
    guesses: [...guesses],
    dropped: [...imported.failures],
    unusedColumns: [...unusedColumns],
    files: files === null ? null : [...files],
    mapFile,
  };
};
