// Everything that a side can be: its day, its data, whom it leaves out, who fails, and what is assumed.
import { useMemo } from "react";
import { newestStatement, oldestStatement } from "../../src/model/as-of.ts";
import { leaveOut, letFail, setAssumption, setDay } from "../../src/view/compare-edits.ts";
import { sideData, type SideData } from "../../src/view/compare-side.ts";
import type { ComparedSide } from "../../src/view/compared-sides.ts";
import { networkIndex } from "../../src/view/network-index.ts";
import { assumptionLabel } from "../../src/view/words/labels.ts";
import { usePage } from "../page.ts";
import { Combobox } from "../parts/combobox.tsx";
import { DayInput } from "../parts/day-input.tsx";
import { findMatches, type Match } from "../shell/find-matches.ts";
import { SideAssumptions } from "./side-assumptions.tsx";
import { SideShocks } from "./side-shocks.tsx";
import type { ChangeSide } from "./side-card.tsx";

type FormProps = { readonly name: "A" | "B"; readonly compared: ComparedSide; readonly onChange: ChangeSide };

const dataLabels: Readonly<Record<SideData, string>> = { shipped: "The shipped data", own: "Your data" };

const Day = ({ name, compared, onChange }: FormProps) => {
  const { side, whole, asOf } = compared;
  return (
    <div className="side-field">
      <label htmlFor={`day-${name}`}>As of</label>
      <DayInput
        id={`day-${name}`}
        aria-label={`Day of side ${name}`}
        day={asOf}
        min={oldestStatement(whole) ?? undefined}
        max={newestStatement(whole)}
        onDay={(day) => onChange(setDay(side, day))}
      />
      {side.asOf === null ? null : (
        <button type="button" className="link" onClick={() => onChange(setDay(side, ""))}>
          The newest day
        </button>
      )}
    </div>
  );
};

const Data = ({ name, compared, onChange }: FormProps) => {
  const { own } = usePage();
  const { side } = compared;
  if (own === null) return null;
  return (
    <label className="side-field">
      <span>Data</span>
      <select
        aria-label={`Data of side ${name}`}
        value={side.data ?? (compared.whole === own.network ? "own" : "shipped")}
        onChange={({ target }) => onChange({ ...side, data: sideData.find((data) => data === target.value) ?? null })}
      >
        {sideData.map((data) => (
          <option key={data} value={data}>
            {dataLabels[data]}
          </option>
        ))}
      </select>
    </label>
  );
};

type Item = Match & { readonly key: string };

type FinderProps = {
  readonly label: string;
  readonly find: (text: string) => readonly Match[];
  readonly onPick: (match: Match) => void;
};

const keyed = (matches: readonly Match[]): readonly Item[] =>
  matches.map((match) => ({ ...match, key: `${match.kind}:${match.id}` }));

const Finder = ({ label, find, onPick }: FinderProps) => (
  <Combobox<Item>
    className="side-finder"
    label={label}
    placeholder={label}
    find={(text) => keyed(find(text))}
    onPick={onPick}
    nothing={(text) => `Nothing begins like “${text}”.`}
  />
);

const NewAssumption = ({ name, compared, onChange }: FormProps) => {
  const { side, whole } = compared;
  const left = whole.assumptions.filter(({ id }) => !Object.hasOwn(side.overrides, id));
  const pick = (id: string): void => {
    const assumption = left.find((candidate) => candidate.id === id);
    if (assumption !== undefined) onChange(setAssumption(side, id, assumption.default));
  };
  return (
    <label className="side-field">
      <span>Assume</span>
      <select
        aria-label={`Assumption to change on side ${name}`}
        value=""
        onChange={({ target }) => pick(target.value)}
      >
        <option value="">choose an assumption …</option>
        {left.map(({ id }) => (
          <option key={id} value={id}>
            {assumptionLabel(id)}
          </option>
        ))}
      </select>
    </label>
  );
};

export const SideForm = (props: FormProps) => {
  const { name, compared, onChange } = props;
  const { side, whole, asOf } = compared;
  const index = useMemo(() => networkIndex(whole, asOf), [whole, asOf]);
  const firms = (text: string): readonly Match[] => findMatches(index, text).filter(({ kind }) => kind === "firm");
  const isIn = ({ kind, id }: Match): boolean => !side.without.some((left) => left.kind === kind && left.id === id);
  return (
    <div className="side-form">
      <Day {...props} />
      <Data {...props} />
      <Finder
        label={`Leave a firm or a deal out of side ${name}`}
        find={(text) => findMatches(index, text).filter(isIn)}
        onPick={({ kind, id }) => onChange(leaveOut(side, { kind: kind === "firm" ? "firm" : "deal", id }))}
      />
      <Finder
        label={`Let a firm fail on side ${name}`}
        find={(text) => firms(text).filter(isIn)}
        onPick={({ id }) => onChange(letFail(side, id))}
      />
      <SideShocks {...props} />
      <NewAssumption {...props} />
      <SideAssumptions {...props} />
    </div>
  );
};
