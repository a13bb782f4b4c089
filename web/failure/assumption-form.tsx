// The assumptions behind a failure: the three that move the loss most first, the rest on demand.
import { useMemo, useState } from "react";
import type { Assumption } from "../../src/model/assumption.ts";
import { scopedKeys } from "../../src/view/overrides.ts";
import { matchesAssumption, swingWords } from "../../src/view/words/assumption-words.ts";
import { usePage } from "../page.ts";
import { useJob } from "../worker/use-job.ts";
import { AssumptionField } from "./assumption-field.tsx";
import { ParameterFields } from "./parameter-fields.tsx";
import type { Failure } from "./use-failure.ts";

const most = 3;

/**
 * What matters is worked out with the defaults, so that moving one slider does not reorder the others under the
 * reader's hand.
 */
const useSwings = ({ request }: Failure) => {
  const { index } = usePage();
  const asked = useMemo(() => ({ ...request, overrides: {} }), [request]);
  const job = useJob("swings", index.network, asked);
  if (job.status === "done") return job.output;
  return job.status === "running" ? job.previous : [];
};

const Others = ({ assumptions, isRest }: { readonly assumptions: readonly Assumption[]; readonly isRest: boolean }) => {
  const [typed, setTyped] = useState("");
  const found = assumptions.filter((assumption) => matchesAssumption(assumption, typed));
  return (
    <details>
      <summary>
        {assumptions.length} {isRest ? "other " : ""}assumptions
      </summary>
      <input
        type="search"
        className="find"
        aria-label="Find an assumption"
        placeholder="Find an assumption"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {found.length === 0 ? <p className="soft">None of these is about “{typed}”.</p> : null}
      {found.map((assumption) => (
        <AssumptionField key={assumption.id} assumption={assumption} effect="" />
      ))}
    </details>
  );
};

/** Values for one deal or kind of contract; they come with a link, or from the search for what would stop a failure. */
const Scoped = () => {
  const { state, index } = usePage();
  const known = new Map(index.network.assumptions.map((assumption) => [assumption.id, assumption]));
  const keys = scopedKeys(state.overrides);
  if (keys.length === 0) return null;
  return (
    <>
      <h3>Set for some deals only</h3>
      {keys.map((key) => {
        const assumption = known.get(key.split("@")[0]!);
        return assumption === undefined ? null : (
          <AssumptionField key={key} scopedKey={key} assumption={assumption} effect="" />
        );
      })}
    </>
  );
};

export const AssumptionForm = ({ failure }: { readonly failure: Failure }) => {
  const { state, index, go } = usePage();
  const swings = useSwings(failure);
  const known = new Map(index.network.assumptions.map((assumption) => [assumption.id, assumption]));
  const top = (swings ?? []).filter(({ id }) => known.has(id)).slice(0, most);
  const others = index.network.assumptions.filter(({ id }) => !top.some((swing) => swing.id === id));
  const changed = Object.keys(state.overrides).length + Object.keys(state.parameters).length;
  return (
    <section>
      <h2>Assumptions that matter most here</h2>
      {changed === 0 ? null : (
        <button type="button" className="button" onClick={() => go({ ...state, overrides: {}, parameters: {} })}>
          Back to the defaults
        </button>
      )}
      {swings === null ? <p className="soft">Working out which assumptions matter most …</p> : null}
      {swings !== null && top.length === 0 ? <p>No single assumption moves the loss.</p> : null}
      {top.map((swing) => (
        <AssumptionField key={swing.id} assumption={known.get(swing.id)!} effect={swingWords(swing)} />
      ))}
      <Scoped />
      <ParameterFields />
      {swings === null ? null : <Others assumptions={others} isRest={top.length > 0} />}
    </section>
  );
};
