// What size and colour of the marks mean, loaded only when a measure gives them.
import { lazy } from "react";
import { hasPicture } from "../../src/view/go-to.ts";
import { showsMeasures } from "../../src/view/shown-measures.ts";
import { usePage } from "../page.ts";
import { Part } from "../parts/part.tsx";

const Loaded = lazy(async () => ({ default: (await import("./measure-bar.tsx")).MeasureBar }));

export const MeasureBar = () => {
  const { state } = usePage();
  return showsMeasures(state) && hasPicture(state.view) ? (
    <Part>
      <Loaded />
    </Part>
  ) : null;
};
