// Computes what the page shows from the data and the address, and hands it to every part.
import { useMemo } from "react";
import { defaultWindow } from "../src/model/annual-flow.ts";
import { newestStatement } from "../src/model/as-of.ts";
import { yearOf } from "../src/model/date.ts";
import type { Network } from "../src/model/network.ts";
import { buildScene } from "../src/picture/build-scene.ts";
import { loopsReport } from "../src/report/loops-report.ts";
import { networkIndex } from "./data/network-index.ts";
import { useMedia } from "./data/use-media.ts";
import { useFailure } from "./failure/use-failure.ts";
import { PageContext, type Page } from "./page.ts";
import { LiveRegion, useLiveRegion } from "./parts/live-region.tsx";
import { Shell } from "./shell/shell.tsx";
import { moveTo } from "./state/address.ts";
import { checkState } from "./state/check-state.ts";
import type { ParsedState, Theme, Unit, ViewState } from "./state/view-state.ts";
import { storyLoop } from "./story/story-loop.ts";

/** Losses run through deals of every year, so their picture shows all deals in force, by whole amounts. */
const shownUnit = ({ view, unit }: ViewState): Unit => {
  const showsLosses = view.name === "failure" || (view.name === "data" && view.table === "losses");
  return showsLosses ? "total" : unit;
};

type Props = { readonly network: Network; readonly parsed: ParsedState; readonly theme: Theme };

export const LoadedPage = ({ network, parsed, theme }: Props) => {
  const { state, problems } = useMemo(() => checkState(parsed, network), [parsed, network]);
  const reducedMotion = useMedia("(prefers-reduced-motion: reduce)");
  const [spoken, say] = useLiveRegion();
  const asOf = state.asOf ?? newestStatement(network);
  const unit = shownUnit(state);
  const index = useMemo(() => networkIndex(network, asOf), [network, asOf]);
  const window = useMemo(() => defaultWindow(yearOf(asOf)), [asOf]);
  const scene = useMemo(() => buildScene(network, { asOf, unit, window }), [network, asOf, unit, window]);
  // The first screen tells the loop with the largest bottleneck, and the panels start from that order.
  const loops = useMemo(
    () => loopsReport(network, { asOf, window, basis: unit, order: "bottleneck" }),
    [network, asOf, unit, window],
  );
  const story = useMemo(() => storyLoop(loops, index), [loops, index]);
  const failure = useFailure(state, index, reducedMotion);
  const page: Page = {
    state,
    unit,
    index,
    window,
    scene,
    loops,
    story,
    failure,
    theme,
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
