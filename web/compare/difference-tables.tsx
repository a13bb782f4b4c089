// What differs, as tables: the figures, the losses or the firms, and the deals.
import { useMemo } from "react";
import { headlinesOf } from "../../src/report/diff-headlines.ts";
import type { ShownCompare } from "../../src/view/shown-compare.ts";
import { DealDifferences } from "./deal-differences.tsx";
import { FigureDifferences } from "./figure-differences.tsx";
import { FirmDifferences } from "./firm-differences.tsx";
import { LossDifferences } from "./loss-differences.tsx";
import type { Figures } from "./use-compare.ts";

type Props = { readonly shown: ShownCompare; readonly figures: Figures };

export const DifferenceTables = ({ shown, figures }: Props) => {
  const pair = figures.status === "done" ? figures.pair : null;
  const headlines = pair === null ? null : headlinesOf(...pair);
  const [old, young] = pair ?? [null, null];
  const [before, after] = [old?.sweep, young?.sweep];
  const sweeps = useMemo(
    () => (before === undefined || after === undefined ? null : ([before, after] as const)),
    [before, after],
  );
  return (
    <>
      <FigureDifferences shown={shown} headlines={headlines} />
      {shown.losses === null ? (
        <FirmDifferences shown={shown} sweeps={sweeps} />
      ) : (
        <LossDifferences shown={shown} rows={shown.losses} />
      )}
      <DealDifferences shown={shown} />
    </>
  );
};
