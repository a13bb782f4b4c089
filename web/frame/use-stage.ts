// Holds the one stage of the page: creates it on its element, keeps scene and theme up to date, and releases it.
import { useEffect, useRef, useState, type RefObject } from "react";
import { loadStage } from "../stage/load-stage.ts";
import type { CreateStage, Stage, StageOptions } from "../stage/stage.ts";

/** The stage once it stands; null before. Gestures always reach the newest events. */
export const useStage = (element: RefObject<HTMLDivElement | null>, options: StageOptions): Stage | null => {
  const { scene, theme, reducedMotion } = options;
  const [stage, setStage] = useState<Stage | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    let created: Stage | null = null;
    let left = false;
    const create = (createStage: CreateStage): void => {
      if (left || element.current === null) return;
      created = createStage(element.current, {
        ...latest.current,
        reducedMotion,
        events: {
          onNodeClick: (node) => latest.current.events.onNodeClick(node),
          onNodeFocus: (node) => latest.current.events.onNodeFocus(node),
          onCamera: (camera) => latest.current.events.onCamera(camera),
          onDealClick: (deal) => latest.current.events.onDealClick(deal),
          onBackgroundClick: () => latest.current.events.onBackgroundClick(),
          onNodeHover: (node, point) => latest.current.events.onNodeHover(node, point),
          onDealHover: (deal, point) => latest.current.events.onDealHover(deal, point),
        },
      });
      setStage(created);
    };
    // Without it the picture that came with the page stays, and the next picture tries again.
    loadStage().then(create, () => undefined);
    return () => {
      left = true;
      setStage(null);
      created?.kill();
    };
  }, [element, reducedMotion]);
  useEffect(() => stage?.setScene(scene, latest.current.state), [stage, scene]);
  useEffect(() => stage?.setTheme(theme), [stage, theme]);
  return stage;
};
