// Brings what was just picked into a picture that has been moved elsewhere, by showing the whole of it again.
import { useEffect, useRef, type RefObject } from "react";
import type { PictureFocus } from "../../src/picture/picture-state.ts";
import type { Scene } from "../../src/picture/scene.ts";
import { isOutOfSight, mustSee } from "../../src/view/must-see.ts";
import type { Camera } from "../../src/view/view-state.ts";
import { sizeOf } from "../stage/size-of.ts";
import type { Stage } from "../stage/stage.ts";

type Shown = { readonly focus: PictureFocus; readonly scene: Scene; readonly camera: Camera | null };

/** A link and Back bring a camera of their own, which stays. */
export const useInSight = (
  stage: Stage | null,
  element: RefObject<HTMLElement | null>,
  { focus, scene, camera }: Shown,
): void => {
  const seen = useRef<{ readonly picked: string; readonly place: string } | null>(null);
  const place = JSON.stringify(camera);
  useEffect(() => {
    const ids = mustSee(focus, scene);
    const before = seen.current;
    const picked = ids.join(" ");
    seen.current = stage === null ? null : { picked, place };
    if (stage === null || element.current === null || before === null) return;
    if (picked === before.picked || place !== before.place) return;
    if (isOutOfSight(ids, stage.discs(), sizeOf(element.current))) stage.fit();
  }, [stage, element, focus, scene, place]);
};
