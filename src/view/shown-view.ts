// Everything that a state shows of a network, computed at once: for servers, files and first paint. The page computes
// the same parts one by one, each only when it has changed.
import type { Window } from "../model/annual-flow.ts";
import type { Network } from "../model/network.ts";
import { buildScene } from "../picture/build-scene.ts";
import { pictureDescription, pictureTitle } from "../picture/picture-title.ts";
import type { PictureState } from "../picture/picture-state.ts";
import type { Scene } from "../picture/scene.ts";
import { metricsReport } from "../report/metrics-report.ts";
import type { LoopEntry, LoopsReport } from "../report/loops-report.schema.ts";
import { checkState } from "./check-state.ts";
import { focusedScene } from "./focus-scene.ts";
import { networkIndex, type NetworkIndex } from "./network-index.ts";
import { pictureFocus } from "./picture-focus.ts";
import { shownFailure, type ShownFailure } from "./shown-failure.ts";
import { shownDay, shownNetwork, shownUnit, shownWindow } from "./shown-network.ts";
import { measuresRequest, sceneMeasures } from "./shown-measures.ts";
import { shownLoops } from "./shown-loops.ts";
import { storyLoop } from "./story/story-loop.ts";
import type { ParsedState, Unit, ViewState } from "./view-state.ts";

export type ShownView = {
  readonly state: ViewState;
  /** What of the address could not be read or is not in the data, in sentences. */
  readonly problems: readonly string[];
  readonly unit: Unit;
  readonly window: Window;
  readonly index: NetworkIndex;
  readonly loops: LoopsReport;
  /** The loop that the first screen tells; null without loops. */
  readonly story: LoopEntry | null;
  /** Null while nobody fails. */
  readonly failure: ShownFailure | null;
  readonly scene: Scene;
  /** The scene before focus by distance. */
  readonly whole: Scene;
  readonly picture: PictureState;
  readonly title: string;
  readonly description: string;
};

/** One scene, one search for loops and, in Failure, one cascade. */
export const shownView = (network: Network, parsed: ParsedState): ShownView => {
  const { state, problems } = checkState(parsed, network);
  const asOf = shownDay(state, network);
  const unit = shownUnit(state);
  const window = shownWindow(asOf);
  const shown = shownNetwork(state, network);
  const index = networkIndex(network, asOf, shown);
  const loops = shownLoops(shown, asOf, window, unit);
  const story = storyLoop(loops, index);
  const failure = shownFailure(state, index);
  const request = measuresRequest(state, { asOf, unit, window });
  const measures = request === null ? {} : { measures: sceneMeasures(state, metricsReport(shown, request)) };
  const layout = state.layout === null ? {} : { layout: state.layout };
  const whole = buildScene(shown, { asOf, unit, window, ...layout, ...measures });
  const scene = focusedScene(whole, state);
  const focus = pictureFocus({ state, unit, index, loops, story, failure }, null);
  const picture: PictureState = { focus, hovered: null, focused: null };
  const [title, description] = [pictureTitle(scene, picture), pictureDescription(scene)];
  return { state, problems, unit, window, index, loops, story, failure, scene, whole, picture, title, description };
};
