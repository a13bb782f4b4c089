// `npm run build`, and what `npm pack` runs first: a whole build from nothing, so that no stale file is packed.
import { checkNode } from "./check-node.mjs";
import { buildAndStamp } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { projectRoot, runScript } from "./project.mjs";
import { withSetupLock } from "./setup-lock.mjs";

await runScript(async () => {
  checkNode();
  await withSetupLock(projectRoot, async () => {
    await ensureInstalled(projectRoot);
    await buildAndStamp(projectRoot, { clean: true });
  });
});
