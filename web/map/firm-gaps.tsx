// What a firm's figures leave out or assume, in sentences.
import type { Deal } from "../../src/model/deal.ts";
import { usePage } from "../page.ts";
import { countWords } from "../../src/view/words/list.ts";

const assumedYears = (deals: readonly Deal[], kind: Deal["kind"]): number =>
  deals.filter((deal) => deal.kind === kind && deal.end === null && deal.amountUsdBn !== null).length;

export const FirmGaps = ({ deals }: { readonly deals: readonly Deal[] }) => {
  const { index } = usePage();
  const years = (id: string): string => {
    const value = Number(index.network.assumptions.find((assumption) => assumption.id === id)?.default ?? 0);
    return value === 0 ? "paid at once" : `spread over ${countWords(value, "year")}`;
  };
  const undisclosed = deals.filter(({ amountUsdBn }) => amountUsdBn === null).length;
  const commitments = assumedYears(deals, "commitment");
  const funding = assumedYears(deals, "funding");
  const gaps = [
    undisclosed > 0 && `${countWords(undisclosed, "deal")} without a disclosed amount: drawn thin, counted as nothing.`,
    commitments > 0 &&
      `${countWords(commitments, "order")} without an end date: taken to be ${years("term.commitment-years")}.`,
    funding > 0 &&
      `${countWords(funding, "funding deal")} without an end date: taken to be ${years("term.funding-years")}.`,
  ].filter((gap) => gap !== false);
  if (gaps.length === 0) return <p>Every amount and date of its deals is stated in a source.</p>;
  return (
    <ul className="plain">
      {gaps.map((gap) => (
        <li key={gap}>{gap}</li>
      ))}
    </ul>
  );
};
