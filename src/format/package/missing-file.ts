// A file that a package needs and lacks.
import type { Failure } from "../../model/with-failures.ts";
import { descriptorFile } from "./descriptor.ts";

export const missingFile = (file: string): Failure => ({
  file,
  line: null,
  column: null,
  value: null,
  problem: "is missing",
  remedy:
    file === descriptorFile
      ? "A data package is a folder with this file; see graph-data/README.md."
      : `Put the file itself, no link to it, beside ${descriptorFile}.`,
});
