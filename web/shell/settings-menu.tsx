// How the page looks and listens: theme, date, single-letter keys.
import { newestStatement } from "../../src/model/as-of.ts";
import { hasPicture } from "../../src/view/go-to.ts";
import { useMedia } from "../data/use-media.ts";
import { LayoutChoice } from "../frame/layout-choice.tsx";
import { startOpening } from "../own-data/opening.ts";
import { usePage } from "../page.ts";
import { DayInput } from "../parts/day-input.tsx";
import type { Theme } from "../../src/view/view-state.ts";
import { Menu } from "./menu.tsx";

const themeChoices: readonly { readonly value: Theme | null; readonly label: string }[] = [
  { value: null, label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

const ThemeChoice = () => {
  const { state, go } = usePage();
  return (
    <fieldset>
      <legend>Colours</legend>
      {themeChoices.map(({ value, label }) => (
        <label key={label}>
          <input
            type="radio"
            name="theme"
            checked={state.theme === value}
            onChange={() => go({ ...state, theme: value }, "replace")}
          />{" "}
          {label}
        </label>
      ))}
    </fieldset>
  );
};

const AsOfField = () => {
  const { state, index, go } = usePage();
  const newest = newestStatement(index.network);
  return (
    <label className="field">
      As of
      <DayInput day={index.asOf} max={newest} onDay={(day) => go({ ...state, asOf: day === newest ? null : day })} />
    </label>
  );
};

export const SettingsMenu = ({ onShowKeys }: { readonly onShowKeys: () => void }) => {
  const { state, go } = usePage();
  // There the toolbar has no room for it.
  const isSmall = useMedia("(width < 720px)");
  return (
    <Menu label="Settings">
      <AsOfField />
      {isSmall && hasPicture(state.view) ? (
        <div className="field">
          Layout <LayoutChoice />
        </div>
      ) : null}
      <ThemeChoice />
      <label>
        <input
          type="checkbox"
          checked={state.letterKeys}
          onChange={({ target }) => go({ ...state, letterKeys: target.checked }, "replace")}
        />{" "}
        Single-letter keys
      </label>
      <button type="button" onClick={() => startOpening()}>
        Open your own data
      </button>
      <button type="button" onClick={onShowKeys}>
        List of keys
      </button>
    </Menu>
  );
};
