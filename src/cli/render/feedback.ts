// Where losses can go round, group by group.
import type { CascadeReport } from "../../index.ts";
import type { Names } from "./names.ts";
import { section } from "./sheet.ts";
import type { Terminal } from "../terminal.ts";
import { count, listed } from "./words.ts";

type Sheet = {
  readonly report: Pick<CascadeReport, "components">;
  readonly name: Names;
  readonly terminal: Terminal;
};

export const feedback = (sheet: Sheet): string => {
  const { report, name } = sheet;
  const lines = report.components.map(
    ({ rho, nodes }) => `  rho ${rho.toFixed(3)}  ${count(nodes.length, "firm")}: ${listed(nodes.map(name), 5)}`,
  );
  return section(sheet, "Where losses go round", ...(lines.length === 0 ? ["  nowhere"] : lines));
};
