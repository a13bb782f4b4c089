// The contract between the views and the drawing: views hold the state, the stage draws it and reports gestures.
import type { PictureState } from "../../src/picture/picture-state.ts";
import type { Disc, Point } from "../../src/picture/curve.ts";
import type { PictureRoom } from "../../src/picture/fit.ts";
import type { Scene } from "../../src/picture/scene.ts";
import type { Camera } from "../../src/view/view-state.ts";

export type ThemeName = "light" | "dark";

export type StageEvents = {
  readonly onNodeClick: (node: string) => void;
  /** A double click or, under a finger, a long press. */
  readonly onNodeFocus: (node: string) => void;
  /** The picture has been moved, by whatever; comes with every frame of a movement. */
  readonly onCamera: (camera: Camera) => void;
  readonly onDealClick: (deal: string) => void;
  readonly onBackgroundClick: () => void;
  /** Null when the pointer leaves; the point is in page pixels relative to the stage element. */
  readonly onNodeHover: (node: string | null, point: { readonly x: number; readonly y: number }) => void;
  readonly onDealHover: (deal: string | null, point: { readonly x: number; readonly y: number }) => void;
};

export type StageOptions = {
  readonly scene: Scene;
  readonly state: PictureState;
  readonly theme: ThemeName;
  /** Null: the whole picture. */
  readonly camera: Camera | null;
  /** No tweening, no moving highlights. */
  readonly reducedMotion: boolean;
  /** Default: captions, legend and toolbar. */
  readonly room?: PictureRoom;
  readonly events: StageEvents;
};

export type Stage = {
  /** "webgl", or "svg" where the browser offers no WebGL. */
  readonly renderer: "webgl" | "svg";
  /**
   * A scene with its state: a comparison without its scene would be a picture of neither, and a large picture is styled
   * once instead of twice.
   */
  setScene(scene: Scene, state: PictureState): void;
  setState(state: PictureState): void;
  setTheme(theme: ThemeName): void;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** What is seen. */
  camera(): Camera;
  /** Shows another part of the picture; null: all of it. */
  setCamera(camera: Camera | null): void;
  /** Discs as they stand on the screen, in pixels of the stage. */
  discs(): ReadonlyMap<string, Disc>;
  /** Where everyone stands in the whole picture, in shares of the stage. */
  places(): ReadonlyMap<string, Point>;
  /** The current picture as a self-contained SVG document. @param theme Default: the stage's. */
  toSvg(theme?: ThemeName): string;
  /** The node nearest to another in a direction, for arrow keys; null at the edge. */
  neighbourInDirection(node: string, direction: "left" | "right" | "up" | "down"): string | null;
  /** Releases the WebGL contexts and every listener; idempotent. */
  kill(): void;
};

export type CreateStage = (element: HTMLElement, options: StageOptions) => Stage;
