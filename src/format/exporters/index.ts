// The list of file formats to export to.
import { csv } from "./csv.ts";
import type { Exporter } from "./exporter.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { json } from "./json.ts";

export const exporters: readonly Exporter[] = [csv, json, gexf, graphml];
