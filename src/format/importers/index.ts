// The list of forms to import from; the first that recognises a file reads it.
import { csvEdges } from "./csv-edges.ts";
import { debtrankGlobe } from "./debtrank-globe.ts";
import type { Importer } from "./foreign-network.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { graphology } from "./graphology.ts";
import { linchpinJson } from "./linchpin-json.ts";
import { matrix } from "./matrix.ts";
import { neva } from "./neva.ts";
import { nodeLink } from "./node-link.ts";

export const importers: readonly Importer[] = [
  gexf,
  graphml,
  linchpinJson,
  graphology,
  neva,
  debtrankGlobe,
  nodeLink,
  matrix,
  csvEdges,
];
