// The head of the page: name, views, search, and what can be done with what is shown.
import type { MouseEvent } from "react";
import { usePage } from "../page.ts";
import { goTo } from "../../src/view/go-to.ts";
import { hrefOf } from "../state/address.ts";
import type { Stage } from "../stage/stage.ts";
import { CopyLink } from "./copy-link.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { More } from "./more.tsx";
import { SearchBox } from "./search-box.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import { tabs } from "./tabs.ts";
import { useCurrentInView } from "./use-current-in-view.ts";

/** A plain click moves the page's own state; with a modifier the browser opens the link as usual. */
const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

const ViewTabs = () => {
  const { state, go } = usePage();
  const row = useCurrentInView(state.view.name);
  return (
    <nav className="tabs" aria-label="Views" ref={row}>
      {tabs.map(({ label, view }) => {
        const target = goTo(state, view);
        return (
          <a
            key={label}
            href={hrefOf(target)}
            aria-current={view.name === state.view.name ? "page" : undefined}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              go(target);
            }}
          >
            {label}
          </a>
        );
      })}
    </nav>
  );
};

type Props = { readonly stage: Stage | null; readonly onShowKeys: () => void };

export const Header = ({ stage, onShowKeys }: Props) => {
  const { index } = usePage();
  return (
    <header className="header">
      <p className="brand">
        <strong>Linchpin</strong> <span className="soft">{index.network.title}</span>
      </p>
      <ViewTabs />
      <SearchBox />
      <More>
        <CopyLink />
        <ExportMenu stage={stage} />
        <SettingsMenu onShowKeys={onShowKeys} />
      </More>
    </header>
  );
};
