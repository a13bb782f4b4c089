// Who stands behind a firm's orders: customers by name, what nobody is named for, and how concentrated that is.
import { dateWords } from "../../src/view/words/date-words.ts";
import {
  concentrationSentences,
  ofAllOrders,
  undisclosedWords,
  type Account,
  type Backlog,
} from "../../src/view/words/book-words.ts";
import { moneySpan, shareSpan } from "../../src/view/words/span-words.ts";
import { PartyTable } from "./party-table.tsx";
import { StatedFigure, StatedLine } from "./stated-figure.tsx";

type Provider = NonNullable<Account["provider"]>;

const Disclosed = ({ backlog: { disclosed, date, signedLaterUsdBn } }: { readonly backlog: Backlog }) =>
  disclosed === null ? (
    <p>It has disclosed no order book, so shares of it are unknown.</p>
  ) : (
    <p>
      Disclosed as of {dateWords(date)}: <StatedFigure stated={disclosed} />.
      {signedLaterUsdBn > 0
        ? ` Orders of ${moneySpan({ low: signedLaterUsdBn, high: signedLaterUsdBn })} were signed since; it may hold them or not.`
        : ""}
    </p>
  );

const Unnamed = ({ backlog: { unnamedUsdBn, totalUsdBn } }: { readonly backlog: Backlog }) => {
  const { low, high } = unnamedUsdBn;
  if (high === 0) return null;
  const share =
    high === null || totalUsdBn.high === null
      ? "unknown"
      : shareSpan({ low: low / totalUsdBn.low, high: high / totalUsdBn.high });
  return (
    <tr>
      <th scope="row" className="soft">
        Nobody is named
      </th>
      <td className="number">{high === null ? "unknown" : moneySpan({ low, high })}</td>
      <td className="number">{share}</td>
    </tr>
  );
};

const History = ({ history, statements }: Pick<Provider, "history" | "statements">) =>
  history.length < 2 && statements.length === 0 ? null : (
    <>
      <h3>What it has disclosed before</h3>
      <ul className="plain small">
        {[...history.map(({ disclosed }) => disclosed), ...statements].map((stated) => (
          <li key={stated.fact}>
            <StatedLine stated={stated} />
          </li>
        ))}
      </ul>
    </>
  );

export const OrderBook = ({ provider }: { readonly provider: Provider }) => {
  const { backlog, history, statements, undisclosed } = provider;
  const gap = undisclosedWords(undisclosed, "order");
  return (
    <>
      <Disclosed backlog={backlog} />
      {concentrationSentences(backlog).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <PartyTable
        caption="Orders by customer"
        who="Customer"
        parties={backlog.customers}
        shareOf={(usdBn) => ofAllOrders(usdBn, backlog)}
      >
        <Unnamed backlog={backlog} />
      </PartyTable>
      {gap === null ? null : <p className="soft small">{gap}</p>}
      <History history={history} statements={statements} />
    </>
  );
};
