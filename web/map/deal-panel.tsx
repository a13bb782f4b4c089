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
import { select } from "../../src/view/go-to.ts";
import { dateWords, spanWords } from "../../src/view/words/date-words.ts";
import { dealAmount } from "../../src/view/words/deal-amount.ts";
import { confidenceLabel, dealKindLabel, instrumentLabel, statusLabel } from "../../src/view/words/labels.ts";
import { amountInUnit, windowWords } from "../../src/view/words/unit.ts";

const OtherDeals = ({ ids }: { readonly ids: readonly string[] }) => {
  const { state, index, go } = usePage();
  return (
    <ul className="plain">
      {ids.map((id) => {
        const deal = index.deals.get(id);
        if (deal === undefined) return <li key={id}>{id}</li>;
        const parties = `${firmName(index, deal.source)} → ${firmName(index, deal.target)}`;
        return (
          <li key={id}>
            <button type="button" className="link" onClick={() => go(select(state, { kind: "deal", id }))}>
              {parties}, {dealAmount(deal)}, {dateWords(deal.announced)}
            </button>
          </li>
        );
      })}
    </ul>
  );
};

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
  const replacedBy = index.network.deals.filter(({ supersedes }) => supersedes.includes(id)).map((next) => next.id);
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
      {deal.overlaps.length === 0 ? null : (
        <>
          <h2>Holds the same money or capacity as</h2>
          <OtherDeals ids={deal.overlaps} />
        </>
      )}
      {deal.supersedes.length === 0 ? null : (
        <>
          <h2>Replaces</h2>
          <OtherDeals ids={deal.supersedes} />
        </>
      )}
      {replacedBy.length === 0 ? null : (
        <>
          <h2>Replaced by</h2>
          <OtherDeals ids={replacedBy} />
        </>
      )}
      <h2>Sources</h2>
      <SourceLinks ids={deal.sources} />
      <p className="soft small">Deal id: {deal.id}</p>
    </>
  );
};
