// What a firm can lose before it fails, where the figure comes from, and what is not known.
import { useMemo } from "react";
import { networkAsOf } from "../../src/model/as-of.ts";
import { assumptionValues } from "../../src/model/assumption-values.ts";
import { buffersOf } from "../../src/model/buffer.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import { usePage } from "../page.ts";
import { Definition, Definitions } from "../parts/definition.tsx";
import { FactLink } from "../parts/fact-link.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { dateWords } from "../../src/view/words/date-words.ts";

export const FirmCapital = ({ firm }: { readonly firm: string }) => {
  const { state, index } = usePage();
  const buffer = useMemo(
    () => buffersOf(networkAsOf(index.network, index.asOf), assumptionValues(index.network, state.overrides)).get(firm),
    [index, state.overrides, firm],
  );
  if (buffer === undefined) {
    return <p>Unknown: no equity, market value or valuation of this firm is in the data. Nothing is filled in.</p>;
  }
  return (
    <>
      <Definitions>
        <Definition term="Can be lost">
          <FactLink id={buffer.fact}>{moneyText(buffer.usdBn)}</FactLink>
        </Definition>
        <Definition term="What it is">{buffer.basis}</Definition>
        <Definition term="Stated">{dateWords(buffer.asOf)}</Definition>
      </Definitions>
      <SourceLinks ids={buffer.sources} />
    </>
  );
};
