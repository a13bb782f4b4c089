// A deal in one line: who pays whom, how much, for what.
import { firmName, type NetworkIndex } from "../network-index.ts";
import { dealAmount } from "./deal-amount.ts";
import { instrumentLabel } from "./labels.ts";

/** "OpenAI → Oracle, $300B, cloud contract"; an id that the network does not have is shown as it is. */
export const dealLine = (index: NetworkIndex, id: string): string => {
  const deal = index.deals.get(id);
  if (deal === undefined) return id;
  const parties = `${firmName(index, deal.source)} → ${firmName(index, deal.target)}`;
  return `${parties}, ${dealAmount(deal)}, ${instrumentLabel(deal.instrument).toLowerCase()}`;
};
