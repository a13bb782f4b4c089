// Saves the table as it stands: searched, narrowed and sorted.
import { saveFile } from "../shell/save-file.ts";
import type { ShownTable } from "./shown-table.tsx";

export const SaveTable = ({ table }: { readonly table: ShownTable }) => (
  <button
    type="button"
    className="button"
    onClick={() => saveFile(`${table.fileName}.csv`, new Blob([table.csv()], { type: "text/csv" }))}
  >
    Save as CSV
  </button>
);
