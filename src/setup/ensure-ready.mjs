// What every command of a clone does first: the right Node, the dependencies, the build. Silent when all is in place.
import { checkNode } from "./check-node.mjs";
import { buildNeeded, ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled, installNeeded } from "./ensure-installed.mjs";
import { projectRoot, say } from "./project.mjs";
import { withSetupLock } from "./setup-lock.mjs";

/** @param {string} root */
export const ensureReady = async (root = projectRoot) => {
  checkNode();
  if (installNeeded(root) === null && !buildNeeded(root)) return;
  await withSetupLock(
    root,
    async () => {
      // Asked again under the lock: another command may have done the work while this one waited.
      await ensureInstalled(root);
      await ensureBuilt(root);
    },
    () => say("Another command is setting up this clone; waiting for it ..."),
  );
};
