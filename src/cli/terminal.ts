// How a command speaks: results on stdout, remarks on stderr, colour only where someone sees it.
import { styleText } from "node:util";
import type { CommonOptions } from "./common-options.ts";
import { printable } from "./printable.ts";
import type { Streams, Surroundings } from "./surroundings.ts";

export type Style = "bold" | "dim" | "red" | "yellow" | "cyan";
export type Paint = (style: Style, text: string) => string;

export type Terminal = {
  /** A line of the result. */
  readonly print: (text: string) => void;
  /** A remark beside the result; silent under --quiet. */
  readonly remark: (text: string) => void;
  /** The result for machines. */
  readonly printJson: (value: unknown) => void;
  /** A line that the next one replaces, null to wipe it: only for someone who looks at a screen. */
  readonly status: (text: string | null) => void;
  readonly paint: Paint;
  /** Characters per line; null where lines may have any length. */
  readonly width: number | null;
};

const wantsColour = ({ stdout }: Streams, { color }: CommonOptions, env: Surroundings["env"]): boolean => {
  if (!color || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb") return false;
  return stdout.isTTY === true || (env["FORCE_COLOR"] ?? "0") !== "0";
};

/** Machines that read --json through a pipe get no moving line beside it. */
const showsStatus = ({ stdout, stderr }: Streams, { quiet, json }: CommonOptions): boolean =>
  stderr.isTTY === true && !quiet && !(json && stdout.isTTY !== true);

/** A line that wraps cannot be wiped. */
const cut = (text: string, columns = 80): string => text.slice(0, columns - 1);

/** Back to the start of the line, and wipe it. */
const wipe = "\r\u001b[2K";

/** @see https://no-color.org */
export const createTerminal = (streams: Streams, options: CommonOptions, env: Surroundings["env"]): Terminal => {
  const coloured = wantsColour(streams, options, env);
  const moving = showsStatus(streams, options);
  return {
    print: (text) => void streams.stdout.write(`${printable(text)}\n`),
    remark: (text) => {
      if (!options.quiet) streams.stderr.write(`${printable(text)}\n`);
    },
    printJson: (value) => void streams.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    status: (text) => {
      if (moving) streams.stderr.write(text === null ? wipe : `${wipe}${cut(text, streams.stderr.columns)}`);
    },
    // Whether there is colour is decided above; left to itself, styleText looks at the process' own stdout.
    paint: (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text),
    width: streams.stdout.isTTY === true ? (streams.stdout.columns ?? 80) : null,
  };
};
