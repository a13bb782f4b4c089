// The panel beside the picture: what is selected, else what the view is about.
import { DealPanel } from "../map/deal-panel.tsx";
import { FirmPanel } from "../map/firm-panel.tsx";
import { HeadlinePanel } from "../map/headline-panel.tsx";
import { LoopsPanel } from "../loops/loops-panel.tsx";
import { FailurePanel } from "../failure/failure-panel.tsx";
import { PickPanel } from "../failure/pick-panel.tsx";
import { WhyPanel } from "../failure/why-panel.tsx";
import { usePage } from "../page.ts";

export const Panel = () => {
  const page = usePage();
  const { state, failure } = page;
  const { view, selection } = state;
  if (selection?.kind === "deal") return <DealPanel id={selection.id} />;
  if (selection?.kind === "firm") {
    return view.name === "failure" && failure !== null ? (
      <WhyPanel failure={failure} id={selection.id} />
    ) : (
      <FirmPanel id={selection.id} />
    );
  }
  if (view.name === "loops") return <LoopsPanel picked={view.loop} />;
  if (view.name === "failure") return failure === null ? <PickPanel /> : <FailurePanel failure={failure} />;
  return <HeadlinePanel />;
};
