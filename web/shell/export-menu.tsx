// Takes what is shown out of the page: the picture as SVG or PNG, the table as CSV.
import { usePage, type Page } from "../page.ts";
import type { Stage } from "../stage/stage.ts";
import { currentTable } from "../tables/tables-of.ts";
import { Menu } from "./menu.tsx";
import { pngOf, saveFile } from "./save-file.ts";

/** "linchpin-failure-openai-2026-07-03": the view and its object. */
const pictureName = ({ state: { view }, index }: Page): string => {
  const object = view.name === "failure" ? view.seeds.join("-") : view.name === "loops" ? (view.loop ?? "") : "";
  return ["linchpin", view.name, object, index.asOf]
    .filter((part) => part !== "")
    .join("-")
    .replaceAll("~", "-");
};

export const ExportMenu = ({ stage }: { readonly stage: Stage | null }) => {
  const page = usePage();
  const saveTable = (): void => {
    const table = currentTable(page);
    if (table === null) return page.say("There is no table to save here.");
    saveFile(`${table.fileName}.csv`, new Blob([table.csv()], { type: "text/csv" }));
  };
  const saveSvg = (svg: string): void =>
    saveFile(`${pictureName(page)}.svg`, new Blob([svg], { type: "image/svg+xml" }));
  const savePng = async (svg: string): Promise<void> => saveFile(`${pictureName(page)}.png`, await pngOf(svg));
  return (
    <Menu label="Export">
      {stage === null ? null : (
        <>
          <button type="button" onClick={() => saveSvg(stage.toSvg())}>
            Picture as SVG
          </button>
          <button
            type="button"
            onClick={() => void savePng(stage.toSvg()).catch((error: Error) => page.say(error.message))}
          >
            Picture as PNG
          </button>
        </>
      )}
      <button type="button" onClick={saveTable}>
        Table as CSV
      </button>
      <button type="button" onClick={() => window.print()}>
        Print
      </button>
    </Menu>
  );
};
