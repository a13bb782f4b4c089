// Builds when a source has changed since the last build, and otherwise does nothing.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildAll } from "./build-steps.mjs";
import { say } from "./project.mjs";
import { sourceStamp } from "./source-stamp.mjs";

/** @param {string} root */
const stampFile = (root) => join(root, "dist", ".build-stamp");

/**
 * @param {string} root
 * @returns {boolean} True when `dist` was built from other sources than these, or not at all.
 */
export const buildNeeded = (root) => {
  const file = stampFile(root);
  return !existsSync(file) || readFileSync(file, "utf8") !== sourceStamp(root);
};

/**
 * Builds, and notes from which sources. The fingerprint is taken before the build: a file saved meanwhile is built next
 * time. The old note is removed first: an interrupted build is not a build.
 *
 * @param {string} root
 * @param {{ clean?: boolean }} options
 * @param {typeof buildAll} build
 */
export const buildAndStamp = async (root, options = {}, build = buildAll) => {
  rmSync(stampFile(root), { force: true });
  const stamp = sourceStamp(root);
  const started = performance.now();
  say("Building the library, the command line and the web view ...");
  await build(root, options);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stampFile(root), stamp);
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
};

/**
 * @param {string} root
 * @param {typeof buildAll} build
 */
export const ensureBuilt = async (root, build = buildAll) => {
  if (buildNeeded(root)) await buildAndStamp(root, {}, build);
};
