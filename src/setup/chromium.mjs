// Finds a Chromium for the browser tests: the one you name, the system's, or one from an npm package. Never none in
// silence.
import { accessSync, chmodSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { projectRoot, say } from "./project.mjs";

const linuxNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const macApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsPrograms = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/** @param {string} file */
const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // The answer is the point: a file that cannot be run is not a candidate.
    return false;
  }
};

/**
 * Where a browser usually is, most likely first.
 *
 * @param {NodeJS.Platform} platform
 * @param {Environment} env
 * @returns {readonly string[]}
 */
export const systemCandidates = (platform, env) => {
  if (platform === "darwin") return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === "win32") {
    const folders = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]];
    return folders.flatMap((folder) => (folder ? windowsPrograms.map((program) => `${folder}\\${program}`) : []));
  }
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter(Boolean), "/usr/bin", "/snap/bin"];
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
};

/** Whether the npm package has a browser for this machine. */
const hasPackagedChromium = () => process.platform === "linux" && process.arch === "x64";

/**
 * Where the packaged browser finds its fonts. The package's own list names folders that only a cloud function has, and
 * a Chromium without any font draws no text and crashes on the first click.
 *
 * @param {string} folder
 */
const fontList = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;

/**
 * Unpacks the browser of @sparticuz/chromium once (200 MB) and wraps it, so that its own libraries and fonts are used
 * by it alone and not by everything that the tests start.
 *
 * @returns {Promise<string>} Path of a program that starts it.
 */
export const packagedChromium = async () => {
  const folder = join(projectRoot, "node_modules", ".cache", "linchpin-chromium");
  const wrapper = join(folder, "chromium-with-its-libraries");
  if (existsSync(wrapper)) return wrapper;
  say("No system Chromium found: unpacking the one from npm (@sparticuz/chromium) ...");
  // The wrapper is written last, so a folder without one is an interrupted attempt.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // The package reads both while it is being imported: where to unpack, and whether to bring its libraries.
  process.env["TMPDIR"] = folder;
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const executable = await chromium.executablePath();
    const fonts = join(folder, "fonts.conf");
    writeFileSync(fonts, fontList(folder));
    const lines = [
      "#!/bin/sh",
      `export LD_LIBRARY_PATH="${join(folder, "al2023", "lib")}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`,
      `export FONTCONFIG_FILE="${fonts}"`,
      `exec "${executable}" "$@"`,
    ];
    writeFileSync(wrapper, `${lines.join("\n")}\n`);
    chmodSync(wrapper, 0o755);
  } finally {
    for (const name of ["TMPDIR", "AWS_LAMBDA_JS_RUNTIME", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
  return wrapper;
};

/**
 * Path of a Chromium that can be started: $CHROME_PATH, else the system's, else the packaged one (Linux x64).
 *
 * @param {Environment} env
 * @returns {Promise<string>}
 * @throws {Error} with what to do, when there is none.
 */
export const findChromium = async (env = process.env) => {
  const given = env["CHROME_PATH"];
  if (given !== undefined && given !== "") {
    if (isExecutable(given)) return given;
    throw new Error(`CHROME_PATH is "${given}", which is not a program that can be run. Correct it or unset it.`);
  }
  const found = systemCandidates(process.platform, env).find(isExecutable);
  if (found !== undefined) return found;
  if (hasPackagedChromium()) return packagedChromium();
  throw new Error(
    "no Chromium or Chrome found for the browser tests. Install one, or set CHROME_PATH to its program file.",
  );
};
