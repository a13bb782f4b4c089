// Which exposure and which buffer a loss hangs on: every derivative at once, by one adjoint solve.
import { cascadeLimit } from "../contagion/cascade-limit.ts";
import type { CascadeOptions } from "../contagion/cascade.ts";
import { distressOf } from "../contagion/cascade-frame.ts";
import { debtrank } from "../contagion/propagation/debtrank.ts";
import { reachableFrom } from "../contagion/reachable.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { ExposureNetwork } from "../model/exposure.ts";
import { regularSystem } from "../model/linear-system.ts";

export type EdgeSensitivity = {
  /** USD billions: L, the loss that is differentiated, without the shock. */
  readonly lossUsdBn: number;
  /** [n], share of each buffer lost. */
  readonly distress: Float64Array;
  /** [n], dL/dh(0): USD billions of loss, its own included, per whole buffer lost more; 0 where nothing is left. */
  readonly multipliers: Float64Array;
  /** Per exposure, in order: dL/d loss, USD per USD. */
  readonly byExposure: Float64Array;
  /** [n], dL/dB, USD per USD, at a shock that stays the same share; 0 where the buffer is unknown. */
  readonly byBuffer: Float64Array;
  /** Nodes just at their cap, where the derivatives of either side differ; those given are of the side without loss. */
  readonly kinks: readonly number[];
};

/** Distance from the cap below which a node is taken to stand on it. */
const kinkWidth = 1e-9;

/** Multipliers of the nodes that have something left: (I - W_UU)^T x = w_U. */
const solveAdjoint = (
  { rows, buffers }: ExposureNetwork,
  open: readonly number[],
  weights: Float64Array,
): Float64Array => {
  const n = open.length;
  const local = new Map(open.map((v, i) => [v, i]));
  const matrix = new Float64Array(n * n);
  open.forEach((v, i) => {
    matrix[i * n + i] = 1;
    for (let k = rows.offsets[v]!; k < rows.offsets[v + 1]!; k++) {
      const j = local.get(rows.from[k]!);
      if (j !== undefined) matrix[i * n + j]! -= rows.loss[k]! / buffers[v]!;
    }
  });
  const system = regularSystem(matrix, n);
  if (system === null) {
    throw new InvalidInputError(
      "edgeSensitivity: at this limit the spectral radius of the nodes with something left is one; there is no derivative. Change an assumption a little.",
    );
  }
  return system.solveTransposed(Float64Array.from(open, (v) => weights[v]!));
};

/**
 * Derivatives of a loss of linear DebtRank with respect to every exposure and every buffer.
 *
 * With U the nodes that the shock reaches and that have something left, and w_v = B_v for the nodes that count:
 *
 *     L = sum_v w_v (h_v - h_v(0)),   lambda = (I - W_UU)^-T w_U,   lambda = 0 outside U
 *     dL/d loss(u -> v) = lambda_v h_u / B_v
 *     dL/dB_v = (h_v - h_v(0)) (1 - lambda_v / B_v), the 1 only where v counts
 *
 * On a kink the loss has a derivative to either side only; `kinks` names the nodes. Cost O(|U|^3) once, then O(1) each.
 *
 * @param shock [n], share of each node's buffer lost at the start.
 * @param of The node whose loss is differentiated; null for all nodes with a known buffer.
 * @throws InvalidInputError for another model, or where the spectral radius of U is one to working precision.
 * @see Bardoscia et al. (2015), doi:10.1371/journal.pone.0130406, for the map; the adjoint is the usual one
 */
export const edgeSensitivity = (
  network: ExposureNetwork,
  shock: Float64Array,
  of: number | null = null,
  options: CascadeOptions = {},
): EdgeSensitivity => {
  if ((options.model ?? debtrank).id !== debtrank.id) {
    throw new InvalidInputError(
      `edgeSensitivity: derivatives need the model debtrank, got "${options.model!.id}", which jumps or bends. Leave --model out.`,
    );
  }
  const { buffers } = network;
  const { stress } = cascadeLimit(network, shock, options);
  const distress = stress.map(distressOf);
  const counts = (v: number): boolean => buffers[v] !== Infinity && (of === null || of === v);
  const weights = buffers.map((buffer, v) => (counts(v) ? buffer : 0));
  const reached = reachableFrom(network, shock);
  const open = [...reached.keys()].filter(
    (v) => reached[v] === 1 && buffers[v] !== Infinity && stress[v]! < 1 - kinkWidth,
  );
  const multipliers = new Float64Array(stress.length);
  solveAdjoint(network, open, weights).forEach((value, i) => (multipliers[open[i]!] = value));
  const added = distress.map((h, v) => h - distressOf(shock[v]!));
  return {
    lossUsdBn: added.reduce((sum, share, v) => (counts(v) ? sum + share * buffers[v]! : sum), 0),
    distress,
    multipliers,
    byExposure: Float64Array.from(
      network.exposures,
      ({ from, to }) => (multipliers[to]! * distress[from]!) / buffers[to]!,
    ),
    byBuffer: added.map((share, v) => share * ((counts(v) ? 1 : 0) - multipliers[v]! / buffers[v]!)),
    kinks: [...stress.keys()].filter((v) => reached[v] === 1 && Math.abs(stress[v]! - 1) <= kinkWidth && shock[v]! < 1),
  };
};
