import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatFailure } from "../../src/format/package/format-failure.ts";
import { loadPackage } from "../../src/io/load-package.ts";
import { shippedPackage, shippedPackageNames } from "../../src/io/shipped-packages.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { networkOf } from "../support/package-network.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "linchpin-package-"));
  await cp(shippedPackage("village"), folder, { recursive: true });
});

afterEach(async () => rm(folder, { recursive: true, force: true }));

const messages = async (): Promise<readonly string[]> => (await loadPackage(folder)).failures.map(formatFailure);

describe("the shipped packages", () => {
  it.each(shippedPackageNames)(
    "%s loads without a failure, and as a plain reading of its tables has it",
    async (name) => {
      const { value, failures } = await loadPackage(shippedPackage(name));
      expect(failures.map(formatFailure)).toEqual([]);
      expect(value).toEqual(networkOf(name));
    },
  );
});

describe("loading a package", () => {
  it("says when there is no such folder", async () => {
    const missing = join(folder, "nowhere");
    await expect(loadPackage(missing)).rejects.toThrow(
      new InvalidInputError(`data "${missing}": there is no such folder. Name a folder that holds a datapackage.json.`),
    );
  });

  it("says when the folder is a file", async () => {
    const file = join(folder, "nodes.csv");
    await expect(loadPackage(file)).rejects.toThrow(
      new InvalidInputError(
        `data "${file}": this is a file, not a folder. Name a folder that holds a datapackage.json.`,
      ),
    );
  });

  it("reports a folder without a datapackage.json", async () => {
    await rm(join(folder, "datapackage.json"));
    expect(await messages()).toEqual([
      "datapackage.json: is missing. A data package is a folder with this file; see graph-data/README.md.",
    ]);
  });

  it("reads no file that the descriptor does not name", async () => {
    await writeFile(join(folder, "broken.csv"), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await messages()).toEqual([]);
  });

  it("reads nothing outside the folder, neither by a path nor through a link", async () => {
    await rm(join(folder, "claims.csv"));
    await symlink(join(shippedPackage("village"), "claims.csv"), join(folder, "claims.csv"));
    expect(await messages()).toEqual([
      "claims.csv: is missing. Put the file itself, no link to it, beside datapackage.json.",
    ]);

    const descriptor = await readFile(join(folder, "datapackage.json"), "utf8");
    const leading = descriptor.replace('"nodes.csv"', '"../nodes.csv"');
    await writeFile(join(folder, "datapackage.json"), leading);
    expect(await messages()).toEqual([
      "datapackage.json, at resources.0.path: must be the name of a file beside datapackage.json. " +
        "See graph-data/README.md for the form of a data package.",
    ]);
  });

  it("reports a file that is not UTF-8 with its first bad line, and reads the rest", async () => {
    const text = await readFile(join(folder, "nodes.csv"), "utf8");
    await writeFile(join(folder, "nodes.csv"), Buffer.from(text.replace("Mill Power", "Mühle"), "latin1"));
    const { value, failures } = await loadPackage(folder);
    expect(failures.map(formatFailure)).toEqual([
      'nodes.csv:6: is not UTF-8. Save the file as UTF-8; spreadsheets call it "CSV UTF-8".',
    ]);
    expect(value.nodes).toHaveLength(8);
  });

  it("reads files with a byte-order mark", async () => {
    for (const name of ["datapackage.json", "nodes.csv"]) {
      await writeFile(join(folder, name), `\uFEFF${await readFile(join(folder, name), "utf8")}`);
    }
    expect(await messages()).toEqual([]);
  });
});
