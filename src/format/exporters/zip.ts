// A zip archive that is the same whenever and wherever it is made.
import { strToU8, zipSync } from "fflate";

/**
 * Files as a zip archive, in the order given; texts as UTF-8. Every entry bears the first noon of 1980, the beginning of the format's
 * calendar; it is told in local time, as the format has it, so no time zone shifts it.
 */
export const zipOf = (files: readonly (readonly [path: string, content: string | Uint8Array])[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]),
    ),
    {
      level: 6,
      mtime: "1980-01-01T12:00:00",
    },
  );
