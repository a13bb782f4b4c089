// The version in package.json, which lies two folders up in the clone and in an installed package alike.
import { createRequire } from "node:module";

export const packageVersion = (): string => {
  const description: unknown = createRequire(import.meta.url)("../../package.json");
  return (description as { readonly version: string }).version;
};
