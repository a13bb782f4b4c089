// The plain words for the codes of the data: instruments, statuses, amounts, channels, models, assumptions.
import type { Confidence, DealKind, DealStatus } from "../../model/deal.ts";
import type { LossChannel } from "../../report/cascade-report.schema.ts";

/** "order-loss.relet" or "cloud-contract" with spaces for signs, first letter large: for codes without a label here. */
export const spelledOut = (code: string): string => {
  const words = code.replaceAll(/[-_.]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const instruments: Readonly<Record<string, string>> = {
  "cloud-contract": "Cloud contract",
  "cloud-consumption": "Cloud use",
  "capacity-lease": "Data-centre lease",
  "chip-purchase": "Chip purchase",
  "component-purchase": "Component purchase",
  "datacenter-build": "Data-centre construction",
  "power-purchase": "Power purchase",
  "revenue-share": "Revenue share",
  equity: "Shares",
  convertible: "Convertible loan",
  "term-loan": "Loan",
  bond: "Bonds",
  "bridge-loan": "Bridge loan",
  "project-finance": "Project finance",
  warrant: "Warrants",
  backstop: "Guarantee",
  acquisition: "Acquisition",
  "joint-investment": "Joint investment",
};

/** Kind of contract or security in a word or two. */
export const instrumentLabel = (instrument: string): string => instruments[instrument] ?? spelledOut(instrument);

export const dealKindLabel: Readonly<Record<DealKind, string>> = {
  funding: "Funding",
  commitment: "Commitment",
};

export const statusLabel: Readonly<Record<DealStatus, string>> = {
  announced: "announced",
  "letter-of-intent": "letter of intent",
  contracted: "signed",
  drawn: "paid out",
  completed: "completed",
  revised: "revised",
  cancelled: "cancelled",
};

export const confidenceLabel: Readonly<Record<Confidence, string>> = {
  high: "high confidence",
  medium: "medium confidence",
  low: "low confidence",
};

/** Why a loss arrives, read after a firm's name and "because". */
export const channelLabel: Readonly<Record<LossChannel, string>> = {
  "order-loss": "orders lost",
  "write-down": "stake or loan written down",
  "funding-withdrawal": "promised money does not come",
  "supply-loss": "supplier lost",
  guarantee: "guarantee called",
  "fire-sale": "forced sales of the same assets",
};

const assumptions: Readonly<Record<string, string>> = {
  "order-loss.margin": "Margin lost on a cancelled order",
  "order-loss.relet": "Freed capacity sold to someone else",
  "write-down.equity": "Loss on shares of a failed firm",
  "write-down.convertible": "Loss on convertible loans",
  "write-down.debt": "Loss on loans and bonds",
  "write-down.warrant": "Loss on warrants",
  "funding-withdrawal.replacement": "Withdrawn funding replaced by others",
  "supply-loss.switching-cost": "Cost of changing supplier",
  "term.commitment-years": "Length of orders without an end date",
  "term.funding-years": "Length of funding without an end date",
  "buffer.market-value-share": "Part of market value that can be lost",
  "buffer.valuation-share": "Part of a private valuation that can be lost",
  "buffer.aum-share": "Part of managed assets that can be lost",
  "stake-basis": "What a stake is worth before the failure",
};

/** What an assumption is about; assumptions of other packages are spelled out. */
export const assumptionLabel = (id: string): string => {
  const [base = id, scope] = id.split("@");
  const label = assumptions[base] ?? spelledOut(base);
  return scope === undefined ? label : `${label} (${scope})`;
};

const options: Readonly<Record<string, string>> = { cost: "what was paid", carrying: "what the holder's books say" };

/** An option of a choice in words. */
export const optionLabel = (option: string): string => options[option] ?? spelledOut(option);
