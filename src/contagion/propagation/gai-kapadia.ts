// Gai and Kapadia: a default cascade in which every node has its own point of failure.
import type { TransmissionModel } from "./propagation-model.ts";

/**
 * The default cascade with a threshold per node:
 *
 *     f(h_u) = 1 if h_u >= theta_u, else 0
 *
 * The paper lets a bank fail when (1 - phi) A^IB + q A^M - L^IB - D <= 0, with phi the failed share of its debtors and
 * q the price at which its other assets A^M can be sold. With the buffer K = A^IB + A^M - L^IB - D and impacts
 * A^IB / (k K) this is theta = 1 - (1 - q) A^M / K: what a sale at a discount takes away is lost before anybody fails.
 * With q = 1 every threshold is 1 and the model is the default cascade.
 */
export const gaiKapadia: TransmissionModel = {
  id: "gai-kapadia",
  label: "Default cascade, own thresholds",
  idea: "A firm fails, and passes everything on, as soon as it has lost the share of its capital that it can bear.",
  reference:
    "Gai, Kapadia (2010). Contagion in financial networks. Proceedings of the Royal Society A 466, 2401-2423. doi:10.1098/rspa.2009.0410",
  parameters: {
    threshold: {
      label: "Share of capital with which a firm fails; threshold@NODE for one firm",
      default: 0.5,
      min: 0.000001,
      max: 1,
      perNode: true,
    },
  },
  form: "map",
  transmit: (_distress, failed) => (failed ? 1 : 0),
  failsAt: (parameters) => parameters["threshold"]!,
  arrival: "finite",
};
