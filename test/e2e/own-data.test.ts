// Data of the reader's own, as a person opens them: chosen, dropped, looked over, shown everywhere, and sent nowhere.
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../support/run-cli.ts";
import { atRest } from "./support/at-rest.ts";
import { startBrowser, type BrowserUnderTest } from "./support/browser-page.ts";
import { eventually } from "./support/eventually.ts";

const examples = join(projectRoot, "graph-data", "examples");
const village = join(projectRoot, "graph-data", "village");

let browser: BrowserUnderTest;
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "linchpin-own-"));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.stop();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A file that claims its size and takes no room. */
const writeHollow = (name: string, bytes: number): string => {
  const path = join(folder, name);
  const file = openSync(path, "w");
  ftruncateSync(file, bytes);
  closeSync(file);
  return path;
};

const choose = async (page: Page, files: string | readonly string[]): Promise<void> => {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Open your own data" }).click();
  await page.getByLabel("Files with a network").setInputFiles(typeof files === "string" ? files : [...files]);
};

const dialogOf = (page: Page) => page.getByRole("dialog");

const show = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Show it" }).click();
  await page.getByRole("region", { name: "Your data" }).waitFor();
};

/** Drops files as a hand would: with their names and contents, over the middle of the page. */
const drop = async (page: Page, paths: readonly string[]): Promise<void> => {
  const files = paths.map((path) => ({
    name: path.slice(path.lastIndexOf("/") + 1),
    text: readFileSync(path, "utf8"),
  }));
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.getByText("Drop your network here.").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
};

/** Runs in the page: a folder as a browser hands it over, its entries some at a time and then none. */
const dropEntries = (files: readonly { readonly name: string; readonly text: string }[]): void => {
  const fileEntry = ({ name, text }: { readonly name: string; readonly text: string }) => ({
    name,
    isFile: true,
    isDirectory: false,
    file: (take: (file: File) => void) => setTimeout(() => take(new File([text], name))),
  });
  const folderEntry = (name: string, entries: readonly unknown[]) => ({
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...entries];
      return { readEntries: (take: (some: readonly unknown[]) => void) => setTimeout(() => take(left.splice(0, 3))) };
    },
  });
  const hidden = [fileEntry({ name: ".DS_Store", text: "\0" }), folderEntry(".git", [fileEntry(files[0]!)])];
  const folder = folderEntry("package", [...hidden, ...files.map(fileEntry)]);
  const transfer = new DataTransfer();
  transfer.items.add(new File([], "package"));
  const event = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
  // The event makes lists of its own, which know nothing of the folder.
  Object.defineProperty(event, "dataTransfer", {
    value: { types: ["Files"], items: [{ webkitGetAsEntry: () => folder }], files: transfer.files },
  });
  document.body.dispatchEvent(event);
};

const dropFolder = (page: Page, path: string): Promise<void> =>
  page.evaluate(
    dropEntries,
    readdirSync(path).map((name) => ({ name, text: readFileSync(join(path, name), "utf8") })),
  );

