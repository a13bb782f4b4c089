// What a firm's orders bring and what falls due, year by year, beside the revenue that somebody stated for it.
import { moneyText } from "../../src/picture/money-text.ts";
import { coverageNote, type Account } from "../../src/view/words/book-words.ts";
import { timesText } from "../../src/view/words/span-words.ts";
import { DealLink } from "../parts/deal-link.tsx";
import { StatedFigure } from "./stated-figure.tsx";

type Receipt = NonNullable<Account["provider"]>["receipts"][number];
type Due = NonNullable<Account["buyer"]>["years"][number];

const Row = ({ year, receipt, due }: { readonly year: number; readonly receipt?: Receipt; readonly due?: Due }) => (
  <tr>
    <th scope="row">{year}</th>
    <td className="number">{receipt === undefined ? "–" : moneyText(receipt.usdBn)}</td>
    <td className="number">{due === undefined ? "–" : moneyText(due.due.usdBn)}</td>
    <td className="number">
      {due === undefined || due.revenue === null ? "unknown" : <StatedFigure stated={due.revenue} />}
    </td>
    <td className="number">{due === undefined || due.coverage === null ? "–" : `${timesText(due.coverage)} times`}</td>
  </tr>
);

type Entry = Receipt["deals"][number];

/** Each deal once, the largest part of a year first. */
const dealsOf = ({ provider, buyer }: Account): readonly string[] => {
  const parts: readonly Entry[] = [
    ...(buyer?.years.flatMap(({ due }) => due.deals) ?? []),
    ...(provider?.receipts.flatMap(({ deals }) => deals) ?? []),
  ];
  return [...new Set(parts.toSorted((a, b) => b.usdBn - a.usdBn).map(({ id }) => id))];
};

export const DuesByYear = ({ account }: { readonly account: Account }) => {
  const { provider, buyer } = account;
  const years = (buyer?.years.map(({ due }) => due) ?? provider?.receipts ?? []).map(({ year }) => year);
  return (
    <>
      <table className="data-table">
        <caption>Orders and dues by calendar year</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {["Orders bring", "It owes", "Revenue", "Covered"].map((label) => (
              <th key={label} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year, place) => (
            <Row
              key={year}
              year={year}
              {...(provider === null ? {} : { receipt: provider.receipts[place]! })}
              {...(buyer === null ? {} : { due: buyer.years[place]! })}
            />
          ))}
        </tbody>
      </table>
      <p className="soft small">{coverageNote}</p>
      <h3>The deals behind these years</h3>
      <ul className="plain small">
        {dealsOf(account).map((id) => (
          <li key={id}>
            <DealLink id={id} />
          </li>
        ))}
      </ul>
    </>
  );
};
