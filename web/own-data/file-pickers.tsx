// Two buttons that ask the system for files, or for the folder of a data package.
import { useRef } from "react";
import type { PickedFile } from "./open-protocol.ts";
import { filesOfList } from "./picked-files.ts";

const accepted = ".csv,.tsv,.txt,.json,.gexf,.graphml,.xml,.zip,text/csv,application/json,application/zip";

type Props = { readonly onPick: (files: readonly PickedFile[]) => void };

export const FilePickers = ({ onPick }: Props) => {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    const picked = filesOfList(input.files);
    // The same file can be picked again after it was corrected.
    input.value = "";
    if (picked.length > 0) onPick(picked);
  };
  return (
    <div className="file-pickers">
      <button type="button" className="button strong" onClick={() => files.current?.click()}>
        Choose files
      </button>
      <button type="button" className="button" onClick={() => folder.current?.click()}>
        Choose a package folder
      </button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label="Files with a network"
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        webkitdirectory=""
        aria-label="Folder of a data package"
        onChange={({ currentTarget }) => take(currentTarget)}
      />
    </div>
  );
};
