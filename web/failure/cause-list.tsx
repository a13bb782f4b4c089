// The reasons behind a loss as a tree: each deal that brought it, and behind each why its counterparty was in trouble.
import type { Cause, Explanation } from "../../src/report/explain-report.schema.ts";
import type { CascadeReport, DealLoss } from "../../src/report/cascade-report.schema.ts";
import { lossText, percentText } from "../../src/picture/money-text.ts";
import { firmName } from "../../src/view/network-index.ts";
import { channelLabel } from "../../src/view/words/labels.ts";
import { countWords } from "../../src/view/words/list.ts";
import { whenLost } from "../../src/view/words/loss-words.ts";
import { usePage } from "../page.ts";
import { DealLink } from "../parts/deal-link.tsx";
import { FirmLink } from "../parts/firm-link.tsx";
import { SourceLinks } from "../parts/source-links.tsx";

const endWords: Readonly<Record<Exclude<Cause["end"], null>, string>> = {
  seed: "which failed at the start",
  loop: "which is explained above",
  depth: "which is hit in turn",
};

/** Who stands in for whom. */
const GuaranteeWords = ({ guarantee }: Pick<Cause, "guarantee">) => {
  const { index } = usePage();
  if (guarantee === null) return null;
  const [guarantor, beneficiary] = [firmName(index, guarantee.guarantor), firmName(index, guarantee.beneficiary)];
  const words =
    guarantee.form === "take-or-pay"
      ? `${guarantor} must buy what ${beneficiary} cannot sell`
      : `${guarantor} guarantees it to ${beneficiary}`;
  return (
    <>
      {" "}
      (<DealLink id={guarantee.id}>{words}</DealLink>)
    </>
  );
};

/** The deal that carried a loss, and who says that there is such a deal. */
const DealWithSources = ({ id }: { readonly id: string }) => {
  const { index } = usePage();
  const sources = index.deals.get(id)?.sources ?? [];
  return (
    <>
      <p className="small">
        <DealLink id={id} />
      </p>
      {sources.length === 0 ? null : (
        <details className="small">
          <summary>{countWords(sources.length, "source")} for this deal</summary>
          <SourceLinks ids={sources} />
        </details>
      )}
    </>
  );
};

type CauseProps = {
  readonly cause: Cause;
  /** Who bears the loss. */
  readonly node: string;
  readonly report: CascadeReport;
  /** The rest of the way that is lit on the map, where this cause lies on it; null beside it. */
  readonly lit: readonly DealLoss[] | null;
};

const CauseItem = ({ cause, node, report, lit }: CauseProps) => {
  const { index } = usePage();
  const { from, because } = cause;
  const shocked = cause.end === "seed" && report.seeds.find(({ id }) => id === from)?.shock !== 1;
  const end = cause.end === null ? "" : `, ${shocked ? "which was shocked at the start" : endWords[cause.end]}`;
  const when = whenLost(report, { ...cause, to: node });
  return (
    <li data-lit={lit !== null}>
      <p>
        <strong className="loss-text">{lossText(cause.lossUsdBn)}</strong> ({percentText(cause.share)}) through{" "}
        <FirmLink id={from} />
        {end}: {channelLabel[cause.channel]}
        <GuaranteeWords guarantee={cause.guarantee} />
        {when === "" ? "." : `, ${when}.`}
      </p>
      <DealWithSources id={cause.deal} />
      {because === null || because.causes.length === 0 ? null : (
        <details open={lit !== null}>
          <summary>Why {firmName(index, from)} is in trouble</summary>
          <CauseList explanation={because} report={report} lit={lit ?? []} />
        </details>
      )}
    </li>
  );
};

const isStep = ({ deal, from, channel }: Cause, step: DealLoss | undefined): boolean =>
  step !== undefined && step.id === deal && step.from === from && step.channel === channel;

type ListProps = {
  readonly explanation: Explanation;
  readonly report: CascadeReport;
  /** The way from here that is lit on the map; empty where none begins here. */
  readonly lit: readonly DealLoss[];
};

export const CauseList = ({ explanation, report, lit }: ListProps) => (
  <ol className="causes">
    {explanation.causes.map((cause) => (
      <CauseItem
        key={`${cause.deal} ${cause.channel} ${cause.from}`}
        cause={cause}
        node={explanation.node}
        report={report}
        lit={isStep(cause, lit[0]) ? lit.slice(1) : null}
      />
    ))}
    {explanation.omittedUsdBn > 1e-6 ? (
      <li className="soft">
        {lossText(explanation.omittedUsdBn)} through{" "}
        {countWords(explanation.omittedCount, "smaller loss", "smaller losses")}, each under 1 %.
      </li>
    ) : null}
  </ol>
);
