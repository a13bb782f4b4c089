// One set-up at a time: `npm start` and `npm test` in two terminals must not install or build into the same folder.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hasCode } from "./project.mjs";

const pollMilliseconds = 200;

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return hasCode(error, "EPERM");
  }
};

/** @param {string} lock */
const holderOf = (lock) => {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
};

/** @param {string} lock */
const tryTake = (lock) => {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
};

/**
 * Runs `work` while holding the lock file `dist/.setup-lock`, waiting for a living holder and clearing a dead one's.
 *
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @param {() => void} onWait Called once when there is someone to wait for.
 * @returns {Promise<T>}
 */
export const withSetupLock = async (root, work, onWait = () => {}) => {
  mkdirSync(join(root, "dist"), { recursive: true });
  const lock = join(root, "dist", ".setup-lock");
  let waited = false;
  while (!tryTake(lock)) {
    const holder = holderOf(lock);
    // An empty file reads as 0: its writer has created it and not yet written its id.
    if (holder !== null && holder !== 0 && !isAlive(holder)) rmSync(lock, { force: true });
    if (!waited) onWait();
    waited = true;
    await pause(pollMilliseconds);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
};
