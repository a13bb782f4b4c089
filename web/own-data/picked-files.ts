// Files that a reader drops or picks, also as a folder, as a plain list.
import type { PickedFile } from "./open-protocol.ts";

/** A folder with more is no data package, and reading it all would take long. */
const mostFiles = 200;
const deepest = 3;

const isHidden = (name: string): boolean => name.startsWith(".");

const plain = (file: File): readonly PickedFile[] => (isHidden(file.name) ? [] : [{ name: file.name, file }]);

export const filesOfList = (list: FileList | null): readonly PickedFile[] =>
  [...(list ?? [])].slice(0, mostFiles).flatMap(plain);

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder gives its entries a hundred at a time, and none at the end. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || entries.length > mostFiles) return entries;
    entries.push(...some);
  }
};

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const filesIn = async (entry: FileSystemEntry, depth = 0): Promise<readonly PickedFile[]> => {
  if (isHidden(entry.name) || depth > deepest) return [];
  if (isFile(entry)) return plain(await fileOf(entry));
  if (!isFolder(entry)) return [];
  const inside = await Promise.all((await entriesOf(entry)).map((one) => filesIn(one, depth + 1)));
  return inside.flat();
};

/** To be called while the drop is handled: browsers take the list away right after it. */
export const droppedFiles = ({ items, files }: DataTransfer): Promise<readonly PickedFile[]> => {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return Promise.resolve(filesOfList(files));
  return Promise.all(entries.map((entry) => filesIn(entry))).then((found) => found.flat().slice(0, mostFiles));
};
