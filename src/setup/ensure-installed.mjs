// Installs the dependencies when they are missing or are not those of the lock file, and otherwise does nothing.
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "./project.mjs";
import { runProcess } from "./run-process.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockEntry */

/** @param {string} file */
const lockEntries = (file) => {
  if (!existsSync(file)) return null;
  /** @type {{ packages?: Record<string, LockEntry> }} */
  const lock = JSON.parse(readFileSync(file, "utf8"));
  return lock.packages ?? {};
};

/**
 * Why the dependencies must be installed, in words; null when what is installed is what the lock file asks for.
 * npm leaves its own record of what it installed in node_modules/.package-lock.json; optional packages for other
 * platforms are missing there and may be.
 *
 * @param {string} root
 * @returns {string | null}
 */
export const installNeeded = (root) => {
  const wanted = lockEntries(join(root, "package-lock.json"));
  if (wanted === null) throw new Error(`no package-lock.json in ${root}. Run this from a complete clone.`);
  const installed = lockEntries(join(root, "node_modules", ".package-lock.json"));
  if (installed === null) return "The dependencies are not installed yet";
  const differs = Object.entries(wanted).some(([path, entry]) => {
    if (path === "") return false;
    const found = installed[path];
    if (found === undefined) return entry.optional !== true;
    return found.version !== entry.version || found.integrity !== entry.integrity;
  });
  return differs ? "The installed dependencies are not those of package-lock.json" : null;
};

/** npm as it runs this script if it does, because on Windows `npm` is a script that only a shell can start. */
const npmCommand = () => {
  const script = process.env["npm_execpath"];
  return script !== undefined && /npm-cli\.[cm]?js$/.test(script)
    ? { command: process.execPath, first: [script], shell: false }
    : { command: "npm", first: [], shell: process.platform === "win32" };
};

/**
 * `npm ci` empties node_modules first; where that is a link, the folder of another clone.
 *
 * @param {string} root
 * @param {string} reason
 */
const refuseLink = (root, reason) => {
  const folder = join(root, "node_modules");
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  const remedy = "Remove the link to install here, or bring the folder that it leads to up to date.";
  throw new Error(`${reason}, and ${folder} is a link: npm ci would empty the folder that it leads to. ${remedy}`);
};

/**
 * Runs `npm ci` when it is needed, but never through a link.
 *
 * @param {string} root
 */
export const ensureInstalled = async (root) => {
  const reason = installNeeded(root);
  if (reason === null) return;
  refuseLink(root, reason);
  say(`${reason}: installing them (npm ci, about half a minute) ...`);
  const { command, first, shell } = npmCommand();
  // The build needs the development packages, whatever NODE_ENV says.
  await runProcess("npm ci", command, [...first, "ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    shell,
  });
};
