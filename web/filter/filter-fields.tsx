// Every condition of the filter as a field.
import { confidences, dealKinds } from "../../src/model/deal.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import { everyDeal } from "../../src/view/deal-filter.ts";
import {
  onlyNodeKinds,
  showsDealKind,
  showsNodeKinds,
  toggleDealKind,
  toggleNodeKinds,
} from "../../src/view/filter-choice.ts";
import { leastAmounts, leastConfidenceLabel, standingNote } from "../../src/view/words/filter-words.ts";
import { usePage } from "../page.ts";
import { DayInput } from "../parts/day-input.tsx";
import { KindMark } from "../parts/kind-mark.tsx";
import { StandingSwitch } from "./standing-switch.tsx";
import { useFilter } from "./use-filter.ts";

const dealKindWords = { commitment: "Commitments (will pay)", funding: "Funding (gives money)" } as const;

const Standing = () => {
  const { filter } = useFilter();
  const note = standingNote[filter.standing];
  return (
    <fieldset>
      <legend>Which deals</legend>
      <StandingSwitch />
      {note === null ? null : <p className="soft small">{note}</p>}
    </fieldset>
  );
};

const DealKinds = () => {
  const { filter, set } = useFilter();
  return (
    <fieldset>
      <legend>Kind of deal</legend>
      {dealKinds.map((kind) => (
        <label key={kind} className="check">
          <input
            type="checkbox"
            checked={showsDealKind(filter, kind)}
            onChange={() => set(toggleDealKind(filter, kind))}
          />
          {dealKindWords[kind]}
        </label>
      ))}
    </fieldset>
  );
};

const FirmKinds = () => {
  const { index } = usePage();
  const { filter, set } = useFilter();
  const kinds = index.network.nodeKinds;
  return (
    <fieldset>
      <legend>Kind of firm, on both sides of a deal</legend>
      <ul className="plain">
        {kinds.map((kind) => (
          <li key={kind.id} className="kind-choice">
            <label className="check">
              <input
                type="checkbox"
                checked={showsNodeKinds(filter, [kind.id])}
                onChange={() => set(toggleNodeKinds(filter, [kind.id], kinds))}
              />
              <KindMark kind={kind} /> {kind.plural}
            </label>
            <button type="button" className="link" onClick={() => set(onlyNodeKinds(filter, [kind.id], kinds))}>
              only<span className="visually-hidden"> {kind.plural}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
};

const LeastAmount = () => {
  const { filter, set } = useFilter();
  // An address may hold any amount: it is offered, too.
  const amounts = [...new Set([...leastAmounts, filter.leastUsdBn])].sort((a, b) => a - b);
  return (
    <label className="field wide">
      Whole amount at least
      <select value={filter.leastUsdBn} onChange={({ target }) => set({ ...filter, leastUsdBn: Number(target.value) })}>
        {amounts.map((amount) => (
          <option key={amount} value={amount}>
            {amount === 0 ? "any, undisclosed too" : moneyText(amount)}
          </option>
        ))}
      </select>
    </label>
  );
};

const LeastConfidence = () => {
  const { filter, set } = useFilter();
  return (
    <label className="field wide">
      Confidence
      <select
        value={filter.confidence}
        onChange={({ target }) =>
          set({ ...filter, confidence: confidences.find((confidence) => confidence === target.value) ?? "low" })
        }
      >
        {confidences.toReversed().map((confidence) => (
          <option key={confidence} value={confidence}>
            {leastConfidenceLabel[confidence]}
          </option>
        ))}
      </select>
    </label>
  );
};

const Since = () => {
  const { filter, set } = useFilter();
  return (
    <label className="field wide">
      Announced since
      <DayInput
        day={filter.from}
        onDay={(from) => set({ ...filter, from })}
        onEmpty={() => set({ ...filter, from: null })}
      />
    </label>
  );
};

export const FilterFields = () => {
  const { isActive, set } = useFilter();
  return (
    <>
      <Standing />
      <DealKinds />
      <FirmKinds />
      <LeastAmount />
      <LeastConfidence />
      <Since />
      <p className="filter-end">
        <span className="soft small">Everything but a failure follows.</span>
        <button type="button" className="button" disabled={!isActive} onClick={() => set(everyDeal)}>
          Clear all
        </button>
      </p>
    </>
  );
};
