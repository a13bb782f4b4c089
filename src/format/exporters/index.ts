// The list of file formats to export to.
import { csv } from "./csv.ts";
import { dot } from "./dot.ts";
import type { Exporter } from "./exporter.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { json } from "./json.ts";
import { parquet } from "./parquet.ts";
import { xlsx } from "./xlsx.ts";

export const exporters: readonly Exporter[] = [csv, json, xlsx, parquet, gexf, graphml, dot];
