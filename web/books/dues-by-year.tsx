// What a firm's orders bring and what falls due, year by year, beside the revenue that somebody stated for it.
import type { ReactNode } from "react";
import {
  coverageNote,
  coverageText,
  owedBook,
  sumText,
  undisclosedWords,
  type Account,
} from "../../src/view/words/book-words.ts";
import { DealLink } from "../parts/deal-link.tsx";
import { StatedFigure } from "./stated-figure.tsx";

type Receipt = NonNullable<Account["provider"]>["receipts"][number];

type YearColumn = {
  readonly label: string;
  /** What stands in the row of a year, by its place among the years. */
  readonly cell: (place: number) => ReactNode;
};

/** One that owes nothing here may still have a revenue, which its book then does not know: no column says so. */
const columnsOf = (provider: Account["provider"], buyer: Account["buyer"]): readonly YearColumn[] => [
  ...(provider === null
    ? []
    : [
        {
          label: "Orders bring",
          cell: (place: number) => sumText(provider.receipts[place]!.usdBn, provider.undisclosed),
        },
      ]),
  ...(buyer === null
    ? []
    : [
        { label: "It owes", cell: (place: number) => sumText(buyer.years[place]!.due.usdBn, buyer.undisclosed) },
        {
          label: "Revenue",
          cell: (place: number) => {
            const { revenue } = buyer.years[place]!;
            return revenue === null ? "unknown" : <StatedFigure stated={revenue} />;
          },
        },
        { label: "Covered", cell: (place: number) => coverageText(buyer.years[place]!) },
      ]),
];

type Entry = Receipt["deals"][number];

/** Each deal once, the largest part of a year first. */
const dealsOf = ({ provider, buyer }: Account): readonly string[] => {
  const parts: readonly Entry[] = [
    ...(buyer?.years.flatMap(({ due }) => due.deals) ?? []),
    ...(provider?.receipts.flatMap(({ deals }) => deals) ?? []),
  ];
  return [...new Set(parts.toSorted((a, b) => b.usdBn - a.usdBn).map(({ id }) => id))];
};

const gapsOf = ({ provider, buyer }: Account): readonly string[] =>
  [
    undisclosedWords(provider?.undisclosed ?? [], "order"),
    undisclosedWords(buyer?.undisclosed ?? [], "purchase"),
  ].filter((gap) => gap !== null);

const Years = ({ account }: { readonly account: Account }) => {
  const { provider } = account;
  const buyer = owedBook(account);
  const years = (buyer?.years.map(({ due }) => due) ?? provider?.receipts ?? []).map(({ year }) => year);
  const columns = columnsOf(provider, buyer);
  return (
    <table className="data-table">
      <caption>Orders and dues by calendar year</caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          {columns.map(({ label }) => (
            <th key={label} scope="col" className="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year, place) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {columns.map(({ label, cell }) => (
              <td key={label} className="number">
                {cell(place)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const DuesByYear = ({ account }: { readonly account: Account }) => (
  <>
    <Years account={account} />
    {gapsOf(account).map((gap) => (
      <p key={gap} className="soft small">
        {gap}
      </p>
    ))}
    {owedBook(account) === null ? null : <p className="soft small">{coverageNote}</p>}
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
