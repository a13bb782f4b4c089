// Files being read, as a value: reading, refused, or opened; read again whenever the reader says how.
import { useEffect, useState } from "react";
import type { ImportMapping } from "../../src/format/importers/import-mapping.schema.ts";
import { openFiles } from "./open-files.ts";
import type { OpenAnswer, OpenedData, PickedFile } from "./open-protocol.ts";

export type Opened =
  | { readonly status: "picking" }
  /** `previous` is the answer before the reader said something else. */
  | { readonly status: "reading"; readonly previous: OpenedData | null }
  | { readonly status: "refused"; readonly message: string; readonly previous: OpenedData | null }
  | { readonly status: "opened"; readonly opened: OpenedData };

type Known = { readonly files: readonly PickedFile[]; readonly key: string; readonly answer: OpenAnswer };

export const useOpened = (files: readonly PickedFile[], mapping: ImportMapping): Opened => {
  const key = JSON.stringify(mapping);
  const [known, setKnown] = useState<Known | null>(null);
  const [previous, setPrevious] = useState<OpenedData | null>(null);
  useEffect(() => {
    if (files.length === 0) return;
    return openFiles({ files, mapping: JSON.parse(key) as ImportMapping }, (answer) => {
      setKnown({ files, key, answer });
      if (answer.is === "opened") setPrevious(answer.opened);
    });
  }, [files, key]);
  if (files.length === 0) return { status: "picking" };
  const answer = known !== null && known.files === files && known.key === key ? known.answer : null;
  if (answer?.is === "opened") return { status: "opened", opened: answer.opened };
  const before = key === "{}" ? null : previous;
  if (answer === null) return { status: "reading", previous: before };
  return { status: "refused", message: answer.message, previous: before };
};
