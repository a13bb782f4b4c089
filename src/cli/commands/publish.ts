// `linchpin publish`: the whole view as files, for any folder of any file server, or to be opened from disk.
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import {
  LinchpinError,
  type Network,
  networkScript,
  parsePictureRequest,
  pictureFile,
  sitePage,
  zipOf,
} from "../../index.ts";
import { embeddedFont } from "../../io/picture-fonts.ts";
import { pngRenderer } from "../../io/render-png.ts";
import { readSiteFiles } from "../../io/site-files.ts";
import { writeFiles, type OutputFile } from "../../io/write-files.ts";
import { CannotRunError, exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetworkWithDigest, type NetworkWithDigest } from "../load-network.ts";
import type { CliCommand } from "./command.ts";

type PublishOptions = {
  readonly out: string;
  readonly title?: string;
  readonly url?: string;
  readonly force?: boolean;
};

const declare = (command: Command): Command =>
  command
    .requiredOption("--out <dir>", "folder for the site")
    .option("--title <text>", "title of the site (default: the data's)")
    .option("--url <address>", "where it will stand on the web: for previews of links to it")
    .option("--force", "write into a folder that holds files already; nothing in it is deleted");

const checkFolder = async (folder: string, shown: string, force: boolean): Promise<void> => {
  const held = await readdir(folder).catch(() => []);
  if (held.length === 0 || force) return;
  throw new UsageError(`publish: ${shown} is not empty. Choose another folder, or write over it with --force.`);
};

/** Without a slash at its end. */
const addressOf = (url: string | undefined): string | null => {
  if (url === undefined) return null;
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address !== null && /^https?:$/.test(address.protocol) && address.search === "" && address.hash === "") {
    return address.href.replace(/\/$/, "");
  }
  throw new UsageError(`publish: --url "${url}" is no address of a folder such as https://example.org/ai.`);
};

/** A folder of the site and the files that go there. */
type Part = { readonly folder: string; readonly files: readonly OutputFile[] };

/** One name for all networks, because the name of a network can be any text. */
const packageFile = "package.zip";

/** The picture to print and send, and the one that chats show for a link, in the size that all of them take. */
const picturesOf = async (network: Network): Promise<readonly OutputFile[]> => {
  const font = await embeddedFont();
  const card = pictureFile(network, parsePictureRequest("width=1200&height=630"), font);
  const render = await pngRenderer();
  return [
    { name: "picture.svg", text: pictureFile(network, parsePictureRequest(""), font).svg },
    { name: "picture.png", bytes: render(card.svg, card.scale) },
  ];
};

const packageZip = ({ files }: NetworkWithDigest): Uint8Array => zipOf([...files].sort(([a], [b]) => (a < b ? -1 : 1)));

const partsOf = async (
  loaded: NetworkWithDigest,
  { title }: PublishOptions,
  url: string | null,
  siteFiles: string,
): Promise<readonly Part[]> => {
  const network = { ...loaded.network, title: title ?? loaded.network.title };
  const links = [
    ["This picture as a file (SVG)", "picture.svg"],
    ["The data (zip)", `data/${packageFile}`],
  ] as const;
  const page = sitePage(network, { url, files: links, cardPicture: "picture.png" });
  return [
    { folder: "view", files: await readSiteFiles(siteFiles) },
    {
      folder: "data",
      files: [
        { name: "network.js", text: networkScript(network) },
        { name: packageFile, bytes: packageZip(loaded) },
      ],
    },
    // The page last: it is there only when everything that it needs is.
    { folder: ".", files: [...(await picturesOf(network)), { name: "index.html", text: page }] },
  ];
};

/** Writes all of it, or says in one line why not. */
const writeParts = async (folder: string, parts: readonly Part[]): Promise<readonly string[]> => {
  const paths: string[] = [];
  try {
    for (const part of parts) paths.push(...(await writeFiles(join(folder, part.folder), part.files)));
  } catch (error) {
    if (error instanceof LinchpinError) throw new CannotRunError(`publish: ${error.message}`);
    throw error;
  }
  return paths;
};

export const publishCommand: CliCommand = {
  usage: "publish",
  summary: "the whole view as files, for any folder of a file server, or to be opened from disk",
  example: "publish --out site --data graph-data/village",
  declare,
  action: async (_args, command, { options, terminal, surroundings }) => {
    const given = command.opts<PublishOptions>();
    const folder = resolve(surroundings.cwd, given.out);
    const url = addressOf(given.url);
    await checkFolder(folder, given.out, given.force === true);
    const { siteFiles } = surroundings;
    if (siteFiles === null) throw new CannotRunError("publish: the page has not been built. Run npm run build.");
    const loaded = await loadNetworkWithDigest(options.data, surroundings, terminal);
    const paths = await writeParts(folder, await partsOf(loaded, given, url, siteFiles));
    if (options.json) terminal.printJson({ folder, files: paths });
    else {
      for (const path of paths) terminal.print(path);
      if (!options.quiet) terminal.remark(`Open ${join(folder, "index.html")}, or put the folder on any file server.`);
    }
    return exitCodes.done;
  },
};
