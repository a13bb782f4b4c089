import { describe, expect, it } from "vitest";
import { formatFailure } from "../../../src/format/package/format-failure.ts";
import { readDescriptor } from "../../../src/format/package/descriptor.ts";
import { villageFiles } from "../../support/package-files.ts";

const village = villageFiles().get("datapackage.json")!;
const messagesOf = (text: string): readonly string[] => readDescriptor(text).failures.map(formatFailure);
const edited = (from: string | RegExp, to: string): readonly string[] => {
  const text = village.replace(from, to);
  expect(text).not.toBe(village);
  return messagesOf(text);
};
const help = "See graph-data/README.md for the form of a data package.";

describe("datapackage.json", () => {
  it("is read with its tables and kinds of nodes", () => {
    const { value, failures } = readDescriptor(village);
    expect(failures).toEqual([]);
    expect(value).toMatchObject({ name: "village" });
    expect(value!.resources.map(({ name }) => name)).toContain("deals");
    expect(value!.nodeKinds.map(({ id }) => id)).toContain("lab");
  });

  it("that is no JSON is reported, with the line where the engine tells it", () => {
    const { value, failures } = readDescriptor(`{\n  "name": "village",\n  oops\n}\n${" ".repeat(100)}`);
    expect(value).toBeNull();
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ file: "datapackage.json", column: null, remedy: help });
    expect(failures[0]!.problem).toMatch(/^is not JSON: .*\S$/);
    expect([3, null]).toContain(failures[0]!.line);
  });

  it("is reported when it is empty, a list, or a word", () => {
    for (const text of ["", "[]", '"village"', "null"]) {
      expect(readDescriptor(text)).toMatchObject({ value: null });
      expect(messagesOf(text)).toHaveLength(1);
    }
  });

  it("must name files beside it", () => {
    for (const path of ["../nodes.csv", "/etc/passwd", "a/nodes.csv", "..", "a\\\\b.csv"]) {
      expect(edited('"nodes.csv"', `"${path}"`)).toEqual([
        `datapackage.json, at resources.0.path: must be the name of a file beside datapackage.json. ${help}`,
      ]);
    }
  });

  it("must have colours, shapes and patterns that can be used", () => {
    expect(edited(/#[0-9A-F]{6}/i, "orange")).toEqual([
      `datapackage.json, at nodeKinds.0.colour.light: must be a colour such as #1593EF. ${help}`,
    ]);
    expect(edited('"^[A-Z]{2}$"', '"^[A-Z"')).toEqual([
      `datapackage.json, at resources.0.schema.fields.3.constraints.pattern: is not a regular expression. ${help}`,
    ]);
    expect(edited(/"shape": "circle"/, '"shape": "star"')[0]).toMatch(/^datapackage\.json, at nodeKinds\.0\.shape: /);
  });

  it("must have types that Linchpin reads", () => {
    expect(edited('"type": "boolean"', '"type": "geojson"')[0]).toMatch(
      /^datapackage\.json, at resources\.0\.schema\.fields\.4\.type: /,
    );
  });
});
