// What a build is: the library and the command line by tsc, the web view by Vite, and the JSON Schemas of the reports.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pureFolders } from "./pure-folders.mjs";
import { runProcess } from "./run-process.mjs";
import { checkFirstScreen } from "./view-budget.mjs";

/** @param {string} root */
const compileSources = (root) =>
  runProcess("the TypeScript build", process.execPath, ["node_modules/typescript/bin/tsc", "-b", "src/tsconfig.json"], {
    cwd: root,
  });

/** @param {string} root @param {string} what @param {string} config */
const bundle = (root, what, config) =>
  runProcess(
    what,
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--config", config, "--logLevel", "warn"],
    { cwd: root, env: { ...process.env, NODE_ENV: "production" } },
  );

/** @param {string} root */
const bundleView = async (root) => {
  await bundle(root, "the build of the web view", "web/vite.config.ts");
  checkFirstScreen(join(root, "dist", "web"));
};

/** The same page as files, for `linchpin publish`. @param {string} root */
const bundleSite = (root) => bundle(root, "the build of the web view as files", "web/vite.site.config.ts");

/** The face of the pictures, which the compiler leaves where it is. @param {string} root */
const copyFonts = (root) => {
  const [from, to] = [join(root, "src", "io", "fonts"), join(root, "dist", "io", "fonts")];
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((file) => /\.(ttf|woff2|txt)$/.test(file))) {
    copyFileSync(join(from, name), join(to, name));
  }
};

/** @param {string} root */
const writeSchemas = async (root) => {
  // The built code is the only place that knows the schemas; it is loaded from where it was just written.
  const { reportSchemas, jsonSchemaOf } = await import(pathToFileURL(join(root, "dist", "index.js")).href);
  const folder = join(root, "dist", "schemas");
  mkdirSync(folder, { recursive: true });
  for (const { id } of reportSchemas) {
    writeFileSync(join(folder, `${id}.schema.json`), `${JSON.stringify(jsonSchemaOf(id), null, 2)}\n`);
  }
};

/**
 * Builds everything into `dist`.
 *
 * @param {string} root
 * @param {{ clean?: boolean }} options `clean` starts from an empty `dist`, so that no file of an older build is left.
 */
export const buildAll = async (root, { clean = false } = {}) => {
  if (clean) {
    const others = [
      "cli",
      "server",
      "io",
      "worker",
      "web",
      "site",
      "schemas",
      ".pure.tsbuildinfo",
      ".surfaces.tsbuildinfo",
    ];
    for (const part of [...pureFolders, ...others]) {
      rmSync(join(root, "dist", part), { recursive: true, force: true });
    }
  }
  await compileSources(root);
  copyFonts(root);
  await bundleView(root);
  await bundleSite(root);
  await writeSchemas(root);
};
