// Why a firm lost what it lost: the deals that brought it, and behind each the reason, back to the failure.
import { useMemo } from "react";
import { explain } from "../../src/report/explain-report.ts";
import type { Explanation } from "../../src/report/explain-report.schema.ts";
import { lossText, moneyText, percentText } from "../../src/picture/money-text.ts";
import type { CascadeNode } from "../../src/report/cascade-report.schema.ts";
import { lossPath } from "../../src/view/loss-path.ts";
import { firmName } from "../../src/view/network-index.ts";
import { usePage } from "../page.ts";
import { BackButton } from "../parts/back-button.tsx";
import { Definition, Definitions } from "../parts/definition.tsx";
import { FactLink } from "../parts/fact-link.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { fail, goTo, seedsOf, select } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { CauseList } from "./cause-list.tsx";
import { StopIt } from "./stop-it.tsx";
import type { Failure } from "./use-failure.ts";

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
  return `${node.bufferBasis}, stated ${dateWords(node.bufferAsOf)}`;
};

/** Levels of reasons; beyond it the tree repeats itself. */
const depth = 6;

export const WhyPanel = ({ failure, id }: { readonly failure: Failure; readonly id: string }) => {
  const { state, index, go } = usePage();
  const { report } = failure;
  const explanation = useMemo(() => explain(report, index.network, id, { maxDepth: depth }), [report, index, id]);
  const node = report.nodes.find((candidate) => candidate.id === id);
  const isSeed = report.seeds.some((seed) => seed.id === id);
  const name = firmName(index, id);
  return (
    <>
      <BackButton label="Who is hit" />
      <PanelHeading>{title(explanation, name, isSeed)}</PanelHeading>
      <p className="soft small">Model estimate, at the end of all rounds.</p>
      <Definitions>
        <Definition term="Capital">
          {node === undefined || node.bufferUsdBn === null ? null : (
            <>
              <FactLink id={node.bufferFact ?? ""}>{moneyText(node.bufferUsdBn)}</FactLink>,{" "}
            </>
          )}
          {capitalWords(node)}
        </Definition>
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
          <p className="soft small">The way along which most of it came is lit on the map, and open here.</p>
          <CauseList explanation={explanation} report={report} lit={lossPath(report, id)} />
        </>
      )}
      <StopIt failure={failure} firm={id} />
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
