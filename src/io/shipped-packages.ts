// Where the packages that come with Linchpin lie, in a clone and in an installed package alike.
import { fileURLToPath } from "node:url";

export const shippedPackageNames = ["ai-capital", "village"] as const;
export type ShippedPackageName = (typeof shippedPackageNames)[number];

/** Folder of a shipped package: two levels up from here, in src/io of a clone as in dist/io of a package. */
export const shippedPackage = (name: ShippedPackageName): string =>
  fileURLToPath(new URL(`../../graph-data/${name}`, import.meta.url));
