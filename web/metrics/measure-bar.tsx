// A strip over the picture while measures give size or colour: what they mean there, and the ways back.
import "../styles/metrics.css";
import { measureText, shadeColour, valueAt, type MeasureScale } from "../../src/picture/measure-scale.ts";
import { goTo } from "../../src/view/go-to.ts";
import { usePage } from "../page.ts";
import { JobFailed } from "../parts/job-failed.tsx";

const steps = 24;

const Ramp = () => {
  const { colours } = usePage();
  return (
    <svg className="ramp" viewBox={`0 0 ${steps} 1`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: steps }, (_, i) => (
        <rect key={i} x={i} width="1.05" height="1" fill={shadeColour(colours, i / (steps - 1))} />
      ))}
    </svg>
  );
};

const ColourScale = ({ scale }: { readonly scale: MeasureScale }) => {
  const { scene } = usePage();
  if (scale.least === null) return <p>Colour: {scale.label} is not defined on this money.</p>;
  const text = (value: number | null): string => measureText(value, scale.unit);
  return (
    <p>
      Colour: <strong>{scale.label}</strong>, {text(scale.least)} <Ramp /> {text(scale.most)}
      <span className="soft">, half way {text(valueAt(0.5, scale))}</span>
      {scene.nodes.some(({ shade }) => shade === null) ? <span className="soft">; empty: not defined</span> : null}
    </p>
  );
};

const SizeScale = ({ scale }: { readonly scale: MeasureScale }) => {
  if (scale.least === null) return <p>Size: {scale.label} is not defined on this money.</p>;
  const largest = Math.max(Math.abs(scale.least), scale.most ?? 0);
  return (
    <p>
      Area: <strong>{scale.label}</strong>, the largest mark {measureText(largest, scale.unit)}
      {scale.least < 0 ? " either way" : ""}
    </p>
  );
};

const Waiting = () => {
  const { measuring } = usePage();
  if (measuring.status === "settled") return null;
  if (measuring.status === "running") {
    return (
      <p aria-busy="true">
        {measuring.isStale ? "Measuring again … The marks still show the last answer." : "Measuring …"}
      </p>
    );
  }
  return <JobFailed what="The measure could not be computed" job={measuring} />;
};

export const MeasureBar = () => {
  const { state, scene, go } = usePage();
  const { size = null, colour = null } = scene.scales ?? {};
  return (
    <section className="measure-bar" aria-label="Measures on the map">
      {colour === null ? null : <ColourScale scale={colour} />}
      {size === null ? null : <SizeScale scale={size} />}
      <Waiting />
      <button type="button" className="link" onClick={() => go(goTo(state, { name: "metrics" }))}>
        All measures
      </button>
      <button type="button" className="link" onClick={() => go({ ...state, sizeBy: null, colourBy: null })}>
        Money and kind again
      </button>
    </section>
  );
};
