// The list of measures on impact links; the columns of `linchpin impact` come from it.
import { criticality } from "./criticality.ts";
import { diffusionIntermediate, diffusionStart, diffusionTotal } from "./impact-diffusion.ts";
import type { ImpactMeasure } from "./impact-measure.ts";
import { impactSusceptibility } from "./impact-susceptibility.ts";

export const impactMeasures: readonly ImpactMeasure[] = [
  criticality,
  diffusionTotal,
  diffusionStart,
  diffusionIntermediate,
  impactSusceptibility,
];
