// Details that are loaded and computed only once somebody opens them.
import { useState, type ReactNode } from "react";
import { Part } from "./part.tsx";

type Props = {
  readonly summary: string;
  /** Said while they are on their way. */
  readonly waiting: string;
  readonly children: ReactNode;
};

export const Opened = ({ summary, waiting, children }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? <Part waiting={<p aria-busy="true">{waiting}</p>}>{children}</Part> : null}
    </details>
  );
};
