// What other records say of the same money: the history of a deal, and records that overlap it.
import { dealHistory } from "../../src/view/evidence/deal-history.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { dealAmount } from "../../src/view/words/deal-amount.ts";
import { confidenceLabel, statusLabel } from "../../src/view/words/labels.ts";
import type { Deal } from "../../src/model/deal.ts";
import { usePage } from "../page.ts";
import { DealLink } from "../parts/deal-link.tsx";
import { SourceLinks } from "../parts/source-links.tsx";

/** The records of one deal over time, the oldest first, with what became of each. */
export const DealHistory = ({ id }: { readonly id: string }) => {
  const { index } = usePage();
  const records = dealHistory(index.network.deals, id);
  if (records.length === 1) return null;
  const inForce = new Set(index.inForce.map((deal) => deal.id));
  const words = (record: Deal): string =>
    [
      statusLabel[record.status],
      confidenceLabel[record.confidence],
      inForce.has(record.id) ? "in force" : "not in force on the date shown",
    ].join(", ");
  return (
    <>
      <h2>How it came about</h2>
      <ol className="plain">
        {records.map((record) => (
          <li key={record.id} className="statement" aria-current={record.id === id ? "true" : undefined}>
            <p>
              {dateWords(record.announced)}:{" "}
              {record.id === id ? (
                <strong>{dealAmount(record)}</strong>
              ) : (
                <DealLink id={record.id}>{dealAmount(record)}</DealLink>
              )}
            </p>
            <p className="soft small">{words(record)}</p>
          </li>
        ))}
      </ol>
    </>
  );
};

/** Records that hold the same money or capacity: which of them is counted, and what each says. */
export const OverlappingDeals = ({ deal }: { readonly deal: Deal }) => {
  const { index } = usePage();
  if (deal.overlaps.length === 0) return null;
  return (
    <>
      <h2>Other records of the same money or capacity</h2>
      <ul className="plain">
        {deal.overlaps.map((id) => {
          const other = index.deals.get(id);
          if (other === undefined) return <li key={id}>{id}</li>;
          return (
            <li key={id} className="statement">
              <p>
                <DealLink id={id} />
              </p>
              <p className="soft small">
                {index.counted.has(id) ? "in the sums" : "not in the sums"}, {statusLabel[other.status]}, announced{" "}
                {dateWords(other.announced)}, {confidenceLabel[other.confidence]}
              </p>
              <SourceLinks ids={other.sources} />
            </li>
          );
        })}
      </ul>
    </>
  );
};
