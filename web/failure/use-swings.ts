// The swings of a scenario, computed one assumption at a time between frames so that the page stays awake.
import { useEffect, useState } from "react";
import type { CascadeRequest } from "../../src/report/cascade-report.ts";
import type { Network } from "../../src/model/network.ts";
import { rankSwings, swingOf, type Swing } from "./swings.ts";

/** After the last change of the scenario, so that a slider is not slowed down by its own consequences. */
const startMilliseconds = 250;

type Found = { readonly request: CascadeRequest; readonly swings: readonly Swing[] };

/** Null until all are computed for this request. */
export const useSwings = (network: Network, request: CascadeRequest): readonly Swing[] | null => {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const open = network.assumptions.filter((assumption) => assumption.type === "number");
    const swings: Swing[] = [];
    const next = () => {
      const assumption = open[swings.length];
      if (assumption === undefined) {
        setFound({ request, swings: rankSwings(swings) });
        return;
      }
      swings.push(swingOf(network, request, assumption));
      timer = window.setTimeout(next);
    };
    let timer = window.setTimeout(next, startMilliseconds);
    return () => window.clearTimeout(timer);
  }, [network, request]);
  return found?.request === request ? found.swings : null;
};
