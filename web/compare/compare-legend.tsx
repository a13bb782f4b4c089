// What the marks of a comparison mean: the rows of the printed picture's legend.
import { legendFlows } from "../../src/picture/svg-legend-flows.ts";
import type { PictureFocus } from "../../src/picture/picture-state.ts";
import { usePage } from "../page.ts";

const height = 16;

export const CompareLegend = ({ focus }: { readonly focus: PictureFocus }) => {
  const { colours } = usePage();
  return (
    <ul className="compare-legend" aria-label="Legend">
      {legendFlows(focus, colours).map(({ label, width, symbol }) => (
        <li key={label}>
          <svg
            width={width + 2}
            height={height}
            aria-hidden="true"
            // Our own marks, as in the picture: no text of anybody's is in them.
            dangerouslySetInnerHTML={{ __html: symbol(1, height / 2) }}
          />{" "}
          {label}
        </li>
      ))}
    </ul>
  );
};
