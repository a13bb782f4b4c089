// The picture with everything around it: zoom, captions, the keyboard's twin of the map, tooltip and legend.
import { lazy, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { hasOverview } from "../../src/picture/detail.ts";
import { frameAt } from "../../src/picture/failure-frame.ts";
import type { PictureState } from "../../src/picture/picture-state.ts";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import { useMedia } from "../data/use-media.ts";
import { NoMatch } from "../filter/no-match.tsx";
import { useFaintScene } from "../filter/use-faint-scene.ts";
import { usePage } from "../page.ts";
import type { Stage } from "../stage/stage.ts";
import { useStillState } from "../state/use-still-state.ts";
import { focusOn } from "../../src/view/focus-scene.ts";
import type { Camera } from "../../src/view/view-state.ts";
import { fail, goTo, select } from "../../src/view/go-to.ts";
import { stepBack } from "../../src/view/step-back.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { unitWords } from "../../src/view/words/unit.ts";
import { Captions } from "./captions.tsx";
import { FirmListbox } from "./firm-listbox.tsx";
import { isAwaitedFailure } from "../failure/is-awaited.ts";
import { FirstPicture } from "./first-picture.tsx";
import { Legend } from "./legend.tsx";
import { pictureFocus } from "../../src/view/picture-focus.ts";
import { isPool, markOf, pooledScene } from "../../src/view/pooled-scene.ts";
import { PrintPicture } from "./print-picture.tsx";
import { StageToolbar } from "./stage-toolbar.tsx";
import { StageNotes } from "./stage-notes.tsx";
import { useCameraInAddress, useCameraOf } from "./use-camera.ts";
import { Tooltip, type Hovered } from "./tooltip.tsx";
import { useInSight } from "./use-in-sight.ts";
import { useStage } from "./use-stage.ts";
import { Part } from "../parts/part.tsx";

const Overview = lazy(async () => ({ default: (await import("./overview.tsx")).Overview }));

const tooltipDelayMilliseconds = 120;

/** The hovered mark at once, for its ring; for the tooltip only after the pointer has rested a moment. */
const useHover = () => {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [rested, setRested] = useState<Hovered | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(hovered), hovered === null ? 0 : tooltipDelayMilliseconds);
    return () => window.clearTimeout(timer);
  }, [hovered]);
  const over =
    (kind: Hovered["kind"]) =>
    (id: string | null, point: Hovered["point"]): void =>
      setHovered(id === null ? null : { kind, id, point });
  return { hovered, rested, over };
};

/** The state with a failure's frame moved to a time within its round. */
const atProgress = (state: PictureState, progress: number): PictureState =>
  state.focus.mode === "failure"
    ? { ...state, focus: { mode: "failure", frame: frameAt(state.focus.frame, progress) } }
    : state;

type Props = {
  readonly preview: LoopEntry | null;
  /** The stage once it stands, for exports and zoom keys; null when it goes. */
  readonly onStage: (stage: Stage | null) => void;
};

export const StageFrame = ({ preview, onStage }: Props) => {
  const page = usePage();
  const { state, unit, index, loops, story, failure, theme, reducedMotion, go } = page;
  const isSmall = useMedia("(width < 560px), ((width < 860px) and (height < 560px))");
  const faint = useFaintScene(page);
  const whole = faint ?? page.scene;
  const scene = useMemo(() => (isSmall ? pooledScene(whole) : whole), [isSmall, whole]);
  const element = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const { hovered, rested, over } = useHover();
  const hoveredFirm = hovered?.kind === "firm" ? hovered.id : null;
  const still = useStillState(state);
  const focus = useMemo(
    () => pictureFocus({ state: still, unit, index, loops, story, failure }, preview),
    [still, unit, index, loops, story, failure, preview],
  );
  const shown = useMemo(
    () => ({
      focus: focus.mode === "node" ? { ...focus, node: markOf(page.scene, scene, focus.node) } : focus,
      hovered: hoveredFirm,
      focused,
    }),
    [focus, hoveredFirm, focused, page.scene, scene],
  );

  const isPicking = state.view.name === "failure" && state.view.seeds.length === 0;
  const onCamera = useCameraInAddress(page);
  const cameraListeners = useRef(new Set<(camera: Camera) => void>());
  const watchCamera = useCallback((listener: (camera: Camera) => void) => {
    const { current } = cameraListeners;
    current.add(listener);
    return () => void current.delete(listener);
  }, []);
  const onNodeClick = (id: string): void => {
    if (isPool(id)) return go(goTo(state, { name: "data", table: "firms", seeds: [] }));
    go(isPicking ? fail(state, [id]) : select(state, { kind: "firm", id }));
  };
  const stage = useStage(element, {
    scene,
    state: shown,
    theme,
    camera: state.camera,
    reducedMotion,
    events: {
      onNodeClick,
      onNodeFocus: (id) => {
        if (!isPool(id) && !isPicking) go(focusOn(state, id));
      },
      onCamera: (camera) => {
        for (const listener of cameraListeners.current) listener(camera);
        onCamera(camera);
      },
      onDealClick: (id) => {
        if (!isPool(id)) go(select(state, { kind: "deal", id }));
      },
      onBackgroundClick: () => go(stepBack(state) ?? state),
      onNodeHover: over("firm"),
      onDealHover: over("deal"),
    },
  });
  useCameraOf(stage, state.camera);
  useInSight(stage, element, { focus: shown.focus, scene, camera: state.camera });
  useEffect(() => onStage(stage), [onStage, stage]);

  const progress = useRef(1);
  const playing = failure?.playing ?? false;
  useEffect(() => {
    if (!playing) progress.current = 1;
    stage?.setState(atProgress(shown, progress.current));
  }, [stage, shown, playing]);
  const onProgress = failure?.onProgress;
  useEffect(
    () =>
      onProgress?.((_round, next) => {
        progress.current = next;
        stage?.setState(atProgress(shown, next));
      }),
    [onProgress, stage, shown],
  );
  return (
    <section className="stage" aria-label="Map of the network" data-ready={stage !== null}>
      <StageToolbar stage={stage} />
      <Captions />
      <p id="map-help" hidden>
        Arrow keys move to the nearest firm, n and p by size, Enter selects, x lets the firm fail, t shows the same as a
        table, question mark lists all keys.
      </p>
      <FirmListbox stage={stage} focused={focused} onFocus={setFocused} />
      <div className="stage-canvas" ref={element} aria-hidden="true" />
      <p className="no-webgl">Simplified drawing: this browser offers no WebGL.</p>
      <FirstPicture isAwaited={isAwaitedFailure(page)} />
      {rested === null || hovered === null ? null : <Tooltip hovered={rested} />}
      {faint !== null ? <NoMatch /> : null}
      {scene.nodes.length === 0 ? (
        <p className="stage-empty">
          No deal to draw as of {dateWords(index.asOf)}, {unitWords(unit, page.window)}.
        </p>
      ) : null}
      {stage !== null && hasOverview(scene.nodes.length) ? (
        <Part>
          <Overview stage={stage} watchCamera={watchCamera} />
        </Part>
      ) : null}
      <StageNotes />
      <Legend />
      <PrintPicture focus={focus} />
    </section>
  );
};
