// What of the files was left out, each with its place, the reason and what to do about it.
import type { Failure } from "../../src/model/with-failures.ts";
import { saveFile } from "../shell/save-file.ts";
import type { CellValue, Column } from "../tables/column.ts";
import { csvText } from "../tables/csv-text.ts";

const mostRows = 50;

const column = (csvName: string, value: (failure: Failure) => CellValue): Column<Failure> => ({
  ...{ id: csvName, label: csvName, csvName, value },
});

const columns: readonly Column<Failure>[] = [
  column("file", ({ file }) => file),
  column("line", ({ line }) => line),
  column("column", (failure) => failure.column),
  column("value", ({ value }) => value),
  column("problem", ({ problem }) => problem),
  column("remedy", ({ remedy }) => remedy),
];

const Row = ({ file, line, column, value, problem, remedy }: Failure) => (
  <tr>
    <th scope="row">
      {file}
      {line === null ? "" : `:${line}`}
    </th>
    <td>
      {problem}. <span className="soft">{remedy}</span>
    </td>
    <td>{column ?? "whole row"}</td>
    <td className="as-written">{value ?? ""}</td>
  </tr>
);

type Props = { readonly failures: readonly Failure[]; readonly count: number };

export const LeftOutTable = ({ failures, count }: Props) => (
  <>
    <div className="table-scroll left-out" role="region" aria-label="What was left out" tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Why, and what helps</th>
            <th scope="col">Column</th>
            <th scope="col">As written</th>
          </tr>
        </thead>
        <tbody>
          {failures.slice(0, mostRows).map((failure, i) => (
            <Row key={i} {...failure} />
          ))}
        </tbody>
      </table>
    </div>
    {count > mostRows ? (
      <p className="soft small">
        The first {mostRows} of {count.toLocaleString("en")}
        {count > failures.length ? `; a saved list has the first ${failures.length.toLocaleString("en")}` : ""}.
      </p>
    ) : null}
    <button
      type="button"
      className="button"
      onClick={() => saveFile("linchpin-left-out.csv", new Blob([csvText(columns, failures)], { type: "text/csv" }))}
    >
      Save this list as CSV
    </button>
  </>
);
