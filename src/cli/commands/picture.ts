// `linchpin picture`: any view as an SVG or PNG file.
import { basename, dirname, extname, resolve } from "node:path";
import { Option, type Command } from "commander";
import { LinchpinError, parsePictureRequest, pictureFile, type PictureFile } from "../../index.ts";
import { embeddedFont } from "../../io/picture-fonts.ts";
import { pngRenderer } from "../../io/render-png.ts";
import { writeFiles } from "../../io/write-files.ts";
import { CannotRunError, exitCodes, UsageError } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { date } from "../option-values.ts";
import { pictureQuery, type PictureOptions } from "../picture-query.ts";
import type { CliCommand } from "./command.ts";

const explanation = `
Views, as in the page's addresses:
  map                           who funds whom and who owes whom, with the story's loop
  loops/nvidia~openai~oracle    one loop; loops alone lights none
  failure/openai                who loses what; several firms by commas, oracle=0.3 for a part
  compare                       what differs, with a= and b= in --query

Filters, as in the page's addresses:
  --st signed|paid   --min USD_BN   --from DATE   --k funding|commitment   --n KINDS   --conf medium|high

The same data and options give the same bytes. The file carries its typeface.`;

const declare = (command: Command): Command =>
  command
    .option("--view <path>", "what is shown; see below (default: map)")
    .option("--address <url>", "an address of the page, whole, instead of --view and the rest")
    .option("--query <keys>", "more keys of such an address, as in 'r=2&L=tiers'")
    .option("--round <n>", "round of a failure (default: the settled one)")
    .option("--strip", "every round of a failure in a small map of its own")
    .option("--as-of <date>", "the network on that day (default: the newest statement in the data)", date)
    .addOption(new Option("--unit <unit>", "amounts a year, or whole deals").choices(["per-year", "total"]))
    .option("--select <object>", "firm:ID or deal:ID, with its partners")
    .option("--layout <id>", "where the firms stand (default: wheel)")
    .addOption(new Option("--st <standing>", "only deals that are signed, or paid").choices(["signed", "paid"]))
    .option("--min <amount>", "only deals of at least so many USD billions")
    .option("--from <date>", "only deals announced since", date)
    .option("--k <kind>", "only deals of a kind: funding or commitment")
    .option("--n <kinds>", "only firms of these kinds, by commas")
    .addOption(new Option("--conf <level>", "only deals of at least this confidence").choices(["medium", "high"]))
    .addOption(new Option("--theme <name>", "light (default) or dark").choices(["light", "dark"]))
    .option("--size <WxH>", "pixels, as in 1200x630 (default: 1440x900)")
    .option("--scale <n>", "pixels of a PNG to one of the size, 1 to 4 (default: 1)")
    .option("--title <text>", "heading instead of the finding")
    .option("--out <file>", "name that ends in .svg or .png (default: SVG to the terminal)")
    .addHelpText("after", explanation);

/** The bytes of the file, by the ending of its name. */
const contentOf = async ({ svg, scale }: PictureFile, out: string): Promise<Uint8Array> => {
  if (extname(out).toLowerCase() === ".svg") return Buffer.from(svg, "utf8");
  const render = await pngRenderer();
  return render(svg, scale);
};

const checkName = (out: string | undefined): void => {
  if (out === undefined || [".svg", ".png"].includes(extname(out).toLowerCase())) return;
  throw new UsageError(`picture: "${out}" does not say what kind of file it is. End it in .svg or .png.`);
};

const write = async (path: string, bytes: Uint8Array): Promise<void> => {
  try {
    await writeFiles(dirname(path), [{ name: basename(path), bytes }]);
  } catch (error) {
    if (error instanceof LinchpinError) throw new CannotRunError(`picture: ${path}: ${error.message}`);
    throw error;
  }
};

export const pictureCommand: CliCommand = {
  usage: "picture",
  summary: "any view as an SVG or PNG file that can be printed",
  example: "picture --view failure/openai --round 2 --out openai-fails.svg",
  declare,
  action: async (_args, command, { options, terminal, surroundings }) => {
    const { out, ...given } = command.opts<PictureOptions & { readonly out?: string }>();
    checkName(out);
    const request = parsePictureRequest(pictureQuery(given));
    const network = await loadNetwork(options.data, surroundings, terminal, request.parsed.state.asOf ?? undefined);
    const picture = pictureFile(network, request, await embeddedFont());
    if (out === undefined) {
      if (options.json) throw new UsageError("picture: --json tells about a file. Name one with --out.");
      terminal.print(picture.svg);
      return exitCodes.done;
    }
    const file = resolve(surroundings.cwd, out);
    const bytes = await contentOf(picture, out);
    await write(file, bytes);
    const { title, width, height, scale } = picture;
    if (options.json) terminal.printJson({ file, title, width, height, scale, bytes: bytes.length });
    else terminal.print(`${file}\n${title}`);
    return exitCodes.done;
  },
};
