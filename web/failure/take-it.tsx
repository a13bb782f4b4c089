// The failure as files: animation, film, all rounds in one picture, every loss in a table.
import { usePage } from "../page.ts";
import { saveFile } from "../shell/save-file.ts";
import { lossesTable } from "../tables/losses-table.tsx";
import type { Failure } from "./use-failure.ts";

export const TakeIt = ({ failure }: { readonly failure: Failure }) => {
  const page = usePage();
  const saveLedger = (): void => {
    const table = lossesTable(page, failure);
    saveFile(`${table.fileName}.csv`, new Blob([table.csv()], { type: "text/csv" }));
  };
  return (
    <section>
      <h2>Take it with you</h2>
      <p className="actions">
        <button type="button" className="button" onClick={saveLedger}>
          Every loss (CSV)
        </button>
      </p>
    </section>
  );
};
