// The assumptions behind a failure: the three that move the loss most first, the rest on demand.
import type { Assumption } from "../../src/model/assumption.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import { usePage } from "../page.ts";
import { AssumptionField } from "./assumption-field.tsx";
import type { Swing } from "./swings.ts";
import type { Failure } from "./use-failure.ts";
import { useSwings } from "./use-swings.ts";

const most = 3;

const swingSentence = ({ atLowUsdBn, atHighUsdBn }: Swing): string => {
  const [least, largest] = [Math.min(atLowUsdBn, atHighUsdBn), Math.max(atLowUsdBn, atHighUsdBn)];
  return `Over its plausible range alone, the loss is ${moneyText(least)} to ${moneyText(largest)}.`;
};

const Ranked = ({ swings }: { readonly swings: readonly Swing[] }) =>
  swings.length === 0 ? (
    <p>No single assumption moves the loss.</p>
  ) : (
    swings.map((swing) => (
      <AssumptionField key={swing.assumption.id} assumption={swing.assumption} effect={swingSentence(swing)} />
    ))
  );

type OthersProps = { readonly assumptions: readonly Assumption[]; readonly isRest: boolean };

const Others = ({ assumptions, isRest }: OthersProps) => (
  <details>
    <summary>
      {assumptions.length} {isRest ? "other " : ""}assumptions
    </summary>
    {assumptions.map((assumption) => (
      <AssumptionField key={assumption.id} assumption={assumption} effect="" />
    ))}
  </details>
);

export const AssumptionForm = ({ failure }: { readonly failure: Failure }) => {
  const { state, index, go } = usePage();
  const swings = useSwings(index.network, failure.request);
  const top = (swings ?? []).slice(0, most);
  const others = index.network.assumptions.filter(({ id }) => !top.some(({ assumption }) => assumption.id === id));
  const changed = Object.keys(state.overrides).length;
  return (
    <section>
      <h2>Assumptions that matter most here</h2>
      {changed === 0 ? null : (
        <button type="button" className="button" onClick={() => go({ ...state, overrides: {} })}>
          Back to the defaults
        </button>
      )}
      {swings === null ? (
        <p className="soft">Working out which assumptions matter most …</p>
      ) : (
        <>
          <Ranked swings={top} />
          <Others assumptions={others} isRest={top.length > 0} />
        </>
      )}
    </section>
  );
};
