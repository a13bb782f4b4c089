// The propagation models and their parameters, for whoever builds a form.
import { propagationModels } from "../../index.ts";
import type { Route } from "./route.ts";

export const modelsRoute: Route = {
  path: "/models",
  summary: "The propagation models with their idea, paper and parameters",
  computes: false,
  get: () =>
    propagationModels.map(({ id, label, idea, reference, parameters }) => ({ id, label, idea, reference, parameters })),
};
