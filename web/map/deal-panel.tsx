// Everything about one deal, as the data have it, with its sources.
import type { Deal } from "../../src/model/deal.ts";
import { firmName } from "../../src/view/network-index.ts";
import { sceneEdge } from "../data/scene-values.ts";
import { usePage } from "../page.ts";
import { BackButton } from "../parts/back-button.tsx";
import { Definition, Definitions } from "../parts/definition.tsx";
import { FirmLink } from "../parts/firm-link.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { ClaimsAbout } from "../sources/claims-about.tsx";
import { dateWords, spanWords } from "../../src/view/words/date-words.ts";
import { dealAmount } from "../../src/view/words/deal-amount.ts";
import { confidenceLabel, dealKindLabel, instrumentLabel, statusLabel } from "../../src/view/words/labels.ts";
import { amountInUnit, windowWords } from "../../src/view/words/unit.ts";
import { DealLoops } from "./deal-loops.tsx";
import { DealHistory, OverlappingDeals } from "./deal-records.tsx";
import { SubjectActions } from "./subject-actions.tsx";

const countedWords = (isInForce: boolean, isCounted: boolean): string => {
  if (!isInForce) return "No: not in force on the date shown";
  return isCounted ? "Yes" : "No: another deal holds the same money";
};

const InThePicture = ({ deal }: { readonly deal: Deal }) => {
  const { scene, window, unit } = usePage();
  const drawn = sceneEdge(scene, deal.id);
  if (drawn === null) return <>not drawn</>;
  const words = amountInUnit(drawn.amountUsdBn, unit);
  return <>{unit === "total" ? words : `${words}, average of ${windowWords(window)}`}</>;
};

export const DealPanel = ({ id }: { readonly id: string }) => {
  const { index } = usePage();
  const deal = index.deals.get(id)!;
  const inForce = index.inForce.some((candidate) => candidate.id === id);
  return (
    <>
      <BackButton label="Back" />
      <PanelHeading>
        {firmName(index, deal.source)} → {firmName(index, deal.target)}
      </PanelHeading>
      <p className="soft">
        {dealKindLabel[deal.kind]} · {instrumentLabel(deal.instrument)}
      </p>
      <Definitions>
        <Definition term="Amount">
          {dealAmount(deal)} {deal.amountBasis === "exact" ? <span className="soft">(as stated)</span> : null}
        </Definition>
        <Definition term="In the picture">
          <InThePicture deal={deal} />
        </Definition>
        <Definition term={deal.kind === "funding" ? "Funder" : "Buyer"}>
          <FirmLink id={deal.source} />
        </Definition>
        <Definition term={deal.kind === "funding" ? "Recipient" : "Provider"}>
          <FirmLink id={deal.target} />
        </Definition>
        <Definition term="Status">{statusLabel[deal.status]}</Definition>
        <Definition term="Announced">{dateWords(deal.announced)}</Definition>
        <Definition term="Runs">{spanWords(deal.start, deal.end) ?? "not stated"}</Definition>
        {deal.capacityGw === null ? null : <Definition term="Capacity">{deal.capacityGw} GW</Definition>}
        <Definition term="Certainty">{confidenceLabel[deal.confidence]}</Definition>
        <Definition term="In the sums">{countedWords(inForce, index.counted.has(id))}</Definition>
      </Definitions>
      {deal.note === null ? null : <p>{deal.note}</p>}
      <SubjectActions subject={{ kind: "deal", id }} />
      <h2>Sources</h2>
      <SourceLinks ids={deal.sources} />
      <DealHistory id={id} />
      <OverlappingDeals deal={deal} />
      <h2>Loops through it</h2>
      <DealLoops id={id} />
      <ClaimsAbout title="Published claims that rest on it" rows={{ deals: [id], facts: [] }} />
      <p className="soft small">Deal id: {deal.id}</p>
    </>
  );
};
