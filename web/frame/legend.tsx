// What the marks mean: always visible, one line under the picture.
import { legendEntries } from "../../src/picture/legend.ts";
import { shapePath, wedgePath } from "../../src/picture/shape-path.ts";
import { themes } from "../../src/picture/themes.ts";
import { usePage } from "../page.ts";
import { KindMark } from "../parts/kind-mark.tsx";

const Kinds = () => {
  const { index, scene } = usePage();
  const present = new Set(scene.nodes.map(({ kind }) => kind));
  const kinds = index.network.nodeKinds.filter(({ id }) => present.has(id));
  return legendEntries(kinds).map(({ label, kinds: ids }) => (
    <li key={label} title={label}>
      <KindMark kind={index.kinds.get(ids[0]!)} />{" "}
      {ids.length > 2 ? `${index.kinds.get(ids[0]!)!.plural}, others` : label}
    </li>
  ));
};

const FlowEntries = () => {
  const { theme } = usePage();
  const { funding, commitment } = themes[theme].edges;
  return (
    <>
      <li>
        <svg width="30" height="10" aria-hidden="true">
          <path d="M0 5h30" stroke={funding} strokeWidth="5" />
        </svg>{" "}
        Funding (gives money)
      </li>
      <li>
        <svg width="56" height="10" aria-hidden="true">
          <path d="M0 2h28M0 8h28" stroke={commitment} strokeWidth="1.8" />
          <path d="M34 5h22" stroke={commitment} strokeWidth="2" strokeDasharray="5 3" />
        </svg>{" "}
        Commitment (will pay)
      </li>
    </>
  );
};

const disc = { x: 8, y: 8, radius: 6 };

const LossEntries = () => {
  const { theme } = usePage();
  const { loss, lossRamp, inkSoft } = themes[theme];
  return (
    <>
      <li>
        <svg width="16" height="16" aria-hidden="true">
          <path d={shapePath("circle", disc)} fill="none" stroke={inkSoft} strokeWidth="1.5" />
          <path d={wedgePath("circle", { ...disc, radius: 5 }, 0.33)} fill={lossRamp[3]} />
        </svg>{" "}
        share of capital lost
      </li>
      <li>
        <svg width="16" height="16" aria-hidden="true">
          <path d={shapePath("circle", disc)} fill={lossRamp[5]} stroke={loss} strokeWidth="3" />
        </svg>{" "}
        failed
      </li>
      <li>
        <svg width="30" height="10" aria-hidden="true">
          <path d="M0 5h24" stroke={loss} strokeWidth="4" />
          <path d="M22 0l8 5-8 5z" fill={loss} />
        </svg>{" "}
        loss
      </li>
    </>
  );
};

export const Legend = () => {
  const { state, failure } = usePage();
  return (
    <div className="legend" role="group" aria-label="Legend">
      <ul>
        <Kinds />
      </ul>
      <ul>{state.view.name === "failure" && failure !== null ? <LossEntries /> : <FlowEntries />}</ul>
    </div>
  );
};
