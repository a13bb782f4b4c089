// What size and colour of the marks mean, loaded only when a measure gives them.
import { lazy, Suspense } from "react";
import { hasPicture } from "../../src/view/go-to.ts";
import { showsMeasures } from "../../src/view/shown-measures.ts";
import { usePage } from "../page.ts";

const Loaded = lazy(async () => ({ default: (await import("./measure-bar.tsx")).MeasureBar }));

export const MeasureBar = () => {
  const { state } = usePage();
  return showsMeasures(state) && hasPicture(state.view) ? (
    <Suspense>
      <Loaded />
    </Suspense>
  ) : null;
};
