// The bars as a table.
import { moneyText } from "../../src/picture/money-text.ts";
import type { AnnouncedMonth } from "../../src/view/time/announced-months.ts";
import { monthWords } from "../../src/view/time/time-words.ts";

export const TimeTable = ({ months }: { readonly months: readonly AnnouncedMonth[] }) => (
  <details className="small">
    <summary>The bars as a table</summary>
    <table className="data-table">
      <caption>Announced by month, whole amounts as they were announced</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col" className="number">
            Commitments
          </th>
          <th scope="col" className="number">
            Funding
          </th>
          <th scope="col" className="number">
            Undisclosed deals
          </th>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map((bar) => (
          <tr key={bar.month}>
            <th scope="row">{monthWords(bar.month)}</th>
            <td className="number">{moneyText(bar.commitmentUsdBn)}</td>
            <td className="number">{moneyText(bar.fundingUsdBn)}</td>
            <td className="number">{bar.undisclosed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
