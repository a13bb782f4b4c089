// Who fails at the start: each firm with how much of its capital it loses, and a field to let more firms fail.
import { percentText } from "../../src/picture/money-text.ts";
import { firmName } from "../../src/view/network-index.ts";
import { fail, seedsOf } from "../../src/view/go-to.ts";
import { addSeed, removeSeed, seedList, setShock } from "../../src/view/seed-list.ts";
import type { Seed } from "../../src/report/seed.ts";
import { usePage } from "../page.ts";
import { FirmLink } from "../parts/firm-link.tsx";
import { Slider } from "../parts/slider.tsx";
import { FirmPicker } from "./firm-picker.tsx";

const shockText = (share: number): string => (share === 1 ? "fails" : `loses ${percentText(share)}`);

const SeedRow = ({ id, shock }: Seed) => {
  const { state, index, go } = usePage();
  const name = firmName(index, id);
  const without = (): void => go(seedsOf(state).length === 1 ? fail(state, []) : removeSeed(state, id));
  return (
    <li>
      <FirmLink id={id} />
      <label className="visually-hidden" htmlFor={`shock-${id}`}>
        Part of its capital that {name} loses at the start
      </label>
      <Slider
        id={`shock-${id}`}
        value={shock}
        min={Math.min(0.05, shock)}
        max={1}
        step={0.05}
        text={shockText}
        onChange={(next) => go(setShock(state, id, Number(next.toFixed(2))), "replace")}
      />
      <button
        type="button"
        className="icon"
        aria-label={`Take ${name} out`}
        title={`Take ${name} out`}
        onClick={without}
      >
        ×
      </button>
    </li>
  );
};

export const Seeds = () => {
  const { state, go } = usePage();
  const seeds = seedList(state);
  const isNew = (id: string): boolean => !seeds.some((seed) => seed.id === id);
  return (
    <section className="seeds">
      <h2>Who fails at the start</h2>
      <ul className="plain">
        {seeds.map((seed) => (
          <SeedRow key={seed.id} {...seed} />
        ))}
      </ul>
      <FirmPicker label="Let another firm fail too" isOffered={isNew} onPick={(id) => go(addSeed(state, id))} />
    </section>
  );
};
