// One loop step by step: what each leg says, which deals it is made of, and where they come from.
import { percentText } from "../../src/picture/money-text.ts";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import { UnitSwitch } from "../map/unit-switch.tsx";
import { usePage } from "../page.ts";
import { BackButton } from "../parts/back-button.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { select } from "../../src/view/go-to.ts";
import { loopSteps, loopTitle, type LoopStep } from "../../src/view/story/loop-steps.ts";
import { spanWords } from "../../src/view/words/date-words.ts";
import { dealAmount } from "../../src/view/words/deal-amount.ts";
import { confidenceLabel, instrumentLabel, statusLabel } from "../../src/view/words/labels.ts";
import { amountInUnit, windowWords } from "../../src/view/words/unit.ts";

const LegDeal = ({ id, usdBn }: { readonly id: string; readonly usdBn: number }) => {
  const { state, index, go, unit } = usePage();
  const deal = index.deals.get(id)!;
  const details = [statusLabel[deal.status], spanWords(deal.start, deal.end), confidenceLabel[deal.confidence]];
  return (
    <li className="deal-row">
      <button type="button" className="link wide" onClick={() => go(select(state, { kind: "deal", id }))}>
        <span>{instrumentLabel(deal.instrument)}</span>
        <span className="number">{amountInUnit(usdBn, unit)}</span>
      </button>
      <p className="soft small">
        {unit === "per-year" ? `${dealAmount(deal)} in total · ` : ""}
        {details.filter((detail) => detail !== null).join(" · ")}
      </p>
      <SourceLinks ids={deal.sources} />
    </li>
  );
};

const Step = ({ step, isSmallest }: { readonly step: LoopStep; readonly isSmallest: boolean }) => {
  return (
    <li>
      <p>
        {step.sentence}
        {isSmallest ? <em> The smallest step: it sets what can go full circle.</em> : null}
      </p>
      <ul className="plain">
        {step.leg.deals.map(({ id, usdBnPerYear }) => (
          <LegDeal key={id} id={id} usdBn={usdBnPerYear} />
        ))}
      </ul>
    </li>
  );
};

const evenMixing = ({ shareProduct }: LoopEntry): string =>
  shareProduct === null
    ? ""
    : `If money mixed evenly in every firm, ${percentText(shareProduct)} of it would make exactly this round (model estimate).`;

export const LoopLedger = ({ loop }: { readonly loop: LoopEntry }) => {
  const { index, window, unit } = usePage();
  const steps = loopSteps(loop, index, unit);
  const smallest = Math.min(...steps.map(({ leg }) => leg.usdBnPerYear));
  return (
    <>
      <BackButton label="All loops" />
      <PanelHeading>
        {amountInUnit(loop.bottleneckUsdBn, unit)} can go full circle: {loopTitle(loop, index)}
      </PanelHeading>
      <p className="soft small">
        {unit === "total" ? "Whole amounts" : `Average of ${windowWords(window)}`}. Its arrows together:{" "}
        {amountInUnit(loop.grossUsdBn, unit)}. {evenMixing(loop)}
      </p>
      <p>
        <UnitSwitch />
      </p>
      <ol className="steps ledger">
        {steps.map((step) => (
          <Step key={step.number} step={step} isSmallest={step.leg.usdBnPerYear === smallest} />
        ))}
      </ol>
    </>
  );
};
