// Failure before anyone fails: pick a firm.
import { bySize } from "../data/scene-values.ts";
import { usePage } from "../page.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { fail } from "../../src/view/go-to.ts";
import { amountInUnit } from "../../src/view/words/unit.ts";

const most = 12;

export const PickPanel = () => {
  const { state, scene, index, go, unit } = usePage();
  return (
    <>
      <PanelHeading>What if one fails?</PanelHeading>
      <p>
        Pick a firm, here, on the map or by search. Its failure runs through the deals: lost orders, written-down
        stakes, money that does not come, suppliers that are gone.
      </p>
      <h2>Firms with most money in and out</h2>
      <ul className="plain picks">
        {bySize(scene)
          .slice(0, most)
          .map(({ id, label, kind, inUsdBn, outUsdBn }) => (
            <li key={id}>
              <button type="button" className="link wide" onClick={() => go(fail(state, [id]))}>
                <span>
                  <KindMark kind={index.kinds.get(kind)} /> {label}
                </span>
                <span className="soft number">{amountInUnit(inUsdBn + outUsdBn, unit)}</span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
};
