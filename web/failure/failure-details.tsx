// The panel of the failure view: whom to let fail, then what comes of it, or why it could not be worked out.
import { usePage } from "../page.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { FailureWaiting } from "./failure-waiting.tsx";
import { PickPanel } from "./pick-panel.tsx";
import { WhyPanel } from "./why-panel.tsx";

export const FailureDetails = () => {
  const { state, failure } = usePage();
  const { view, selection } = state;
  if (view.name !== "failure" || view.seeds.length === 0) return <PickPanel />;
  if (failure === null) return <FailureWaiting />;
  return selection?.kind === "firm" ? (
    <WhyPanel failure={failure} id={selection.id} />
  ) : (
    <FailurePanel failure={failure} />
  );
};
