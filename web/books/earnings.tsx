// What building earns: spending beside the revenue of the same period, run rates beside what was really earned.
import { percentText } from "../../src/picture/money-text.ts";
import type { Account } from "../../src/view/words/book-words.ts";
import { timesText } from "../../src/view/words/span-words.ts";
import { StatedFigure, StatedLine } from "./stated-figure.tsx";

type Rows = Pick<Account, "capexAgainstAi" | "capexAgainstRevenue" | "runRates">;

export const hasEarnings = ({ capexAgainstAi, capexAgainstRevenue, runRates, buyer }: Account): boolean =>
  capexAgainstAi.length + capexAgainstRevenue.length + runRates.length + (buyer?.burn.length ?? 0) > 0;

const AgainstAi = ({ capexAgainstAi }: Rows) =>
  capexAgainstAi.map(({ period, capex, aiRevenue, ratio, breakEvenTimes }) => (
    <li key={`${capex.fact} ${aiRevenue.fact}`}>
      {period}: AI revenue of <StatedFigure stated={aiRevenue} /> is {ratio === null ? "unknown" : percentText(ratio)}{" "}
      of the <StatedFigure stated={capex} /> spent on building
      {breakEvenTimes === null ? "" : `; it equals the spending at ${timesText(breakEvenTimes)} times that revenue`}.
    </li>
  ));

const AgainstRevenue = ({ capexAgainstRevenue }: Rows) =>
  capexAgainstRevenue.map(({ capex, revenue, share }) => (
    <li key={`${capex.fact} ${revenue.fact}`}>
      {capex.period}: building for <StatedFigure stated={capex} /> ({capex.status}) is{" "}
      {share === null ? "an unknown share" : percentText(share)} of revenue of <StatedFigure stated={revenue} /> (
      {revenue.status}).
    </li>
  ));

const RunRates = ({ runRates }: Rows) =>
  runRates.map(({ runRate, realised, times }) => (
    <li key={runRate.fact}>
      <StatedLine stated={runRate} />
      {realised === null || times === null ? (
        ": no whole year of it is known."
      ) : (
        <>
          : {timesText(times)} times the <StatedFigure stated={realised} /> of {realised.period}.
        </>
      )}
    </li>
  ));

export const Earnings = ({ account }: { readonly account: Account }) => (
  <ul className="plain spaced">
    <AgainstAi {...account} />
    <AgainstRevenue {...account} />
    <RunRates {...account} />
    {(account.buyer?.burn ?? []).map((stated) => (
      <li key={stated.fact}>
        <StatedLine stated={stated} />
      </li>
    ))}
  </ul>
);
