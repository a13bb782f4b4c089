// What every part of the page can reach: the state, the data behind it, and the ways to change it.
import { createContext, useContext } from "react";
import type { Window } from "../src/model/annual-flow.ts";
import type { Network } from "../src/model/network.ts";
import type { Scene } from "../src/picture/scene.ts";
import type { ThemeColours } from "../src/picture/themes.ts";
import type { LoopEntry, LoopsReport } from "../src/report/loops-report.schema.ts";
import type { NetworkIndex } from "../src/view/network-index.ts";
import type { Failure, FailureRun } from "./failure/use-failure.ts";
import type { Measuring } from "./metrics/use-map-measures.ts";
import type { OwnData } from "./own-data/own-data.ts";
import type { Arranging } from "./frame/use-scene.ts";
import type { LoopsRun } from "./loops/use-loops.ts";
import type { Say } from "./parts/live-region.tsx";
import type { Move } from "./state/address.ts";
import type { Theme, Unit, ViewState } from "../src/view/view-state.ts";

export type Page = {
  readonly state: ViewState;
  /** Unit of every amount that is shown: the state's, but whole amounts where losses are shown. */
  readonly unit: Unit;
  /** The network as the filter leaves it: what loops, pictures and tables are computed from. */
  readonly shown: Network;
  /** Look-ups into the whole network, and the deals that are shown. */
  readonly index: NetworkIndex;
  /** Years that amounts per year are averaged over. */
  readonly window: Window;
  /** The network that came with the page, shown or not. */
  readonly shipped: Network;
  /** The reader's own, while there is one, shown or not. */
  readonly own: OwnData | null;
  /** What the picture shows: all of `whole`, or what focus by distance leaves. */
  readonly scene: Scene;
  readonly whole: Scene;
  readonly arranging: Arranging;
  /** How far the measures are that give the marks their size and colour. */
  readonly measuring: Measuring;
  /** Whether the data came with places of their own. */
  readonly hasPlaces: boolean;
  readonly loops: LoopsReport;
  readonly loopsRun: LoopsRun;
  /** The loop that the first screen tells; null without loops. */
  readonly story: LoopEntry | null;
  /** Null while nobody fails, and until the first answer has come. */
  readonly failure: Failure | null;
  readonly failureRun: FailureRun;
  readonly theme: Theme;
  /** What is drawn on the page is drawn in these: the theme's, or the reader's own where a system forces them. */
  readonly colours: ThemeColours;
  readonly reducedMotion: boolean;
  readonly go: (state: ViewState, move?: Move) => void;
  /** Says a sentence in the live region. */
  readonly say: Say;
};

export const PageContext = createContext<Page | null>(null);

export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (page === null) throw new Error("usePage: there is no page around this part. Render it inside PageContext.");
  return page;
};
