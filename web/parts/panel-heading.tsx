// The heading of a panel; takes the focus when the reader asks for the details with the keyboard.
import type { ReactNode } from "react";

export const panelHeadingId = "panel-heading";

export const PanelHeading = ({ children }: { readonly children: ReactNode }) => (
  <h1 id={panelHeadingId} tabIndex={-1}>
    {children}
  </h1>
);
