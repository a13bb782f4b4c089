// Computes what the page shows from the data and the address, and hands it to every part.
import { useMemo } from "react";
import type { Network } from "../src/model/network.ts";
import { networkIndex } from "../src/view/network-index.ts";
import { recentlyFiltered } from "./data/recent.ts";
import { useMedia } from "./data/use-media.ts";
import { useScene } from "./frame/use-scene.ts";
import { useFailure } from "./failure/use-failure.ts";
import { useMapMeasures } from "./metrics/use-map-measures.ts";
import { useOwnData } from "./own-data/own-data.ts";
import { useLoops } from "./loops/use-loops.ts";
import { PageContext, type Page } from "./page.ts";
import { LiveRegion, useLiveRegion } from "./parts/live-region.tsx";
import { Shell } from "./shell/shell.tsx";
import { usePaperFoot } from "./shell/use-paper-foot.ts";
import { useThemeColours } from "./shell/use-theme-colours.ts";
import { moveTo } from "./state/address.ts";
import { useStillState } from "./state/use-still-state.ts";
import { focusedScene } from "../src/view/focus-scene.ts";
import { dateWords } from "../src/view/words/date-words.ts";
import { checkState } from "../src/view/check-state.ts";
import { showsLosses, shownDay, shownUnit, shownWindow } from "../src/view/shown-network.ts";
import type { DealFilter } from "../src/view/deal-filter.ts";
import type { ParsedState, Theme, ViewState } from "../src/view/view-state.ts";
import { storyLoop } from "../src/view/story/story-loop.ts";

/** The network as the filter leaves it; the same object while the filter and the day are the same. */
const useShownNetwork = (state: ViewState, network: Network): Network => {
  const { filter } = state;
  const asOf = shownDay(state, network);
  const isWhole = showsLosses(state);
  const key = JSON.stringify(filter);
  return useMemo(
    () => (isWhole ? network : recentlyFiltered(network, { asOf, filter: JSON.parse(key) as DealFilter })),
    [network, asOf, isWhole, key],
  );
};

type Props = { readonly network: Network; readonly parsed: ParsedState; readonly theme: Theme };

export const LoadedPage = ({ network: shipped, parsed, theme }: Props) => {
  const own = useOwnData();
  const shownOwn = own !== null && parsed.state.own === own.key ? own : null;
  const network = shownOwn?.network ?? shipped;
  const { state, problems } = useMemo(
    () => checkState(parsed, network, shownOwn?.key ?? null),
    [parsed, network, shownOwn],
  );
  const colours = useThemeColours(theme);
  const reducedMotion = useMedia("(prefers-reduced-motion: reduce)");
  const [spoken, say] = useLiveRegion();
  const asOf = shownDay(state, network);
  usePaperFoot(dateWords(asOf));
  const unit = shownUnit(state);
  const shown = useShownNetwork(state, network);
  const index = useMemo(() => networkIndex(network, asOf, shown), [network, asOf, shown]);
  const window = useMemo(() => shownWindow(asOf), [asOf]);
  const positions = shownOwn?.positions ?? null;
  const { measures, measuring } = useMapMeasures(state, shown, network, { asOf, unit, window });
  const { scene: whole, arranging } = useScene(shown, {
    asOf,
    unit,
    window,
    layout: state.layout,
    positions,
    measures,
  });
  const still = useStillState(state);
  const scene = useMemo(() => focusedScene(whole, still), [whole, still]);
  const { loops, loopsRun } = useLoops(shown, asOf, window, unit);
  const story = useMemo(() => storyLoop(loops, index), [loops, index]);
  const [failure, failureRun] = useFailure(state, index, reducedMotion);
  const page: Page = {
    state,
    unit,
    shown,
    index,
    window,
    shipped,
    own,
    scene,
    whole,
    arranging,
    measuring,
    hasPlaces: positions !== null,
    loops,
    loopsRun,
    story,
    failure,
    failureRun,
    theme,
    colours,
    reducedMotion,
    go: moveTo,
    say,
  };
  return (
    <PageContext value={page}>
      <Shell problems={problems} />
      <LiveRegion text={spoken} />
    </PageContext>
  );
};
