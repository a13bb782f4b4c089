// Whom a firm still owes purchases, what it publishes of them, and the funding that is promised to it.
import { moneyText } from "../../src/picture/money-text.ts";
import { coverageSentence, fundingSentence, undisclosedWords, type Account } from "../../src/view/words/book-words.ts";
import { numberSpan, shareSpan } from "../../src/view/words/span-words.ts";
import { DealLink } from "../parts/deal-link.tsx";
import { PartyTable } from "./party-table.tsx";
import { StatedFigure } from "./stated-figure.tsx";

type Buyer = NonNullable<Account["buyer"]>;

export const Purchases = ({ buyer }: { readonly buyer: Buyer }) => {
  const { suppliers, published, amongNamed, undisclosed } = buyer;
  const gap = undisclosedWords(undisclosed, "purchase");
  return (
    <>
      {published === null ? null : (
        <p>
          It publishes purchase obligations of <StatedFigure stated={published} />.
        </p>
      )}
      {amongNamed === null ? null : (
        <p>
          Among the named, the largest is owed {shareSpan(amongNamed.topShare)}: as concentrated as{" "}
          {numberSpan(amongNamed.effectiveNumber, 1)} equal suppliers.
        </p>
      )}
      {suppliers.length === 0 ? null : <PartyTable caption="Owed by supplier" who="Supplier" parties={suppliers} />}
      {gap === null ? null : <p className="soft small">{gap}</p>}
      <p>{coverageSentence(buyer)}</p>
    </>
  );
};

export const FundingToCome = ({ undrawn }: Pick<Buyer, "undrawn">) => {
  const sentence = fundingSentence(undrawn);
  const gap = undisclosedWords(undrawn.undisclosed, "funding promise");
  return (
    <>
      {sentence === null ? null : <p>{sentence}</p>}
      <ul className="plain">
        {undrawn.deals.map(({ id, usdBn, conditional }) => (
          <li key={id}>
            {moneyText(usdBn)} of <DealLink id={id} />
            {conditional ? <span className="soft"> (may never come)</span> : null}
          </li>
        ))}
        {undrawn.undisclosed.map((id) => (
          <li key={id}>
            <DealLink id={id} />
          </li>
        ))}
      </ul>
      {gap === null ? null : <p className="soft small">{gap}</p>}
    </>
  );
};
