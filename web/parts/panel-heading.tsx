// The heading of a panel; takes the focus when the reader asks for the details with the keyboard.
import { createContext, use, type ReactNode } from "react";

export const panelHeadingId = "panel-heading";

/** True around details that stand beside a table, which has the page's first heading already. */
export const BesideTable = createContext(false);

export const PanelHeading = ({ children }: { readonly children: ReactNode }) => {
  const isBeside = use(BesideTable);
  if (isBeside) {
    return (
      <h2 className="first" tabIndex={-1}>
        {children}
      </h2>
    );
  }
  return (
    <h1 id={panelHeadingId} tabIndex={-1}>
      {children}
    </h1>
  );
};
