// The contract between the views and the drawing: views hold the state, the stage draws it and reports gestures.
import type { PictureState } from "../../src/picture/picture-state.ts";
import type { Scene } from "../../src/picture/scene.ts";

export type ThemeName = "light" | "dark";

export type StageEvents = {
  readonly onNodeClick: (node: string) => void;
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
  /** No tweening, no moving highlights. */
  readonly reducedMotion: boolean;
  readonly events: StageEvents;
};

export type Stage = {
  /** "webgl", or "svg" where the browser offers no WebGL. */
  readonly renderer: "webgl" | "svg";
  setScene(scene: Scene): void;
  setState(state: PictureState): void;
  setTheme(theme: ThemeName): void;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** The current picture as a self-contained SVG document. */
  toSvg(): string;
  /** The node nearest to another in a direction, for arrow keys; null at the edge. */
  neighbourInDirection(node: string, direction: "left" | "right" | "up" | "down"): string | null;
  /** Releases the WebGL contexts and every listener; idempotent. */
  kill(): void;
};

export type CreateStage = (element: HTMLElement, options: StageOptions) => Stage;
