// A figure that somebody stated: what it is, for when, and the way to who said so and who says otherwise.
import { exactText } from "../../src/picture/figure-text.ts";
import { metricLabel } from "../../src/view/words/fact-words.ts";
import type { Account } from "../../src/view/words/book-words.ts";
import { usePage } from "../page.ts";
import { FactLink } from "../parts/fact-link.tsx";

type Stated = Account["figures"][number];

/** The figure alone, as a link; other figures for the same are counted, because they stand on the fact's panel. */
export const StatedFigure = ({ stated }: { readonly stated: Stated }) => (
  <>
    <FactLink id={stated.fact}>{exactText(stated.value, stated.unit)}</FactLink>
    {stated.others.length === 0 ? null : <span className="soft small"> sources differ</span>}
  </>
);

/** "Free cash flow −$23.7B (FY2026)". */
export const StatedLine = ({ stated }: { readonly stated: Stated }) => {
  const { index } = usePage();
  return (
    <>
      {metricLabel(index, stated.metric)} <StatedFigure stated={stated} />
      {stated.period === null ? null : <span className="soft small"> {stated.period}</span>}
    </>
  );
};
