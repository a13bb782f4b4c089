// The files of a zip archive, such as a packed data package, within what a page can hold.
import { unzipSync } from "fflate";
import { InvalidInputError } from "../../model/errors.ts";

export type BinaryFile = { readonly name: string; readonly bytes: Uint8Array };

/** Bytes of all files of an archive together, unpacked: an archive can claim far more than it weighs. */
const largestArchive = 100_000_000;
const mostFiles = 200;

export const isZip = ({ bytes }: BinaryFile): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

type Unpacked = Readonly<Record<string, Uint8Array>>;

const unpacked = ({ name, bytes }: BinaryFile): Unpacked => {
  let [size, count] = [0, 0];
  const isWithinLimits = (): boolean => size <= largestArchive && count <= mostFiles;
  let files: Unpacked = {};
  let reason: string | null = null;
  try {
    files = unzipSync(bytes, {
      filter: (entry) => {
        size += entry.originalSize;
        count += 1;
        return isWithinLimits() && !entry.name.endsWith("/");
      },
    });
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  if (!isWithinLimits()) {
    throw new InvalidInputError(
      `${name}: holds more than ${mostFiles} files or ${largestArchive} bytes. Unpack it and open the files of the package alone.`,
    );
  }
  if (reason === null) return files;
  throw new InvalidInputError(`${name}: cannot be unpacked (${reason}). Unpack it and open the files in it.`);
};

/**
 * The files in an archive, without their folders' names; files that systems hide are left out.
 *
 * @throws InvalidInputError for an archive that cannot be unpacked, is too large, or is a spreadsheet.
 */
export const unzip = (archive: BinaryFile): readonly BinaryFile[] => {
  const entries = Object.entries(unpacked(archive));
  if (entries.some(([path]) => path === "xl/workbook.xml" || path === "content.xml")) {
    throw new InvalidInputError(
      `${archive.name}: is a spreadsheet. Save its sheet with the deals as CSV and open that.`,
    );
  }
  return entries.flatMap(([path, bytes]) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return name.startsWith(".") || path.startsWith("__MACOSX/") ? [] : [{ name, bytes }];
  });
};
