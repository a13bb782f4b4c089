// The books of one firm: whether it burns cash, who owes it orders, what falls due, what is to come, what it earns.
import { hasYears, ordersTitle, owedBook, sumText, type Account } from "../../src/view/words/book-words.ts";
import { DuesByYear } from "./dues-by-year.tsx";
import { Earnings, hasEarnings } from "./earnings.tsx";
import { OrderBook } from "./order-book.tsx";
import { FundingToCome, Purchases } from "./purchases.tsx";
import { StatedLine } from "./stated-figure.tsx";
import { useAccount } from "./use-account.ts";
import { JobFailed } from "../parts/job-failed.tsx";

const Cash = ({ cash: { phi, basis, against } }: Pick<Account, "cash">) => {
  if (basis === null) return <p>No fact says whether it burns cash.</p>;
  return (
    <p>
      {phi === 1 ? "It burns cash: " : "It burns no cash: "}
      <StatedLine stated={basis} />.{against.length === 0 ? null : " Other figures point the other way: "}
      {against.map((stated, place) => (
        <span key={stated.fact}>
          {place === 0 ? "" : ", "}
          <StatedLine stated={stated} />
        </span>
      ))}
    </p>
  );
};

const Books = ({ account }: { readonly account: Account }) => {
  const { provider, buyer } = account;
  const owing = owedBook(account);
  const undrawn = buyer?.undrawn ?? null;
  return (
    <>
      <Cash cash={account.cash} />
      {provider === null && owing === null ? <p>Nobody owes it orders in these deals, and it owes none.</p> : null}
      {provider === null ? null : (
        <details>
          <summary>{ordersTitle(provider)}</summary>
          <OrderBook provider={provider} />
        </details>
      )}
      {owing === null ? null : (
        <details>
          <summary>Whom it owes: {sumText(owing.outstandingUsdBn, owing.undisclosed)}</summary>
          <Purchases buyer={owing} />
        </details>
      )}
      {hasYears(account) ? (
        <details>
          <summary>What falls due, year by year</summary>
          <DuesByYear account={account} />
        </details>
      ) : null}
      {undrawn === null || undrawn.deals.length + undrawn.undisclosed.length === 0 ? null : (
        <details>
          <summary>Funding promised and not yet paid: {sumText(undrawn.usdBn, undrawn.undisclosed)}</summary>
          <FundingToCome undrawn={undrawn} />
        </details>
      )}
      {hasEarnings(account) ? (
        <details>
          <summary>What building earns</summary>
          <Earnings account={account} />
        </details>
      ) : null}
    </>
  );
};

export const FirmBooks = ({ firm }: { readonly firm: string }) => {
  const run = useAccount(firm);
  if (run.status === "running") return <p aria-busy="true">Reading its books …</p>;
  if (run.status === "failed") return <JobFailed what="Its books could not be computed" job={run} />;
  return run.account === null ? null : <Books account={run.account} />;
};
