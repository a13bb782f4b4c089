// Customers or suppliers of a firm: who, how much through which deals, and which share of the whole.
import type { ReactNode } from "react";
import { moneyText } from "../../src/picture/money-text.ts";
import type { Backlog } from "../../src/view/words/book-words.ts";
import { DealLink } from "../parts/deal-link.tsx";
import { FirmLink } from "../parts/firm-link.tsx";

type Party = Backlog["customers"][number];

/** Each deal's part opens the deal, so that no sum stands without its rows. */
const DealParts = ({ deals }: Pick<Party, "deals">) =>
  deals.map(({ id, usdBn }, place) => (
    <span key={id}>
      {place === 0 ? "" : " + "}
      <DealLink id={id}>{moneyText(usdBn)}</DealLink>
    </span>
  ));

type Props = {
  readonly caption: string;
  readonly who: string;
  readonly parties: readonly Party[];
  /** Of the whole, where the whole is known. */
  readonly shareOf?: (usdBn: number) => string | null;
  /** Rows for what has no name. */
  readonly children?: ReactNode;
};

export const PartyTable = ({ caption, who, parties, shareOf, children }: Props) => (
  <table className="data-table">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{who}</th>
        <th scope="col" className="number">
          Still to come
        </th>
        {shareOf === undefined ? null : (
          <th scope="col" className="number">
            Of all
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {parties.map(({ id, usdBn, deals }) => (
        <tr key={id}>
          <th scope="row">
            <FirmLink id={id} />
          </th>
          <td className="number">
            <DealParts deals={deals} />
          </td>
          {shareOf === undefined ? null : <td className="number">{shareOf(usdBn) ?? "unknown"}</td>}
        </tr>
      ))}
      {children}
    </tbody>
  </table>
);
