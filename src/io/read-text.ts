// A text file, or what is wrong with it.
import { readFile } from "node:fs/promises";
import { encodingFailure, encodingOf } from "../format/encoding.ts";
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
    return new TextDecoder(encodingOf(bytes), { fatal }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/**
 * Bytes as UTF-8, or as UTF-16 where a byte-order mark says so, without that mark.
 *
 * @param name What to call the file in a failure.
 * @returns The text; where it is neither, with the replacement character for what cannot be read, and a failure.
 */
export const textOfBytes = (bytes: Uint8Array, name: string): WithFailures<string> => {
  const sound = decode(bytes, true);
  if (sound !== null) return { value: sound, failures: [] };
  const text = decode(bytes, false) ?? "";
  return { value: text, failures: [encodingFailure(name, text)] };
};

/**
 * Reads a file, as `textOfBytes` does.
 *
 * @throws InvalidInputError when the file cannot be read.
 */
export const readText = async (path: string, name: string): Promise<WithFailures<string>> =>
  textOfBytes(await readBytes(path), name);
