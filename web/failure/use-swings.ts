// The swings of a scenario, computed one assumption at a time between frames so that the page stays awake.
import { useEffect, useMemo, useState } from "react";
import type { CascadeRequest } from "../../src/report/cascade-report.ts";
import type { Network } from "../../src/model/network.ts";
import { rankSwings, swingOf, type Swing } from "./swings.ts";

type Found = { readonly key: string; readonly swings: readonly Swing[] };

/**
 * Null until all are computed. What is set by hand is left out of the request, so that moving one slider does not
 * reorder the others under the reader's hand.
 */
export const useSwings = (network: Network, request: CascadeRequest): readonly Swing[] | null => {
  const key = JSON.stringify({ ...request, overrides: {} });
  const scenario = useMemo(() => JSON.parse(key) as CascadeRequest, [key]);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const open = network.assumptions.filter((assumption) => assumption.type === "number");
    const swings: Swing[] = [];
    const next = () => {
      const assumption = open[swings.length];
      if (assumption === undefined) {
        setFound({ key, swings: rankSwings(swings) });
        return;
      }
      swings.push(swingOf(network, scenario, assumption));
      timer = window.setTimeout(next);
    };
    let timer = window.setTimeout(next);
    return () => window.clearTimeout(timer);
  }, [network, scenario, key]);
  return found?.key === key ? found.swings : null;
};
