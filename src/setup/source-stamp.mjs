// A fingerprint of everything that the build reads: the same fingerprint means that nothing has to be built.
// Contents and not dates are compared, because a checkout or a copy renews all dates.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const folders = ["src", "web"];
const files = ["package.json", "package-lock.json", "tsconfig.json"];

/** @param {string} folder */
const filesUnder = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
        .map((entry) => join(entry.parentPath, entry.name))
    : [];

/**
 * @param {string} root
 * @returns {string} SHA-256 over the names and contents of the build's inputs, hexadecimal.
 */
export const sourceStamp = (root) => {
  const inputs = [
    ...files.map((file) => join(root, file)).filter((file) => existsSync(file)),
    ...folders.flatMap((folder) => filesUnder(join(root, folder))),
  ].sort();
  const hash = createHash("sha256");
  for (const file of inputs) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join("/")}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
};
