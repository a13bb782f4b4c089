// What is selected, in full: a firm, a deal, a fact or a source, beside a picture or beside a table.
import { lazy, type ComponentType } from "react";
import type { Selection } from "../../src/view/view-state.ts";
import { Part } from "../parts/part.tsx";

type Details = ComponentType<{ readonly id: string }>;

const loadFirm = () => import("../map/firm-panel.tsx");
const loadDeal = () => import("../map/deal-panel.tsx");

/** Fetches what a click on the picture will need, so that it opens at once; a failure shows when it is opened. */
export const preloadDetails = (): void => {
  void Promise.allSettled([loadFirm(), loadDeal()]);
};

const panels: Readonly<Record<Selection["kind"], Details>> = {
  firm: lazy(async () => ({ default: (await loadFirm()).FirmPanel })),
  deal: lazy(async () => ({ default: (await loadDeal()).DealPanel })),
  fact: lazy(async () => ({ default: (await import("./fact-panel.tsx")).FactPanel })),
  source: lazy(async () => ({ default: (await import("./source-panel.tsx")).SourcePanel })),
};

export const SelectedPanel = ({ selection: { kind, id } }: { readonly selection: Selection }) => {
  const Details = panels[kind];
  return (
    <Part waiting={<p aria-busy="true" />}>
      <Details id={id} />
    </Part>
  );
};
