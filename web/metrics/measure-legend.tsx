// What size and colour mean while measures give them, and the ways back to money and kind.
import "../styles/metrics.css";
import { measureText, shadeColour, valueAt, type MeasureScale } from "../../src/picture/measure-scale.ts";
import { themes } from "../../src/picture/themes.ts";
import { goTo } from "../../src/view/go-to.ts";
import { usePage } from "../page.ts";

const steps = 24;

const Ramp = () => {
  const { theme } = usePage();
  return (
    <svg className="ramp" viewBox={`0 0 ${steps} 1`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: steps }, (_, i) => (
        <rect key={i} x={i} width="1.05" height="1" fill={shadeColour(themes[theme], i / (steps - 1))} />
      ))}
    </svg>
  );
};

const ColourScale = ({ scale }: { readonly scale: MeasureScale }) => {
  const { scene } = usePage();
  if (scale.least === null) return <li>Colour: {scale.label}, not defined on this money</li>;
  const text = (value: number | null): string => measureText(value, scale.unit);
  return (
    <>
      <li>
        Colour: {scale.label} {text(scale.least)} <Ramp /> {text(scale.most)}{" "}
        <span className="soft">(middle {text(valueAt(0.5, scale))})</span>
      </li>
      {scene.nodes.some(({ shade }) => shade === null) ? <li>empty: not defined</li> : null}
    </>
  );
};

const SizeScale = ({ scale }: { readonly scale: MeasureScale }) =>
  scale.least === null ? (
    <li>Size: {scale.label}, not defined on this money</li>
  ) : (
    <li>
      Area: {scale.label}, the largest mark {measureText(Math.max(Math.abs(scale.least), scale.most ?? 0), scale.unit)}
      {scale.least < 0 ? " either way" : ""}
    </li>
  );

const Waiting = () => {
  const { measuring } = usePage();
  if (measuring.status === "settled") return null;
  if (measuring.status === "running") return <li aria-busy="true">measuring …</li>;
  return (
    <li role="alert">
      The measure could not be computed: {measuring.message}{" "}
      <button type="button" className="link" onClick={measuring.retry}>
        Try again
      </button>
    </li>
  );
};

export const MeasureLegend = () => {
  const { state, scene, go } = usePage();
  const { size = null, colour = null } = scene.scales ?? {};
  return (
    <ul className="measure-legend">
      {colour === null ? null : <ColourScale scale={colour} />}
      {size === null ? null : <SizeScale scale={size} />}
      <Waiting />
      <li>
        <button type="button" className="link" onClick={() => go(goTo(state, { name: "metrics" }))}>
          Measures
        </button>
      </li>
      <li>
        <button type="button" className="link" onClick={() => go({ ...state, sizeBy: null, colourBy: null })}>
          Money and kind again
        </button>
      </li>
    </ul>
  );
};
