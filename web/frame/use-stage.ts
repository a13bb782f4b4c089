// Holds the one stage of the page: creates it on its element, keeps scene and theme up to date, and releases it.
import { useEffect, useRef, useState, type RefObject } from "react";
import { createStage } from "../stage/create-stage.ts";
import type { Stage, StageOptions } from "../stage/stage.ts";

/** The stage once it stands; null before. Gestures always reach the newest events. */
export const useStage = (element: RefObject<HTMLDivElement | null>, options: StageOptions): Stage | null => {
  const { scene, theme, reducedMotion } = options;
  const [stage, setStage] = useState<Stage | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    if (element.current === null) return;
    const created = createStage(element.current, {
      ...latest.current,
      reducedMotion,
      events: {
        onNodeClick: (node) => latest.current.events.onNodeClick(node),
        onDealClick: (deal) => latest.current.events.onDealClick(deal),
        onBackgroundClick: () => latest.current.events.onBackgroundClick(),
        onNodeHover: (node, point) => latest.current.events.onNodeHover(node, point),
        onDealHover: (deal, point) => latest.current.events.onDealHover(deal, point),
      },
    });
    setStage(created);
    return () => {
      setStage(null);
      created.kill();
    };
  }, [element, reducedMotion]);
  useEffect(() => stage?.setScene(scene), [stage, scene]);
  useEffect(() => stage?.setTheme(theme), [stage, theme]);
  return stage;
};
