// The largest firms, to pick one from while there is no ranking by loss.
import { bySize } from "../data/scene-values.ts";
import { usePage } from "../page.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { fail } from "../../src/view/go-to.ts";
import { amountInUnit } from "../../src/view/words/unit.ts";

const most = 12;

export const FirmsBySize = () => {
  const { state, scene, index, go, unit } = usePage();
  return (
    <>
      <h3>Firms with most money in and out</h3>
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
