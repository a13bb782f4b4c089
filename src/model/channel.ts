// The four ways in which a deal passes a failure on, and the assumptions that say how much of it.
import { writeDownAssumption } from "./assumption-scope.ts";
import { numericValue, type AssumptionValues } from "./assumption-values.ts";
import type { Deal } from "./deal.ts";
import type { Position } from "./position.ts";

export const channels = ["order-loss", "write-down", "funding-withdrawal", "supply-loss"] as const;
export type Channel = (typeof channels)[number];

/** `guarantee` marks the part of a loss that a guarantor has taken over, `fire-sale` a fall of prices by others' sales. */
export type LossChannel = Channel | "guarantee" | "fire-sale";

/** What a deal puts at risk for one side when the other fails. */
export type ChannelExposure = {
  readonly channel: Channel;
  /** Node id whose failure causes the loss. */
  readonly from: string;
  /** Node id that bears it. */
  readonly to: string;
  /** USD billions at risk, null when the amount is undisclosed. */
  readonly exposureUsdBn: number | null;
  /** Share of the exposure that is lost when `from` fails completely, in [0, 1]. */
  readonly passThrough: number;
};

/** True when the funding gives its source a share in the recipient rather than a claim on it. */
export const isStake = (deal: Deal): boolean =>
  deal.kind === "funding" &&
  deal.instrument !== "backstop" &&
  writeDownAssumption(deal.instrument) === "write-down.equity";

const commitmentChannels = (deal: Deal, position: Position, values: AssumptionValues): ChannelExposure[] => {
  const margin = numericValue(values, "order-loss.margin", deal);
  const relet = numericValue(values, "order-loss.relet", deal);
  const exposureUsdBn = position.outstandingUsdBn;
  return [
    { channel: "order-loss", from: deal.source, to: deal.target, exposureUsdBn, passThrough: margin * (1 - relet) },
    {
      channel: "supply-loss",
      from: deal.target,
      to: deal.source,
      exposureUsdBn,
      passThrough: numericValue(values, "supply-loss.switching-cost", deal),
    },
  ];
};

const fundingChannels = (deal: Deal, position: Position, values: AssumptionValues): ChannelExposure[] => [
  {
    channel: "write-down",
    from: deal.target,
    to: deal.source,
    exposureUsdBn: position.drawnUsdBn,
    passThrough: numericValue(values, writeDownAssumption(deal.instrument), deal),
  },
  {
    channel: "funding-withdrawal",
    from: deal.source,
    to: deal.target,
    exposureUsdBn: position.undrawnUsdBn,
    passThrough: 1 - numericValue(values, "funding-withdrawal.replacement", deal),
  },
];

/**
 * What a deal exposes each side to, two channels per deal:
 *
 *     commitment  order-loss          source fails, target loses  margin (1 - relet) O
 *                 supply-loss         target fails, source loses  switching-cost O
 *     funding     write-down          target fails, source loses  loss given default by instrument x drawn
 *                 funding-withdrawal  source fails, target loses  (1 - replacement) undrawn
 *
 * A guarantee (`backstop`) opens no channel of its own: it moves losses of the deals that it covers.
 */
export const channelExposures = (deal: Deal, position: Position, values: AssumptionValues): ChannelExposure[] => {
  if (deal.instrument === "backstop") return [];
  return deal.kind === "commitment"
    ? commitmentChannels(deal, position, values)
    : fundingChannels(deal, position, values);
};
