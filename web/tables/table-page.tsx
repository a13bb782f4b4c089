// A view that is a table: heading, controls, the table in a frame that scrolls, and details beside it when one is open.
import type { ReactNode } from "react";
import "../styles/data.css";
import { usePage } from "../page.ts";
import { BesideTable } from "../parts/panel-heading.tsx";
import { SelectedPanel } from "../sources/selected-panel.tsx";

type Props = {
  readonly heading: ReactNode;
  readonly controls: ReactNode;
  /** Name of the frame for who cannot see it. */
  readonly label: string;
  /** Opened beside the table; what is selected comes before it. */
  readonly details?: ReactNode;
  /** True: the details stand there unasked, and follow the table where there is no room beside it. */
  readonly detailsStand?: boolean;
  readonly children: ReactNode;
};

export const TablePage = ({ heading, controls, label, details, detailsStand = false, children }: Props) => {
  const { selection } = usePage().state;
  const open = selection === null ? (details ?? null) : <SelectedPanel selection={selection} />;
  return (
    <main
      id="main"
      className="data-view"
      data-details={open === null ? "closed" : "open"}
      data-order={detailsStand && selection === null ? "after" : "first"}
    >
      <div className="data-main">
        {heading}
        {controls}
        <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
          {children}
        </div>
      </div>
      {open === null ? null : (
        <section className="panel data-details" aria-label="Details" key={selection?.id ?? "details"}>
          <BesideTable value={true}>{open}</BesideTable>
        </section>
      )}
    </main>
  );
};
