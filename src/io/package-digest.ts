// One number for the contents of a data package, which anybody can recompute with sha256sum.
import { createHash } from "node:crypto";

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** By bytes of the UTF-8 name, which is the order of `LC_ALL=C sort`. */
const byName = ([a]: readonly [string, Uint8Array], [b]: readonly [string, Uint8Array]): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));

/**
 * SHA-256 of the list that `sha256sum` prints for the files in the order of their names, 64 hexadecimal digits:
 *
 *     sha256sum assumptions.csv claims.csv ... sources.csv | sha256sum
 *
 * Bytes are taken as they are: another line ending is another file. Neither folder nor platform matter.
 */
export const packageDigest = (files: ReadonlyMap<string, Uint8Array>): string =>
  sha256([...files].sort(byName).reduce((list, [name, bytes]) => `${list}${sha256(bytes)}  ${name}\n`, ""));
