// How strongly losses feed themselves: the spectral radius, as every run and every ranking carries it.
import { componentRadii, type ComponentRadius } from "../contagion/spectral-radius.ts";
import type { ExposureNetwork } from "../model/exposure.ts";
import type { CascadeReport } from "./cascade-report.schema.ts";

type Amplification = Pick<CascadeReport, "rho" | "components">;

/** Radii with the ids of their nodes, and the largest of them. */
export const amplificationOf = ({ ids }: ExposureNetwork, radii: readonly ComponentRadius[]): Amplification => ({
  rho: radii[0]?.rho ?? 0,
  components: radii.map(({ rho, nodes }) => ({ rho, nodes: nodes.map((v) => ids[v]!) })),
});

export const amplification = (network: ExposureNetwork): Amplification =>
  amplificationOf(network, componentRadii(network));
