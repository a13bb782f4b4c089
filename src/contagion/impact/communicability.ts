// Communicability: all walks from one node to another, the longer the less.
import { matrixExponential } from "../../model/matrix-exponential.ts";
import type { ImpactLinks } from "./impact-links.ts";

/**
 * C = exp(B): entry (u, v) sums the walks of impacts from u to v, a walk of k steps with weight 1/k!; the diagonal
 * holds the walk of no step.
 *
 * @returns [n * n], row u is the cause.
 * @see Estrada, Hatano (2008), Communicability in complex networks, doi:10.1103/PhysRevE.77.036111
 */
export const communicability = ({ rows }: ImpactLinks): Float64Array => matrixExponential(rows);
