// What differs, as tables: the figures, the losses or the firms, and the deals.
import { headlinesOf } from "../../src/report/diff-headlines.ts";
import type { ShownCompare } from "../../src/view/shown-compare.ts";
import { DealDifferences } from "./deal-differences.tsx";
import { FigureDifferences } from "./figure-differences.tsx";
import { FirmDifferences } from "./firm-differences.tsx";
import { LossDifferences } from "./loss-differences.tsx";
import type { Figures } from "./use-compare.ts";

type Props = { readonly shown: ShownCompare; readonly figures: Figures };

export const DifferenceTables = ({ shown, figures }: Props) => {
  const headlines = figures.status === "done" ? headlinesOf(...figures.pair) : null;
  return (
    <>
      <FigureDifferences shown={shown} headlines={headlines} />
      {shown.losses === null ? (
        <FirmDifferences shown={shown} ranking={headlines?.ranking ?? null} />
      ) : (
        <LossDifferences shown={shown} rows={shown.losses} />
      )}
      <DealDifferences shown={shown} />
    </>
  );
};