describe("data of the reader's own", () => {
  it("are read, corrected, shown in every view, and sent nowhere", async () => {
    const { page, complaints, close } = await browser.open("/");
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET" || request.postData() !== null) sent.push(request.url());
      if (!request.url().startsWith(browser.url) && !request.url().startsWith("blob:")) sent.push(request.url());
    });
    await choose(page, [join(examples, "claims.csv"), join(examples, "buffers.csv")]);
    await dialogOf(page).getByRole("heading", { name: "claims.csv with buffers.csv: 4 firms, 7 deals" }).waitFor();
    await eventually(() => dialogOf(page).textContent()).toContain('"creditor" has lent to "debtor"');
    await page.getByLabel("The first party").selectOption({ label: "owes the second" });
    await page.getByText("the first party owes the second").or(page.getByText('"creditor" owes "debtor"')).waitFor();
    await page.getByLabel("The first party").selectOption({ label: "has lent to the second" });
    await page.getByText('"creditor" has lent to "debtor"').waitFor();
    await show(page);
    await eventually(() => page.url()).toContain("own=claims");
    await page.getByRole("link", { name: "Failure" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await eventually(() => page.getByRole("main").textContent()).toContain("harbour");
    await page.getByRole("link", { name: "Data", exact: true }).click();
    await page
      .getByRole("cell", { name: "quarry" })
      .or(page.getByRole("rowheader", { name: "quarry" }))
      .first()
      .waitFor();
    expect(sent).toEqual([]);
    expect(complaints).toEqual([]);
    await page.getByRole("button", { name: "Back to Linchpin’s data" }).click();
    await page.getByRole("heading", { level: 1, name: /can be going round/ }).waitFor();
    await eventually(() => page.getByRole("region", { name: "Your data" }).count()).toBe(0);
    // Back is undo: the reader's data are still there.
    await page.goBack();
    await page.getByRole("region", { name: "Your data" }).waitFor();
    await close();
  });

  it("can be a package that is dropped as files or chosen as a folder, and is saved and opened again", async () => {
    const { page, complaints, close } = await browser.open("/");
    await drop(
      page,
      readdirSync(village).map((name) => join(village, name)),
    );
    await dialogOf(page).getByText("Nothing had to be guessed").waitFor();
    await show(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as data package" }).click(),
    ]);
    const saved = write("saved.zip", await readFile((await download.path())!));
    await page.getByRole("button", { name: "Open other data" }).click();
    await page.getByLabel("Folder of a data package").setInputFiles(village);
    const heading = await dialogOf(page).getByRole("heading", { name: /firms/ }).textContent();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Open other data" }).click();
    await page.getByLabel("Files with a network").setInputFiles(saved);
    // The same firms and deals, from fewer files: tables that the program does not know are not in a saved package.
    const counts = /: .*/.exec(heading ?? "")![0];
    await dialogOf(page).getByRole("heading", { name: counts }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("can be a folder that is dropped, with what is hidden in it left out", async () => {
    const { page, complaints, close } = await browser.open("/");
    await dropFolder(page, village);
    await dialogOf(page).getByText("Nothing had to be guessed").waitFor();
    await show(page);
    await eventually(() => page.url()).toContain("own=village");
    expect(complaints).toEqual([]);
    await close();
  });

  it("stand where their own tool put them", async () => {
    // Drawn as SVG, where every mark has a place that can be asked for.
    const { page, close } = await browser.open("/", { forcedColors: "active" });
    // Two wide, one high, y upwards: d and c stand above a and b.
    const corners = { a: [0, 0], b: [200, 0], c: [200, 100], d: [0, 100] } as const;
    const nodes = Object.entries(corners).map(([id, [x, y]]) => ({ id, x, y }));
    const links = nodes.map(({ id }, i) => ({ source: id, target: nodes[(i + 1) % 4]!.id, amount: 5 }));
    await choose(page, write("drawn.json", JSON.stringify({ nodes, links })));
    await dialogOf(page).getByText("The places of the firms came with the file.").waitFor();
    await show(page);
    await page.locator('.stage-canvas[data-ready="true"]').waitFor();
    await eventually(() => page.getByLabel("Layout", { exact: true }).inputValue()).toBe("given");
    await atRest(page);
    const middleOf = async (id: string) => {
      const mark = page.locator(`.stage-canvas [data-node="${id}"] path`).first();
      const { x, y, width, height } = (await mark.boundingBox())!;
      return { x: x + width / 2, y: y + height / 2 };
    };
    const [a, b, c, d] = [await middleOf("a"), await middleOf("b"), await middleOf("c"), await middleOf("d")];
    const unit = a.y - d.y;
    expect(unit).toBeGreaterThan(0);
    expect([b.y - c.y, b.x - a.x, c.x - d.x].map((length) => Math.round((10 * length) / unit) / 10)).toEqual([1, 2, 2]);
    expect(Math.abs(a.x - d.x) + Math.abs(a.y - b.y)).toBeLessThan(unit / 10);
    await close();
  });

  it("say what was left out, with line, reason and remedy", async () => {
    const { page, close } = await browser.open("/");
    await choose(page, write("spoilt.csv", "payer,payee,amount_usd_bn\nA,B,5\nA,,7\nB,C,lots\nC,A,2\n"));
    const rows = dialogOf(page).getByRole("region", { name: "What was left out" });
    for (const part of ["spoilt.csv:3", "spoilt.csv:4", "lots"]) {
      await eventually(() => rows.textContent()).toContain(part);
    }
    await close();
  });

  it("are in no link: whoever opens one is told so, and gets the shipped network", async () => {
    const { page, close } = await browser.open("/failure/harbour?own=claims");
    const notice = page.getByRole("alert").first();
    await eventually(() => notice.textContent()).toContain("which no link holds");
    await page.getByRole("button", { name: "Go on with the rest" }).click();
    await eventually(() => page.url()).not.toContain("own=");
    await close();
  });
});

const deep = "[".repeat(5000) + "]".repeat(5000);
const entities = '<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><gexf><graph>&b;</graph></gexf>';

const noNetworks: readonly (readonly [what: string, file: () => string, words: RegExp])[] = [
  ["far too large", () => writeHollow("large.csv", 200_000_000), /200 MB; 64 MB are the most/],
  ["binary", () => write("picture.csv", Buffer.from([0x89, 0x50, 0, 1, 2, 3, 0, 0])), /is no text/],
  ["deep", () => write("deep.json", deep), /deep/],
  ["growing", () => write("bomb.gexf", entities), /entities are not read/],
  [
    "of a million rows",
    () => write("rows.csv", `a,b,amount\n${"x,y,1\n".repeat(1_000_000)}`),
    /1000002 lines; 200000 are the most/,
  ],
  ["empty", () => write("empty.csv", ""), /is empty/],
];

describe("files that are no network", () => {
  it("are refused in words, while the page goes on", async () => {
    const { page, complaints, close } = await browser.open("/");
    for (const [what, file, words] of noNetworks) {
      await choose(page, file());
      await dialogOf(page).getByText(words).waitFor();
      // The page answers at once.
      await page.getByRole("button", { name: "Cancel" }).click();
      await dialogOf(page).waitFor({ state: "hidden" });
      expect([what, complaints]).toEqual([what, []]);
    }
    await close();
  }, 120_000);

  it("can be taken back while they are read", async () => {
    const { page, close } = await browser.open("/");
    await Promise.all([
      dialogOf(page).getByRole("progressbar").waitFor(),
      choose(page, write("long.csv", `a,b,amount\n${"x,y,1\n".repeat(190_000)}`)),
    ]);
    await page.getByRole("button", { name: "Cancel" }).click();
    await dialogOf(page).waitFor({ state: "hidden" });
    await page.getByRole("heading", { level: 1, name: /can be going round/ }).waitFor();
    await close();
  });
});
