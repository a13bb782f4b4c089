// The panel beside the picture: what is selected, else what the view is about.
import { lazy, useEffect } from "react";
import { HeadlinePanel } from "../map/headline-panel.tsx";
import { LoopsPanel } from "../loops/loops-panel.tsx";
import { FailureDetails } from "../failure/lazy-room.tsx";
import { usePage } from "../page.ts";
import { preloadDetails, SelectedPanel } from "../sources/selected-panel.tsx";
import { FirstPanel } from "../parts/first-panel.tsx";
import { Part } from "../parts/part.tsx";

const LargePanel = lazy(async () => ({ default: (await import("../loops/large-panel.tsx")).LargePanel }));

/** After the first picture, when nothing else is in a hurry. */
const calmMilliseconds = 1000;

const FailureToCome = () => (
  <FirstPanel>
    <p aria-busy="true" />
  </FirstPanel>
);

export const Panel = () => {
  const { state, loopsRun } = usePage();
  const { view, selection } = state;
  useEffect(() => {
    const timer = window.setTimeout(preloadDetails, calmMilliseconds);
    return () => window.clearTimeout(timer);
  }, []);
  if (selection !== null && selection.kind !== "firm") return <SelectedPanel selection={selection} />;
  if (view.name === "failure" && (selection === null || view.seeds.length > 0)) {
    return (
      <Part waiting={<FailureToCome />}>
        <FailureDetails />
      </Part>
    );
  }
  if (selection !== null) return <SelectedPanel selection={selection} />;
  if (loopsRun.status !== "small") {
    return (
      <Part waiting={<p aria-busy="true" />}>
        <LargePanel />
      </Part>
    );
  }
  if (view.name === "loops") return <LoopsPanel picked={view.loop} />;
  return <HeadlinePanel />;
};
