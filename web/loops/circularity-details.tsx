// The way to the measures of circularity: loaded and computed when somebody opens them.
import { lazy } from "react";
import { Opened } from "../parts/opened.tsx";

const Loaded = lazy(async () => ({ default: (await import("./circularity-figures.tsx")).CircularityFigures }));

export const CircularityDetails = () => (
  <Opened summary="How circular it is: five measures, on whom it hangs, and beside chance" waiting="Measuring …">
    <Loaded />
  </Opened>
);
