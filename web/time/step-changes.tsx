// What the step that ends on the shown day has brought, each with the way to its deal.
import { firmName, type NetworkIndex } from "../../src/view/network-index.ts";
import type { DealChange } from "../../src/view/time/changes.ts";
import { select } from "../../src/view/go-to.ts";
import { dealLine } from "../../src/view/words/deal-line.ts";
import { statusLabel } from "../../src/view/words/labels.ts";
import { usePage } from "../page.ts";

const remarkOn = (entry: DealChange, index: NetworkIndex): string => {
  switch (entry.change) {
    case "announced":
      return entry.deal.status === "announced"
        ? "announced"
        : `announced, on record as ${statusLabel[entry.deal.status]}`;
    case "replaced":
      return `takes the place of ${entry.replaced.map((id) => dealLine(index, id)).join("; ")}`;
    case "cancelled":
      return "called off";
  }
};

const Change = ({ entry }: { readonly entry: DealChange }) => {
  const { state, index, go } = usePage();
  const { deal } = entry;
  return (
    <li>
      <button type="button" className="link" onClick={() => go(select(state, { kind: "deal", id: deal.id }))}>
        {index.deals.has(deal.id)
          ? dealLine(index, deal.id)
          : `${firmName(index, deal.source)} → ${firmName(index, deal.target)}`}
      </button>{" "}
      <span className="soft small">{remarkOn(entry, index)}</span>
    </li>
  );
};

export const StepChanges = ({ changes }: { readonly changes: readonly DealChange[] }) =>
  changes.length === 0 ? null : (
    <div className="time-changes" tabIndex={0} role="region" aria-label="What changed">
      <ul className="plain">
        {changes.map((entry) => (
          <Change key={`${entry.change} ${entry.deal.id}`} entry={entry} />
        ))}
      </ul>
    </div>
  );
