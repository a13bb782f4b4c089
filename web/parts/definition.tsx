// A list of named values, and one entry of it.
import type { ReactNode } from "react";

export const Definitions = ({ children }: { readonly children: ReactNode }) => (
  <dl className="definitions">{children}</dl>
);

export const Definition = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
