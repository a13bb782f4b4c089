// Says which view was come to: a number key or Back moves no focus that would tell.
import { useEffect, useRef } from "react";
import type { Page } from "../page.ts";
import { tabs } from "./tabs.ts";

/** What the view itself has to say goes before. */
export const useSpokenView = ({ state, say }: Page): void => {
  const { name } = state.view;
  const spoken = useRef(name);
  useEffect(() => {
    if (spoken.current === name) return;
    spoken.current = name;
    const tab = tabs.find(({ view }) => view.name === name);
    if (tab !== undefined) say(`${tab.label} view`, "unless-busy");
  }, [name, say]);
};
