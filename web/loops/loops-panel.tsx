// All loops, largest first, and the ledger of the one that is picked.
import { useState } from "react";
import { percentText } from "../../src/picture/money-text.ts";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import { firmName } from "../../src/view/network-index.ts";
import { NoCircle } from "../filter/no-circle.tsx";
import { UnitSwitch } from "../map/unit-switch.tsx";
import { usePage } from "../page.ts";
import { FirmLink } from "../parts/firm-link.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { goTo } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import { amountInUnit, unitWords } from "../../src/view/words/unit.ts";
import { CircularityDetails } from "./circularity-details.tsx";
import { LoopCard } from "./loop-card.tsx";
import { LoopLedger } from "./loop-ledger.tsx";
import { defaultOrder, loopOrder, loopOrders, orderLoops, type LoopOrder } from "./loop-order.ts";

const page = 25;

const OrderSelect = (props: { readonly order: LoopOrder; readonly onOrder: (order: LoopOrder) => void }) => (
  <label className="field">
    Sort by
    <select value={props.order} onChange={({ target }) => props.onOrder(loopOrder(target.value))}>
      {loopOrders.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  </label>
);

const LoopList = () => {
  const { state, loops, go } = usePage();
  const order = loopOrder(state.sorting);
  const setOrder = (id: LoopOrder) => go({ ...state, sorting: id === defaultOrder ? null : id }, "replace");
  const [shown, setShown] = useState(page);
  const sorted = orderLoops(loops.loops, order);
  const pick = (loop: LoopEntry) => go(goTo(state, { name: "loops", loop: loop.id }));
  return (
    <>
      <p>
        <OrderSelect order={order} onOrder={setOrder} />
      </p>
      <ul className="cards">
        {sorted.slice(0, shown).map((loop) => (
          <li key={loop.id}>
            <LoopCard loop={loop} lit={false} onPick={() => pick(loop)} />
          </li>
        ))}
      </ul>
      {shown >= sorted.length ? null : (
        <button type="button" className="button" onClick={() => setShown(shown + page)}>
          Show {Math.min(page, sorted.length - shown)} more of {sorted.length}
        </button>
      )}
    </>
  );
};

const Missing = ({ id }: { readonly id: string }) => {
  const { state, index, window, go, unit } = usePage();
  const names = id.split("~").map((node) => firmName(index, node));
  return (
    <>
      <PanelHeading>No such loop here</PanelHeading>
      <p>
        {names.join(" → ")} is not a loop of the deals as of {dateWords(index.asOf)}, {unitWords(unit, window)}. One of
        its payments may lie outside these years, or the deal may have been replaced.
      </p>
      <p className="actions">
        <UnitSwitch />
      </p>
      <button type="button" className="button" onClick={() => go(goTo(state, { name: "loops", loop: null }))}>
        See all loops
      </button>
    </>
  );
};

const RoundTrips = () => {
  const { loops, unit } = usePage();
  const funders = loops.roundTrip.filter(({ returnedUsdBnPerYear }) => (returnedUsdBnPerYear ?? 0) > 0).slice(0, 5);
  if (funders.length === 0) return null;
  return (
    <section>
      <h2>Whose money can come back as orders</h2>
      <p className="soft small">Model estimate: money mixes evenly in every firm. The range needs no such rule.</p>
      <ul className="plain">
        {funders.map(({ id, fundedUsdBnPerYear, ratio, lower, upper }) => (
          <li key={id}>
            Of {amountInUnit(fundedUsdBnPerYear, unit)} that <FirmLink id={id} plain /> funds,{" "}
            <strong>{ratio === null ? "an unknown share" : percentText(ratio)}</strong> can come back as orders
            {lower === null || upper === null ? "" : ` (${percentText(lower)} to ${percentText(upper)})`}.
          </li>
        ))}
      </ul>
    </section>
  );
};

export const LoopsPanel = ({ picked }: { readonly picked: string | null }) => {
  const { loops, window, unit } = usePage();
  const loop = loops.loops.find(({ id }) => id === picked);
  if (picked !== null) return loop === undefined ? <Missing id={picked} /> : <LoopLedger loop={loop} />;
  const atLeast = loops.truncated ? "At least " : "";
  return (
    <>
      <PanelHeading>
        {loops.loopCount === 0
          ? "No money circle in these deals"
          : `${atLeast}${countWords(loops.loopCount, "way")} for money to come back`}
      </PanelHeading>
      <p className="soft small">
        Loops of up to {loops.maxLength} steps, {unitWords(unit, window)}. A loop carries as much as its smallest arrow.
        Loops share arrows, so their figures must not be added.
      </p>
      <p>
        <UnitSwitch />
      </p>
      <CircularityDetails />
      {loops.loopCount === 0 ? <NoCircle /> : <LoopList />}
      <RoundTrips />
    </>
  );
};
