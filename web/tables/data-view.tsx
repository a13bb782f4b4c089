// The Data view: what the pictures show, as full-width tables.
import { usePage } from "../page.ts";
import { UnitSwitch } from "../map/unit-switch.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { goTo, seedsOf } from "../../src/view/go-to.ts";
import { dataTables, type DataTable } from "../../src/view/view.ts";
import { tableOf } from "./tables-of.ts";

const labels: Readonly<Record<DataTable, string>> = {
  deals: "Deals",
  firms: "Firms",
  loops: "Loops",
  losses: "Losses of a failure",
};

const TableTabs = ({ current }: { readonly current: DataTable }) => {
  const { state, go } = usePage();
  return (
    <nav className="tabs" aria-label="Tables">
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
    <main id="main" className="data-view">
      <PanelHeading>{shown?.title ?? labels[table]}</PanelHeading>
      <div className="data-controls">
        <TableTabs current={table} />
        {table === "losses" ? null : <UnitSwitch />}
      </div>
      {shown === null ? (
        <NobodyFails />
      ) : (
        <div className="table-scroll" role="region" aria-label={shown.title} tabIndex={0}>
          {shown.element}
        </div>
      )}
    </main>
  );
};

export const DataView = () => {
  const { view } = usePage().state;
  return view.name === "data" ? <TableView table={view.table} /> : null;
};
