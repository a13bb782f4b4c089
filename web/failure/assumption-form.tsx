// The assumptions behind a failure: the three that move the loss most first, the rest on demand.
import { moneyText } from "../../src/picture/money-text.ts";
import { usePage } from "../page.ts";
import { assumptionLabel } from "../words/labels.ts";
import { AssumptionField } from "./assumption-field.tsx";
import type { Swing } from "./swings.ts";
import type { Failure } from "./use-failure.ts";
import { useSwings } from "./use-swings.ts";

const most = 3;

const swingSentence = ({ assumption, atLowUsdBn, atHighUsdBn }: Swing): string => {
  const [least, largest] = [Math.min(atLowUsdBn, atHighUsdBn), Math.max(atLowUsdBn, atHighUsdBn)];
  return `${assumptionLabel(assumption.id)}: over its plausible range the loss is ${moneyText(least)} to ${moneyText(largest)}.`;
};

const Swings = ({ swings }: { readonly swings: readonly Swing[] | null }) => {
  if (swings === null) return <p className="soft small">Working out which assumptions matter most …</p>;
  if (swings.length === 0) return <p className="soft small">No assumption moves the loss.</p>;
  return (
    <ol className="plain small">
      {swings.slice(0, most).map((swing) => (
        <li key={swing.assumption.id}>{swingSentence(swing)}</li>
      ))}
    </ol>
  );
};

export const AssumptionForm = ({ failure }: { readonly failure: Failure }) => {
  const { state, index, go } = usePage();
  const { assumptions } = index.network;
  const swings = useSwings(index.network, failure.request);
  // Before anything is known about the ranking the sliders keep the package's order, and none of them jumps later.
  const first = assumptions.slice(0, most);
  const rest = assumptions.slice(most);
  const changed = Object.keys(state.overrides).length;
  return (
    <section>
      <h2>Assumptions that matter most here</h2>
      <Swings swings={swings} />
      {changed === 0 ? null : (
        <button type="button" className="button" onClick={() => go({ ...state, overrides: {} })}>
          Back to the defaults
        </button>
      )}
      {first.map((assumption) => (
        <AssumptionField key={assumption.id} assumption={assumption} />
      ))}
      <details>
        <summary>All {assumptions.length} assumptions</summary>
        {rest.map((assumption) => (
          <AssumptionField key={assumption.id} assumption={assumption} />
        ))}
      </details>
    </section>
  );
};
