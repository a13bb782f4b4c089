// Where the filter leaves nothing, the whole network stands faint behind the words, so that the reader sees what it hides.
import { useMemo } from "react";
import { buildScene } from "../../src/picture/build-scene.ts";
import type { Scene } from "../../src/picture/scene.ts";
import type { Page } from "../page.ts";
import { isEveryDeal } from "../../src/view/deal-filter.ts";

/** The picture without the filter, where the filter alone empties it; else null. */
export const useFaintScene = ({ state, index, unit, window, scene }: Page): Scene | null => {
  const isEmptied = scene.nodes.length === 0 && !isEveryDeal(state.filter);
  const { network, asOf } = index;
  const { layout } = state;
  return useMemo(() => {
    if (!isEmptied) return null;
    const whole = buildScene(network, { asOf, unit, window, ...(layout === null ? {} : { layout }) });
    return whole.nodes.length === 0 ? null : whole;
  }, [isEmptied, network, asOf, unit, window, layout]);
};
