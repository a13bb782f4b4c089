import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFiles } from "../../src/io/write-files.ts";
import { InvalidInputError } from "../../src/model/errors.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "linchpin-write-"));
});

afterEach(async () => rm(folder, { recursive: true, force: true }));

describe("writing files", () => {
  it("makes the folder, writes the texts as UTF-8 and answers with their paths", async () => {
    const target = join(folder, "a", "b");
    const paths = await writeFiles(target, [
      { name: "one.csv", text: "é\r\n" },
      { name: "two.json", text: "{}" },
    ]);
    expect(paths).toEqual([join(target, "one.csv"), join(target, "two.json")]);
    expect(await readFile(paths[0]!, "utf8")).toBe("é\r\n");
  });

  it("writes bytes as they are", async () => {
    const bytes = Uint8Array.of(0x50, 0x4b, 0x00, 0xff);
    const [path] = await writeFiles(folder, [{ name: "one.xlsx", bytes }]);
    expect(Uint8Array.from(await readFile(path!))).toEqual(bytes);
  });

  it("replaces files of the same name", async () => {
    await writeFiles(folder, [{ name: "one.csv", text: "a long text" }]);
    const [path] = await writeFiles(folder, [{ name: "one.csv", text: "short" }]);
    expect(await readFile(path!, "utf8")).toBe("short");
  });

  it.each(["../one.csv", "a/one.csv", "/one.csv", "..\\one.csv", "..", ""])(
    "refuses the name %j, which leads out of the folder",
    async (name) => {
      await expect(writeFiles(folder, [{ name, text: "" }])).rejects.toThrow(
        new InvalidInputError(`writeFiles: expected the name of a file without a folder, got "${name}".`),
      );
    },
  );

  it("says when it cannot write there", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const writing = writeFiles(join(file, "below"), [{ name: "one.csv", text: "" }]);
    await expect(writing).rejects.toThrow(/^output ".*below": cannot be written to \(.*\)\. Name another folder\.$/);
  });

  it.runIf(process.platform === "linux")(
    "gives up where no folder can be made, however often it is tried",
    { timeout: 30_000 },
    async () => {
      const writing = writeFiles("/proc/linchpin/below", [{ name: "one.csv", text: "" }]);
      await expect(writing).rejects.toThrow(/^output "\/proc\/linchpin\/below": cannot be written to \(ENOENT/);
    },
  );
});
