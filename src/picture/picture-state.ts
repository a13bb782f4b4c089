// What the reader is looking at: the one value that turns a scene into styled marks, in WebGL and in SVG alike.
import type { CascadeReport, DealLoss } from "../report/cascade-report.schema.ts";
import type { CompareFocus } from "./comparison.ts";

/** A loop to light: its nodes in order and, per leg, the deal that stands for it. */
export type LitLoop = {
  readonly nodes: readonly string[];
  readonly deals: readonly string[];
  /** One label per leg, as in "$6.7B/yr"; the picture numbers them 1, 2, 3. */
  readonly labels: readonly string[];
};

/** One frame of a cascade. */
export type FailureFrame = {
  readonly report: Pick<CascadeReport, "seeds" | "rounds" | "deals">;
  /** Index into `report.rounds`. */
  readonly round: number;
  /** Time within the round, in [0, 1]; 1 is the settled frame. */
  readonly progress: number;
  /** True: the arrows carry the losses of all rounds together instead of this round's. Default false. */
  readonly allRounds?: boolean;
  /** The losses on the way that one loss has come, to be lit above all others whatever the round. */
  readonly path?: readonly DealLoss[];
  /** False: no amounts on the arrows, for a small picture. Default true. */
  readonly amounts?: boolean;
};

export type PictureFocus =
  | { readonly mode: "rest" }
  /** The first screen: one loop lit and numbered, the rest calm but visible. */
  | { readonly mode: "story"; readonly loop: LitLoop }
  /** One loop lit, everything else at an eighth. */
  | { readonly mode: "loop"; readonly loop: LitLoop }
  | { readonly mode: "node"; readonly node: string }
  | { readonly mode: "deal"; readonly deal: string }
  | { readonly mode: "failure"; readonly frame: FailureFrame }
  | CompareFocus;

export type PictureState = {
  readonly focus: PictureFocus;
  /** Node under the pointer. */
  readonly hovered: string | null;
  /** Node with the keyboard focus. */
  readonly focused: string | null;
};
