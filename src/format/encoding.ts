// How the bytes of a text file are to be read: as UTF-8, or as the UTF-16 that spreadsheets call "Unicode text".
import type { Failure } from "../model/with-failures.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** By the byte-order mark, without which no UTF-16 is read: it could be anything. */
export const encodingOf = ([first, second]: Uint8Array): Encoding => {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
};

/** That a file is in another encoding, at the line of the first sign that could not be read. */
export const encodingFailure = (file: string, decoded: string): Failure => ({
  file,
  line: decoded.split("\uFFFD", 1)[0]!.split(/\r\n|\n|\r/).length,
  column: null,
  value: null,
  problem: "is not UTF-8",
  remedy: 'Save the file as UTF-8; spreadsheets call it "CSV UTF-8".',
});
