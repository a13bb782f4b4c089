// The panel beside the picture: what is selected, else what the view is about.
import { Suspense } from "react";
import { DealPanel } from "../map/deal-panel.tsx";
import { FirmPanel } from "../map/firm-panel.tsx";
import { HeadlinePanel } from "../map/headline-panel.tsx";
import { LoopsPanel } from "../loops/loops-panel.tsx";
import { FailureDetails } from "../failure/lazy-room.tsx";
import { usePage } from "../page.ts";

export const Panel = () => {
  const { view, selection } = usePage().state;
  if (selection?.kind === "deal") return <DealPanel id={selection.id} />;
  if (view.name === "failure" && (selection === null || view.seeds.length > 0)) {
    return (
      <Suspense fallback={<p aria-busy="true" />}>
        <FailureDetails />
      </Suspense>
    );
  }
  if (selection?.kind === "firm") return <FirmPanel id={selection.id} />;
  if (view.name === "loops") return <LoopsPanel picked={view.loop} />;
  return <HeadlinePanel />;
};
