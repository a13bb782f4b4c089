// A text file as UTF-8, or what is wrong with it.
import { readFile } from "node:fs/promises";
import { InvalidInputError } from "../model/errors.ts";
import type { WithFailures } from "../model/with-failures.ts";

const unreadable = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") return "there is no such file. Check the name and the folder.";
  if (code === "EISDIR") return "this is a folder, not a file. Name a file in it.";
  const reason = error instanceof Error ? error.message : String(error);
  return `cannot be read (${reason}). Check who may read it.`;
};

/**
 * The bytes of a file.
 *
 * @throws InvalidInputError when the file cannot be read.
 */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    throw new InvalidInputError(`data "${path}": ${unreadable(error)}`);
  }
};

const decode = (bytes: Uint8Array, fatal: boolean): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

const firstBadLine = (text: string): number => text.split("\uFFFD", 1)[0]!.split(/\r\n|\n|\r/).length;

/**
 * Bytes as UTF-8, without a byte-order mark.
 *
 * @param name What to call the file in a failure.
 * @returns The text; where it is not UTF-8, with the replacement character for what cannot be read, and a failure.
 */
export const textOfBytes = (bytes: Uint8Array, name: string): WithFailures<string> => {
  const sound = decode(bytes, true);
  if (sound !== null) return { value: sound, failures: [] };
  const text = decode(bytes, false) ?? "";
  const remedy = 'Save the file as UTF-8; spreadsheets call it "CSV UTF-8".';
  const failure = { file: name, line: firstBadLine(text), column: null, value: null, problem: "is not UTF-8", remedy };
  return { value: text, failures: [failure] };
};

/**
 * Reads a file as UTF-8, as `textOfBytes` does.
 *
 * @throws InvalidInputError when the file cannot be read.
 */
export const readText = async (path: string, name: string): Promise<WithFailures<string>> =>
  textOfBytes(await readBytes(path), name);
