// What a measure means, its formula and its paper, and how to see it on the map; then the groups and the weak points.
import { firmName } from "../../src/view/network-index.ts";
import type { MetricsMeasure, MetricsReport } from "../../src/report/metrics-report.schema.ts";
import { goTo } from "../../src/view/go-to.ts";
import { countWords, listWords } from "../../src/view/words/list.ts";
import { meaningSentence, paperAddress } from "../../src/view/words/metric-words.ts";
import { usePage } from "../page.ts";
import { Definition, Definitions } from "../parts/definition.tsx";
import { FirmLink } from "../parts/firm-link.tsx";
import { OutsideLink } from "../parts/outside-link.tsx";

const OnTheMap = ({ id }: { readonly id: string }) => {
  const { state, go } = usePage();
  const map = goTo(state, { name: "map" });
  return (
    <p className="actions">
      <button type="button" className="button strong" onClick={() => go({ ...map, colourBy: id })}>
        Colour the map by it
      </button>
      <button type="button" className="button" onClick={() => go({ ...map, sizeBy: id })}>
        Size the map by it
      </button>
    </p>
  );
};

const Communities = ({ communities }: Pick<MetricsReport["structures"], "communities">) => {
  const { index } = usePage();
  if (communities === undefined) return null;
  const groups = communities.groups.filter((group) => group.length > 1);
  const { modularity } = communities;
  return (
    <details>
      <summary>{countWords(groups.length, "group")} that move more money among themselves than chance would</summary>
      {modularity === null ? null : <p className="soft small">Modularity {modularity.toFixed(2)}.</p>}
      <ol className="structures">
        {groups.map((group) => (
          <li key={group[0]}>
            {listWords(
              group.map((id) => firmName(index, id)),
              group.length,
            )}
          </li>
        ))}
      </ol>
    </details>
  );
};

const WeakPoints = ({ structures }: Pick<MetricsReport, "structures">) => {
  const { index } = usePage();
  const { articulationPoints = [], bridges = [] } = structures;
  return (
    <>
      <details>
        <summary>{countWords(articulationPoints.length, "firm")} without which the network falls apart</summary>
        <ul className="plain structures">
          {articulationPoints.map((id) => (
            <li key={id}>
              <FirmLink id={id} />
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{countWords(bridges.length, "tie")} that lie on no circle</summary>
        <ul className="plain structures">
          {bridges.map(([a, b]) => (
            <li key={`${a} ${b}`}>
              {firmName(index, a)} and {firmName(index, b)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};

const Paper = ({ measure }: { readonly measure: MetricsMeasure }) => {
  const address = paperAddress(measure);
  return address === null ? (
    <>{measure.reference}</>
  ) : (
    <OutsideLink url={address}>{measure.reference.replace(/\.? doi:.*$/, "")}</OutsideLink>
  );
};

type Props = { readonly report: MetricsReport; readonly measure: MetricsMeasure };

export const MeasurePanel = ({ report, measure }: Props) => (
  <>
    <h2 className="measure-name">{measure.label}</h2>
    <p>{meaningSentence(measure)}</p>
    <OnTheMap id={measure.id} />
    <Definitions>
      <Definition term="Formula">
        <code>{measure.formula}</code>
      </Definition>
      <Definition term="From">
        <Paper measure={measure} />
      </Definition>
      {measure.undefinedWhen === null ? null : <Definition term="Not defined">{measure.undefinedWhen}</Definition>}
      {measure.remark === null ? null : <Definition term="Know that">{measure.remark}</Definition>}
    </Definitions>
    <p className="soft small">Sort by another measure to read about it.</p>
    <h2>Groups and weak points</h2>
    <Communities communities={report.structures.communities} />
    <WeakPoints structures={report.structures} />
  </>
);
