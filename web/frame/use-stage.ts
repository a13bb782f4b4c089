// Holds the one stage of the page: creates it on its element, keeps scene and theme up to date, and releases it.
import { useEffect, useRef, useState, type RefObject } from "react";
import type { Stage, StageOptions } from "../stage/stage.ts";

/** Sigma is half of the page's code, and the picture that came with the page stands until it is there. */
const loadStage = () => import("../stage/create-stage.ts");

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
    void loadStage().then(({ createStage }) => {
      if (left || element.current === null) return;
      created = createStage(element.current, {
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
    });
    return () => {
      left = true;
      setStage(null);
      created?.kill();
    };
  }, [element, reducedMotion]);
  useEffect(() => stage?.setScene(scene), [stage, scene]);
  useEffect(() => stage?.setTheme(theme), [stage, theme]);
  return stage;
};
