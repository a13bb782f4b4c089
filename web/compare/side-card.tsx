// One side: what it is, in words; what it takes out, assumes and lets fail, each with its own way out; and the form.
import { letStand, resetAssumption, takeBack } from "../../src/view/compare-edits.ts";
import type { CompareSide } from "../../src/view/compare-side.ts";
import type { ComparedSide } from "../../src/view/compared-sides.ts";
import { leftWords, overrideWords, seedsWords, sideLabel } from "../../src/view/words/compare-words.ts";
import { usePage } from "../page.ts";
import type { Move } from "../state/address.ts";
import { SideForm } from "./side-form.tsx";

export type ChangeSide = (side: CompareSide, move?: Move) => void;

type Part = { readonly key: string; readonly words: string; readonly without: CompareSide };

const partsOf = ({ side, whole }: ComparedSide, shock: number): readonly Part[] => [
  ...side.without.map((left) => ({
    key: `${left.kind}:${left.id}`,
    words: `without ${leftWords(left, whole)}`,
    without: takeBack(side, left),
  })),
  ...Object.entries(side.overrides).map(([key, value]) => ({
    key,
    words: overrideWords(key, value, whole),
    without: resetAssumption(side, key),
  })),
  ...side.seeds.map((seed) => ({
    key: `fail:${seed}`,
    words: seedsWords({ side: { ...side, seeds: [seed] }, whole }, shock),
    without: letStand(side, seed.split("=")[0]!),
  })),
];

type Props = { readonly name: "A" | "B"; readonly compared: ComparedSide; readonly onChange: ChangeSide };

export const SideCard = ({ name, compared, onChange }: Props) => {
  const { state } = usePage();
  const parts = partsOf(compared, state.shock);
  return (
    <section className="compare-side" aria-labelledby={`side-${name}`}>
      <h2 id={`side-${name}`}>
        <span className="side-badge" aria-hidden="true">
          {name}
        </span>
        <span className="visually-hidden">Side {name}: </span>
        {sideLabel(compared, state)}
      </h2>
      <details>
        <summary>Change side {name}</summary>
        {parts.length === 0 ? null : (
          <ul className="inline side-parts" aria-label={`What side ${name} is made of`}>
            {parts.map(({ key, words, without }) => (
              <li key={key}>
                <button
                  type="button"
                  className="button chip"
                  aria-label={`Remove from side ${name}: ${words}`}
                  onClick={() => onChange(without)}
                >
                  {words} <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <SideForm name={name} compared={compared} onChange={onChange} />
      </details>
    </section>
  );
};
