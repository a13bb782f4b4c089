// The Data view: everything that the pictures and the models start from, as tables over the whole width, and what is
// picked in them beside it.
import { startOpening } from "../own-data/opening.ts";
import { FilterButton } from "../filter/filter-button.tsx";
import { usePage } from "../page.ts";
import { UnitSwitch } from "../map/unit-switch.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { useCurrentInView } from "../shell/use-current-in-view.ts";
import { goTo, seedsOf } from "../../src/view/go-to.ts";
import { dataTables, type DataTable } from "../../src/view/view.ts";
import { SaveTable } from "./save-table.tsx";
import { TablePage } from "./table-page.tsx";
import { tableOf } from "./tables-of.ts";

const labels: Readonly<Record<DataTable, string>> = {
  deals: "Deals",
  firms: "Firms",
  loops: "Loops",
  losses: "Losses of a failure",
  facts: "Facts",
  sources: "Sources",
};

/** Tables whose amounts follow the switch between flow and total. */
const hasUnit: ReadonlySet<DataTable> = new Set<DataTable>(["deals", "firms", "loops"]);

const TableTabs = ({ current }: { readonly current: DataTable }) => {
  const { state, go } = usePage();
  const row = useCurrentInView(current);
  return (
    <nav className="tabs" aria-label="Tables" ref={row}>
      {dataTables.map((table) => (
        <button
          key={table}
          type="button"
          aria-current={table === current ? "page" : undefined}
          onClick={() => go(goTo(state, { name: "data", table, seeds: seedsOf(state) }))}
        >
          {labels[table]}
        </button>
      ))}
    </nav>
  );
};

const NobodyFails = () => {
  const { state, go } = usePage();
  return (
    <>
      <p>Nobody fails here yet, so there are no losses to list.</p>
      <button type="button" className="button" onClick={() => go(goTo(state, { name: "failure", seeds: [] }))}>
        Pick a firm that fails
      </button>
    </>
  );
};

const TableView = ({ table }: { readonly table: DataTable }) => {
  const page = usePage();
  const shown = tableOf(table, page);
  return (
    <TablePage
      heading={<PanelHeading>{shown?.title ?? labels[table]}</PanelHeading>}
      controls={
        <>
          <div className="data-controls">
            <TableTabs current={table} />
            <span className="data-actions">
              <FilterButton when="always" />
              {hasUnit.has(table) ? <UnitSwitch /> : null}
              {shown === null ? null : <SaveTable table={shown} />}
              <button type="button" className="button" onClick={() => startOpening()}>
                Open your own data
              </button>
            </span>
          </div>
          {shown?.controls}
        </>
      }
      label={shown?.title ?? labels[table]}
    >
      {shown === null ? <NobodyFails /> : shown.element}
    </TablePage>
  );
};

export const DataView = () => {
  const { view } = usePage().state;
  return view.name === "data" ? <TableView table={view.table} /> : null;
};
