// What can be taken out of the page as files: one function for each kind, all through the writers of the command line.
import type { Page } from "../page.ts";
import { packageZip } from "../own-data/package-zip.ts";
import type { Stage } from "../stage/stage.ts";
import { currentTable } from "../tables/tables-of.ts";
import { cascadeRequest } from "../../src/view/shown-failure.ts";
import { fileName } from "../../src/view/file-name.ts";
import type { NetworkFormat } from "../worker/network-job.ts";
import { runJob } from "../worker/run-job.ts";
import { currentReport } from "./current-report.ts";
import { pictureFont } from "./picture-font.ts";
import { pngOf, saveFile } from "../shell/save-file.ts";

/** Pixels of an exported picture before scaling, as `linchpin picture` draws it. */
export const pictureSize = { width: 1440, height: 900 } as const;

export const pngScales = [1, 2, 3, 4] as const;
export type PngScale = (typeof pngScales)[number];

/** What a file is made from. */
export type Shown = {
  readonly page: Page;
  /** Null where the view has no picture of its own. */
  readonly stage: Stage | null;
};

/** Saves a file, and gives its name. @throws Error with a sentence for the reader. */
export type TakeOut = (shown: Shown) => Promise<string>;

const nameOf = ({ state, index }: Page, what: string | null, extension: string): string =>
  fileName(state, index.asOf, what, extension);

const save = (name: string, content: BlobPart, type: string): string => {
  saveFile(name, new Blob([content], { type }));
  return name;
};

const draw = async ({ page, stage }: Shown): Promise<string> => {
  const { state, theme, index, hasPlaces } = page;
  if (state.view.name === "compare") {
    return (await import("../compare/take-compare.ts")).comparisonSvg(page, pictureSize, pictureFont);
  }
  // Places that came with the reader's own data are known to the page alone.
  if (state.own !== null && hasPlaces && stage !== null) return stage.toSvg();
  const order = { state: { ...state, theme }, size: pictureSize, font: pictureFont };
  return (await runJob("picture", index.network, order)).svg;
};

export const takeSvg: TakeOut = async (shown) =>
  save(nameOf(shown.page, null, "svg"), await draw(shown), "image/svg+xml");

export const takePng =
  (scale: PngScale): TakeOut =>
  async (shown) => {
    const name = nameOf(shown.page, null, scale === 1 ? "png" : `${scale}x.png`);
    saveFile(name, await pngOf(await draw(shown), scale));
    return name;
  };

export const takeTable: TakeOut = ({ page }) => {
  const table = currentTable(page);
  if (table === null) return Promise.reject(new Error("There is no table to save here."));
  return Promise.resolve(save(`${table.fileName}.csv`, table.csv(), "text/csv"));
};

export const takeReport: TakeOut = async ({ page }) => {
  const { what, report } = await currentReport(page);
  return save(nameOf(page, what, "json"), `${JSON.stringify(report, null, 2)}\n`, "application/json");
};

export const takeNetwork =
  (format: NetworkFormat): TakeOut =>
  async ({ page }) => {
    const { state, index, shown, window } = page;
    const failure = state.view.name === "failure" ? cascadeRequest(state, index) : null;
    const order = { format, asOf: index.asOf, window, overrides: state.overrides, failure };
    const [file] = await runJob("networkFile", shown, order);
    if (file === undefined || !("text" in file)) throw new Error("The network could not be written.");
    return save(nameOf(page, failure === null ? "network" : null, format), file.text, "application/xml");
  };

export const takePackage: TakeOut = ({ page: { index } }) => {
  const name = `${index.network.name}-${index.network.version}.zip`;
  saveFile(name, packageZip(index.network));
  return Promise.resolve(name);
};
