// In which layout the picture stands: a choice in the toolbar, kept in the address and from view to view.
import { useId } from "react";
import { givenLayout } from "../../src/picture/layouts/given-layout.ts";
import { layouts } from "../../src/picture/layouts/index.ts";
import { usePage } from "../page.ts";

const given = {
  id: givenLayout,
  label: "As given",
  meaning: "Everyone stands where the file has them.",
};

export const LayoutChoice = () => {
  const { state, scene, hasPlaces, go, say } = usePage();
  const id = useId();
  const choices = hasPlaces ? [given, ...layouts] : layouts;
  const used = scene.arrangement?.layout ?? layouts[0]!.id;
  const choose = (layout: string): void => {
    const chosen = choices.find((choice) => choice.id === layout);
    go({ ...state, layout: layout === choices[0]!.id ? null : layout, camera: null });
    if (chosen !== undefined) say(`${chosen.label}. ${chosen.meaning}`);
  };
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        Layout
      </label>
      <select
        id={id}
        className="layout-choice"
        value={choices.some((choice) => choice.id === used) ? used : choices[0]!.id}
        title={choices.find((choice) => choice.id === used)?.meaning}
        onChange={({ target }) => choose(target.value)}
      >
        {choices.map(({ id: value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
};
