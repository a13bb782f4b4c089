// What the first screen may cost: the script that a browser must have before anything on the page can be used.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Bytes, compressed with gzip: on a phone's slow connection (1.6 Mbit/s) this much takes 0.9 s, and more than about a
 * second is felt as waiting. What is not on the first screen is loaded when it is opened.
 */
export const firstScreenBudget = 180_000;

/** Compressed bytes of the large parts when the budget was last looked at: what is above them has grown since. */
const knownSizes = new Map([
  ["react", 68_500],
  ["index", 64_000],
]);

/**
 * @typedef {{ name?: string, file: string, isEntry?: boolean, imports?: string[] }} Chunk
 * @typedef {{ name: string, bytes: number, known: number | null }} Weight
 */

/** The entry's script and every script that it imports at once. @param {Record<string, Chunk>} manifest */
const firstScreenChunks = (manifest) => {
  const reached = new Set(Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true));
  for (const key of reached) for (const next of manifest[key]?.imports ?? []) reached.add(next);
  return [...reached].flatMap((key) => manifest[key] ?? []);
};

/**
 * Weighs the scripts of the first screen, the heaviest first.
 *
 * @param {string} webRoot Folder of a built view with its manifest.
 * @returns {Weight[]}
 */
export const weighFirstScreen = (webRoot) => {
  const manifest = JSON.parse(readFileSync(join(webRoot, ".vite", "manifest.json"), "utf8"));
  return firstScreenChunks(manifest)
    .map(({ name = "part", file }) => ({
      name,
      bytes: gzipSync(readFileSync(join(webRoot, file))).length,
      known: knownSizes.get(name) ?? null,
    }))
    .sort((a, b) => b.bytes - a.bytes);
};

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {Weight} weight */
const line = ({ name, bytes, known }) =>
  `  ${name}: ${kilobytes(bytes)}${known !== null && bytes > known ? `, grown from ${kilobytes(known)}` : ""}`;

/**
 * @param {readonly Weight[]} weights
 * @returns {string | null} What is wrong, and which parts weigh most; null within the budget.
 */
export const budgetProblem = (weights) => {
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= firstScreenBudget) return null;
  const heaviest = weights.slice(0, 8).map(line).join("\n");
  return (
    `the first screen needs ${kilobytes(total)} of compressed script, more than its ${kilobytes(firstScreenBudget)}:\n` +
    `${heaviest}\nLoad what is not on the first screen with import() (web/shell/views.tsx shows how).`
  );
};

/** @param {string} webRoot @throws When the first screen has become too heavy. */
export const checkFirstScreen = (webRoot) => {
  const problem = budgetProblem(weighFirstScreen(webRoot));
  if (problem !== null) throw new Error(problem);
};
