// Why a firm lost what it lost: the deals that brought it, and behind each the reason, back to the failure.
import { explain } from "../../src/report/explain-report.ts";
import type { Cause, Explanation } from "../../src/report/explain-report.schema.ts";
import { lossText, moneyText, percentText } from "../../src/picture/money-text.ts";
import type { CascadeNode } from "../../src/report/cascade-report.schema.ts";
import { firmName } from "../../src/view/network-index.ts";
import { usePage } from "../page.ts";
import { BackButton } from "../parts/back-button.tsx";
import { Definition, Definitions } from "../parts/definition.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { fail, goTo, seedsOf, select } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { dealLine } from "../../src/view/words/deal-line.ts";
import { channelLabel } from "../../src/view/words/labels.ts";
import type { Failure } from "./use-failure.ts";

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
  return guarantee.form === "take-or-pay"
    ? ` (${guarantor} must buy what ${beneficiary} cannot sell)`
    : ` (${guarantor} guarantees it to ${beneficiary})`;
};

const CauseItem = ({ cause }: { readonly cause: Cause }) => {
  const { state, index, go } = usePage();
  return (
    <li>
      <p>
        <strong>{lossText(cause.lossUsdBn)}</strong> ({percentText(cause.share)}) through{" "}
        <strong>{firmName(index, cause.from)}</strong>
        {cause.end === null ? "" : `, ${endWords[cause.end]}`}: {channelLabel[cause.channel]}
        <GuaranteeWords guarantee={cause.guarantee} />
        <br />
        <button
          type="button"
          className="link small"
          onClick={() => go(select(goTo(state, { name: "map" }), { kind: "deal", id: cause.deal }))}
        >
          {dealLine(index, cause.deal)}
        </button>
      </p>
      {cause.because === null || cause.because.causes.length === 0 ? null : (
        <details>
          <summary>Why {firmName(index, cause.from)} is in trouble</summary>
          <Causes explanation={cause.because} />
        </details>
      )}
    </li>
  );
};

const Causes = ({ explanation }: { readonly explanation: Explanation }) => (
  <ol className="causes">
    {explanation.causes.map((cause) => (
      <CauseItem key={`${cause.deal} ${cause.channel} ${cause.from}`} cause={cause} />
    ))}
    {explanation.omittedUsdBn > 1e-6 ? (
      <li className="soft">{lossText(explanation.omittedUsdBn)} through smaller deals, each under 1 %.</li>
    ) : null}
  </ol>
);

const title = (explanation: Explanation, name: string, isSeed: boolean): string => {
  if (isSeed && explanation.lossUsdBn === 0) return `${name} is where it starts`;
  if (explanation.lossUsdBn === 0) return `${name} loses nothing`;
  const share = explanation.distress === null ? "" : `, ${percentText(explanation.distress)} of its capital`;
  const verb = explanation.failedInRound === null || isSeed ? "loses" : "fails: it loses";
  return `${name} ${verb} ${moneyText(explanation.lossUsdBn)}${share}`;
};

const capitalWords = (node: CascadeNode | undefined): string => {
  if (node === undefined) return "not touched";
  if (node.bufferUsdBn === null) return "unknown: its losses are shown, and it passes none on";
  return `${moneyText(node.bufferUsdBn)}, ${node.bufferBasis}, stated ${dateWords(node.bufferAsOf)}`;
};

export const WhyPanel = ({ failure, id }: { readonly failure: Failure; readonly id: string }) => {
  const { state, index, go } = usePage();
  const { report } = failure;
  const explanation = explain(report, index.network, id);
  const node = report.nodes.find((candidate) => candidate.id === id);
  const isSeed = report.seeds.some((seed) => seed.id === id);
  const name = firmName(index, id);
  return (
    <>
      <BackButton label="Who is hit" />
      <PanelHeading>{title(explanation, name, isSeed)}</PanelHeading>
      <p className="soft small">Model estimate, at the end of all rounds.</p>
      <Definitions>
        <Definition term="Capital">{capitalWords(node)}</Definition>
        {node === undefined || node.uncappedLossUsdBn <= node.lossUsdBn * 1.001 ? null : (
          <Definition term="Losses that reach it">{lossText(node.uncappedLossUsdBn)}, more than it has</Definition>
        )}
        {explanation.failedInRound === null ? null : (
          <Definition term="Fails in round">{explanation.failedInRound}</Definition>
        )}
      </Definitions>
      {explanation.causes.length === 0 ? null : (
        <>
          <h2>Why</h2>
          <Causes explanation={explanation} />
        </>
      )}
      <p className="actions">
        <button
          type="button"
          className="button"
          onClick={() => go(select(goTo(state, { name: "map" }), { kind: "firm", id }))}
        >
          See its deals
        </button>
        {isSeed ? null : (
          <>
            <button type="button" className="button" onClick={() => go(fail(state, [...seedsOf(state), id]))}>
              Let it fail too
            </button>
            <button type="button" className="button" onClick={() => go(fail(state, [id]))}>
              Let it fail instead
            </button>
          </>
        )}
      </p>
    </>
  );
};
