// What the printed sheets of all commands are written with: titled sections, and what a table leaves out.
import type { Network } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { namesOf, type Names } from "./names.ts";

/** A report on a network, and how it is to be printed. */
export type NetworkSheet<Report> = {
  readonly report: Report;
  readonly network: Network;
  readonly name: Names;
  readonly terminal: Terminal;
  /** Rows per table. */
  readonly top: number;
};

export const sheetOf = <Report>(
  report: Report,
  network: Network,
  terminal: Terminal,
  top: number,
): NetworkSheet<Report> => ({ report, network, name: namesOf(network), terminal, top });

/** An empty line, a bold title and the lines below it. */
export const section = (
  { terminal }: { readonly terminal: Terminal },
  title: string,
  ...lines: readonly string[]
): string => ["", terminal.paint("bold", title), ...lines].join("\n");

/** `  and 3 more (--top 15 shows all)`. */
export const more = (total: number, shown: number): readonly string[] =>
  total > shown ? [`  and ${total - shown} more (--top ${total} shows all)`] : [];
