// The table that is open on the page where the worker computes its rows: whoever exports asks here.
import { useEffect } from "react";
import type { ShownTable } from "./shown-table.tsx";

let open: ShownTable | null = null;

/** Null while no such table is open. */
export const openTable = (): ShownTable | null => open;

/** Says that a table is open as long as the calling part is on the page. */
export const useOpenTable = (table: ShownTable | null): void => {
  useEffect(() => {
    open = table;
    return () => {
      open = null;
    };
  }, [table]);
};
