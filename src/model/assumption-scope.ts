// Which assumptions a deal's losses depend on: the ones that can be set for one deal or one instrument alone.
import type { Deal } from "./deal.ts";

/** Instruments by the loss that a failed issuer leaves; anything else that is funding is treated as equity. */
const writeDownClass: Readonly<Record<string, "convertible" | "debt" | "warrant">> = {
  convertible: "convertible",
  "term-loan": "debt",
  bond: "debt",
  "bridge-loan": "debt",
  "project-finance": "debt",
  warrant: "warrant",
};

/** The assumption that gives the loss on a drawn funding deal when its recipient fails. */
export const writeDownAssumption = (instrument: string): string =>
  `write-down.${writeDownClass[instrument] ?? "equity"}`;

/** The pass-through assumptions of a deal; an indemnity has none, and terms and buffers belong to no single deal. */
export const assumptionsOfDeal = ({ kind, instrument }: Deal): readonly string[] => {
  if (instrument === "backstop") return kind === "commitment" ? ["guarantee.own-use"] : [];
  return kind === "commitment"
    ? ["order-loss.margin", "order-loss.relet", "supply-loss.switching-cost"]
    : [writeDownAssumption(instrument), "funding-withdrawal.replacement"];
};
