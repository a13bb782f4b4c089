// A network as a data package in one file, which this page and the command line open again.
import "./plain-schemas.ts";
import { zipOf } from "../../src/format/exporters/zip.ts";
import { packageTexts } from "../../src/format/package/write-package.ts";
import type { Network } from "../../src/model/network.ts";

export const packageZip = (network: Network): Blob => {
  const bytes = zipOf(packageTexts(network).map(({ name, text }) => [name, text]));
  return new Blob([bytes.slice()], { type: "application/zip" });
};
