// Who fails at the start, when there are several: each can be taken out again.
import { percentText } from "../../src/picture/money-text.ts";
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";
import { firmName } from "../../src/view/network-index.ts";
import { usePage } from "../page.ts";
import { fail, seedsOf } from "../../src/view/go-to.ts";

export const Seeds = ({ report }: { readonly report: CascadeReport }) => {
  const { state, index, go } = usePage();
  if (report.seeds.length < 2) return null;
  const without = (id: string): readonly string[] => seedsOf(state).filter((seed) => seed.split("=")[0] !== id);
  return (
    <ul className="inline" aria-label="Who fails at the start">
      {report.seeds.map(({ id, shock }) => (
        <li key={id}>
          <button
            type="button"
            className="button"
            aria-label={`Take ${firmName(index, id)} out`}
            onClick={() => go(fail(state, without(id)))}
          >
            {firmName(index, id)}
            {shock < 1 ? `, ${percentText(shock)}` : ""} ×
          </button>
        </li>
      ))}
    </ul>
  );
};
