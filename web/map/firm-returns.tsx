// How much of what a firm puts into others can come back to it as orders, with the deals on both ways.
import { goTo } from "../../src/view/go-to.ts";
import { firmName } from "../../src/view/network-index.ts";
import { returnNote, returnSentence } from "../../src/view/words/return-words.ts";
import { usePage } from "../page.ts";

export const FirmReturns = ({ firm }: { readonly firm: string }) => {
  const { state, index, loops, unit, go } = usePage();
  const entry = loops.roundTrip.find(({ id }) => id === firm);
  if (entry === undefined || entry.fundedUsdBnPerYear === 0) return null;
  const table = goTo(state, { name: "data", table: "deals", seeds: [] });
  const deals = (search: string) => () => go({ ...table, search: `${search} standing:yes` });
  return (
    <>
      <h2>What can come back to it</h2>
      <p>
        <strong>{returnSentence(entry, firmName(index, firm), unit)}</strong>
      </p>
      <p className="soft small">{returnNote}</p>
      <p className="links">
        <button type="button" className="link" onClick={deals(`payer:${firm} kind:funding`)}>
          What it funds
        </button>
        <button type="button" className="link" onClick={deals(`payee:${firm} kind:commitment`)}>
          The orders it has
        </button>
      </p>
    </>
  );
};
