// A small map of the whole beside a large network: where the reader is, and a way to go elsewhere. Everything in it is in
// the list of firms, too, so assistive technology is spared it.
import "../styles/overview.css";
import { useEffect, useRef, type PointerEvent } from "react";
import { kindColour } from "../../src/picture/kind-colour.ts";
import type { Camera } from "../../src/view/view-state.ts";
import { usePage } from "../page.ts";
import type { Stage } from "../stage/stage.ts";
import { pointUnder, windowInOverview } from "../stage/overview.ts";

/** Pixels. */
const size = { width: 168, height: 116 };

type Props = {
  readonly stage: Stage;
  /** Calls with every frame in which the picture moves; the returned function ends it. */
  readonly watchCamera: (listener: (camera: Camera) => void) => () => void;
};

export const Overview = ({ stage, watchCamera }: Props) => {
  const { scene, colours } = usePage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined) return;
    const kinds = new Map(scene.kinds.map((kind) => [kind.id, kind]));
    const draw = (): void => {
      const places = stage.places();
      context.setTransform(window.devicePixelRatio, 0, 0, window.devicePixelRatio, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      for (const { id, kind } of scene.nodes) {
        const place = places.get(id);
        if (place === undefined) continue;
        context.fillStyle = kindColour(kinds.get(kind), colours);
        context.fillRect(place.x * size.width - 0.75, place.y * size.height - 0.75, 1.5, 1.5);
      }
    };
    // The stage is given a new scene after its parts.
    const request = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(request);
  }, [stage, scene, colours]);

  useEffect(() => {
    const show = (camera: Camera): void => {
      if (frame.current === null) return;
      const { left, top, width, height } = windowInOverview(camera, size);
      Object.assign(frame.current.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
    };
    show(stage.camera());
    return watchCamera(show);
  }, [stage, watchCamera]);

  const go = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    stage.setCamera({ ...stage.camera(), ...pointUnder(point, size) });
  };
  const ratio = window.devicePixelRatio;
  return (
    <div
      className="overview"
      aria-hidden="true"
      style={size}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.buttons !== 0 && go(event)}
    >
      <canvas ref={canvas} width={size.width * ratio} height={size.height * ratio} style={size} />
      <div className="overview-window" ref={frame} />
    </div>
  );
};
