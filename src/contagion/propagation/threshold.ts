// The default cascade: only a failure is passed on, and then all of it.
import type { TransmissionModel } from "./propagation-model.ts";

/**
 * Furfine's sequential default cascade:
 *
 *     f(h) = 1 if failed, else 0
 *
 * With `threshold` below 1 a node passes everything on as soon as it has lost that share of its buffer.
 */
export const threshold: TransmissionModel = {
  id: "threshold",
  label: "Default cascade",
  idea: "A firm passes nothing on until its capital is gone, and then everything.",
  reference:
    "Furfine (2003). Interbank exposures: quantifying the risk of contagion. Journal of Money, Credit and Banking 35(1), 111-128. doi:10.1353/mcb.2003.0004",
  parameters: {
    threshold: { label: "Share of capital lost at which losses are passed on", default: 1, min: 0.01, max: 1 },
  },
  form: "map",
  transmit: (distress, failed, parameters) =>
    failed || (parameters["threshold"]! < 1 && distress >= parameters["threshold"]!) ? 1 : 0,
  arrival: "finite",
};
