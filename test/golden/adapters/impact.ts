// Impact measures of NetworkRiskMeasures: matrices as lists of their entries, and one row of measures per node.
import { communicability } from "../../../src/contagion/impact/communicability.ts";
import { criticality } from "../../../src/contagion/impact/criticality.ts";
import {
  diffusionIntermediate,
  diffusionStart,
  diffusionTotal,
} from "../../../src/contagion/impact/impact-diffusion.ts";
import { impactFluidity } from "../../../src/contagion/impact/impact-fluidity.ts";
import { impactLinks } from "../../../src/contagion/impact/impact-links.ts";
import { impactSusceptibility } from "../../../src/contagion/impact/impact-susceptibility.ts";
import type { ExposureNetwork } from "../../../src/model/exposure.ts";
import type { SparseRows } from "../../../src/model/matrix-exponential.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import type { GoldenCase, ModelCase } from "../golden-case.ts";
import { claimNetwork } from "./cascade-cases.ts";

type Entry = { readonly row: string; readonly col: string; readonly value: number };

const modelCase = (golden: GoldenCase): ModelCase => {
  if (golden.form === "model") return golden;
  throw new Error(`${golden.name}: expected a case of a model, got one of measures.`);
};

/** The cases list entries column by column. */
const byColumn = (ids: readonly string[], entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => ids.indexOf(a.col) - ids.indexOf(b.col) || ids.indexOf(a.row) - ids.indexOf(b.row));

const entriesOf = (ids: readonly string[], { offsets, columns, values }: SparseRows): readonly Entry[] =>
  byColumn(
    ids,
    ids.flatMap((row, i) =>
      Array.from(columns.subarray(offsets[i], offsets[i + 1]), (j, k) => ({
        row,
        col: ids[j]!,
        value: values[offsets[i]! + k]!,
      })),
    ),
  );

const denseEntries = (ids: readonly string[], matrix: Float64Array): readonly Entry[] =>
  byColumn(
    ids,
    Array.from(matrix, (value, k) => ({
      row: ids[Math.floor(k / ids.length)]!,
      col: ids[k % ids.length]!,
      value,
    })).filter(({ value }) => value !== 0),
  );

/** Loss over buffer, uncapped: v loses this share of its buffer by u. */
const vulnerabilities = ({ ids, buffers, rows }: ExposureNetwork): readonly Entry[] =>
  ids.flatMap((row, v) =>
    Array.from(rows.from.subarray(rows.offsets[v], rows.offsets[v + 1]), (u, k) => ({
      row,
      col: ids[u]!,
      value: rows.loss[rows.offsets[v]! + k]! / buffers[v]!,
    })),
  );

const outcomeOf = ({ nodes, edges }: ModelCase): Readonly<Record<string, unknown>> => {
  const ids = nodes.map(({ id }) => id);
  const network = claimNetwork(
    ids,
    nodes.map(({ buffer }) => buffer!),
    edges,
  );
  const weights = Float64Array.from(nodes, ({ weight }) => weight!);
  const [lethal, capped] = [impactLinks(network), impactLinks(network, "capped")];
  const measures = {
    criticality: criticality.compute(capped),
    susceptibility: impactSusceptibility.compute(lethal),
    susceptibility_nonbinary: impactSusceptibility.compute(capped),
    diffusion_start: diffusionStart.compute(lethal),
    diffusion_intermediate: diffusionIntermediate.compute(lethal),
    diffusion_total: diffusionTotal.compute(lethal),
    susceptibility_weighted: impactSusceptibility.compute(lethal, weights),
    diffusion_total_weighted: diffusionTotal.compute(lethal, weights),
  };
  const vulnerability = byColumn(ids, vulnerabilities(network));
  return {
    impact: byColumn(
      ids,
      vulnerability.map(({ row, col, value }) => ({ row: col, col: row, value })),
    ),
    vulnerability,
    vulnerabilityBinary: entriesOf(ids, lethal.byVictim),
    communicabilityOfBinaryImpact: denseEntries(ids, communicability(lethal)),
    perNode: ids.map((id, v) => ({
      id,
      ...Object.fromEntries(Object.entries(measures).map(([name, values]) => [name, values[v]!])),
    })),
    impactFluidity: impactFluidity(lethal),
  };
};

export const impactAdapter: GoldenAdapter = {
  id: "impact-communicability",
  form: "model",
  run: (golden, expected) => [{ measure: "impact-communicability", expected, actual: outcomeOf(modelCase(golden)) }],
};
