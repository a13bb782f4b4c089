// One picture of a comparison: SVG, so that two can stand beside each other with the same places and one scale.
import { useEffect, useRef, useState } from "react";
import type { PictureState } from "../../src/picture/picture-state.ts";
import type { Scene } from "../../src/picture/scene.ts";
import { compareRoom } from "../../src/view/compare-room.ts";
import { usePage } from "../page.ts";
import { useCameraOf } from "../frame/use-camera.ts";
import { createSvgStage } from "../stage/svg-stage.ts";
import type { Stage, StageEvents } from "../stage/stage.ts";

type Props = {
  readonly scene: Scene;
  readonly state: PictureState;
  readonly events: StageEvents;
  /** What the picture shows, for those who cannot see it. */
  readonly label: string;
  /** The picture's stage once it stands; null when it goes. Default: nobody needs it. */
  readonly onStage?: (stage: Stage | null) => void;
};

export const CompareMap = ({ scene, state, events, label, onStage }: Props) => {
  const { theme, colours, state: page } = usePage();
  const element = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const latest = useRef({ scene, state, theme, events, camera: page.camera });
  useEffect(() => {
    latest.current = { scene, state, theme, events, camera: page.camera };
  });
  useEffect(() => {
    if (element.current === null) return;
    const now = (): StageEvents => latest.current.events;
    const created = createSvgStage(
      element.current,
      {
        ...latest.current,
        reducedMotion: true,
        room: compareRoom,
        events: {
          onNodeClick: (node) => now().onNodeClick(node),
          onNodeFocus: (node) => now().onNodeFocus(node),
          onCamera: (camera) => now().onCamera(camera),
          onDealClick: (deal) => now().onDealClick(deal),
          onBackgroundClick: () => now().onBackgroundClick(),
          onNodeHover: (node, point) => now().onNodeHover(node, point),
          onDealHover: (deal, point) => now().onDealHover(deal, point),
        },
      },
      () => undefined,
    );
    setStage(created);
    return () => {
      setStage(null);
      created.kill();
    };
  }, []);
  useEffect(() => onStage?.(stage), [onStage, stage]);
  useEffect(() => stage?.setScene(scene, state), [stage, scene, state]);
  // Drawn anew, too, where the reader's own colours come or go.
  useEffect(() => stage?.setTheme(theme), [stage, theme, colours]);
  useCameraOf(stage, page.camera);
  return (
    <div className="compare-map" role="img" aria-label={label}>
      <div className="compare-canvas" ref={element} aria-hidden="true" />
    </div>
  );
};
