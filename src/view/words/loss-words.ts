// One loss in words.
import { lossText } from "../../picture/money-text.ts";
import type { CascadeReport, DealLoss } from "../../report/cascade-report.schema.ts";
import { channelLabel } from "./labels.ts";
import { countWords } from "./list.ts";

type Name = (id: string) => string;

/** "OpenAI → Nvidia −$60B (stake or loan written down)": from whose trouble to whose loss. */
export const lossLine = ({ from, to, lossUsdBn, channel }: DealLoss, name: Name): string =>
  `${name(from)} → ${name(to)} ${lossText(lossUsdBn)} (${channelLabel[channel]})`;

type Carried = Pick<DealLoss, "from" | "to" | "channel"> & { readonly deal: string };

/** When a loss came: "in round 1", "in rounds 2 to 6, most of it in round 3". Empty where no round carried it. */
export const whenLost = ({ rounds, settledRound }: CascadeReport, { deal, from, to, channel }: Carried): string => {
  const carried = rounds
    .slice(0, settledRound + 1)
    .flatMap(({ round, deals }) =>
      deals
        .filter((loss) => loss.id === deal && loss.from === from && loss.to === to && loss.channel === channel)
        .map(({ lossUsdBn }) => ({ round, lossUsdBn })),
    );
  const [first, last] = [carried[0], carried.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first.round === last.round) return `in round ${first.round}`;
  const most = carried.reduce((best, next) => (next.lossUsdBn > best.lossUsdBn ? next : best));
  return `in rounds ${first.round} to ${last.round}, most of it in round ${most.round}`;
};

/** "Round 1: −$214B in 18 losses". */
export const ledgerHeading = (round: number, lossUsdBn: number, count: number): string =>
  `Round ${round}: ${lossText(lossUsdBn)} in ${countWords(count, "loss", "losses")}`;
