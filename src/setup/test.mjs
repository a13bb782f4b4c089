// `npm test`: installs and builds what is missing, finds a browser, runs every test and ends with the count.
// What follows `npm test --` goes to vitest: a folder, `-t "a title"`, `--watch=false` and so on.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { ensureReady } from "./ensure-ready.mjs";
import { messageOf, projectRoot, say } from "./project.mjs";
import { countLine, testCounts } from "./test-counts.mjs";

/** @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
const runVitest = (args, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join("node_modules", "vitest", "vitest.mjs"), ...args], {
      cwd: projectRoot,
      env,
      stdio: "inherit",
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });

/** @param {readonly string[]} extra */
const runTests = async (extra) => {
  await ensureReady();
  const env = { ...process.env, CHROME_PATH: await findChromium() };
  const folder = mkdtempSync(join(tmpdir(), "linchpin-test-"));
  try {
    const report = join(folder, "report.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const exitCode = await runVitest(["run", ...reporters, ...extra], env);
    return testCounts(existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null, exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * A set-up that fails is a failed test run, and ends with the count like any other.
 *
 * @param {unknown} error
 */
const setupFailed = (error) => {
  say(`linchpin: ${messageOf(error)}`);
  return { passed: 0, failed: 1, skipped: 0 };
};

const counts = await runTests(process.argv.slice(2)).catch(setupFailed);
if (counts.skipped > 0) console.log(`${counts.skipped} not run`);
console.log(countLine(counts));
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
