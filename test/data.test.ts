// The shipped packages against what they must hold: nothing lost on the way in, nothing dangling, nothing unreadable.
// The figures of the AI capital network were computed from the researched tables before they were imported.
import { describe, expect, it } from "vitest";
import { endExclusive, firstDay } from "../src/model/date.ts";
import { loadPackage } from "../src/io/load-package.ts";
import { shippedPackage } from "../src/io/shipped-packages.ts";
import { networkOf } from "./support/package-network.ts";
import { descriptorOf, headerOf, listOf, packageText, rowsOf, sumOf, type Row } from "./support/package-tables.ts";

const packages = ["ai-capital", "village"] as const;
const idsOf = (name: string, table: string): ReadonlySet<string> =>
  new Set(rowsOf(name, table).map((row) => row["id"]!));

describe("the AI capital package holds every row and every amount", () => {
  it.each([
    ["nodes", 101],
    ["deals", 244],
    ["facts", 978],
    ["metrics", 235],
    ["sources", 700],
    ["claims", 91],
    ["assumptions", 16],
    ["figures", 46],
  ])("%s has %i rows", (table, count) => {
    expect(rowsOf("ai-capital", table)).toHaveLength(count);
  });

  it.each([
    // kind, counted: rows, without amount, amount, low, high in USD billions, capacity in GW
    ["commitment", "true", 75, 0, 2164.355, 981.705, 1637.475, 38.71],
    ["commitment", "false", 52, 32, 571.841, 101.88, 430.88, 48.936],
    ["funding", "true", 66, 0, 604.872, 139.5, 391.8, 16.344],
    ["funding", "false", 51, 26, 627.18, 79.3, 355.73, 21],
  ])("%s deals with counted = %s sum to their amounts", (kind, counted, rows, undisclosed, amount, low, high, gw) => {
    const deals = rowsOf("ai-capital", "deals").filter((deal) => deal["kind"] === kind && deal["counted"] === counted);
    expect(deals).toHaveLength(rows);
    expect(deals.filter((deal) => deal["amount_usd_bn"] === "")).toHaveLength(undisclosed);
    expect(sumOf(deals, "amount_usd_bn")).toBeCloseTo(amount, 9);
    expect(sumOf(deals, "amount_low_usd_bn")).toBeCloseTo(low, 9);
    expect(sumOf(deals, "amount_high_usd_bn")).toBeCloseTo(high, 9);
    expect(sumOf(deals, "capacity_gw")).toBeCloseTo(gw, 9);
  });

  it.each([
    ["commitment", "announced", 30, 502.105],
    ["commitment", "letter-of-intent", 3, 0],
    ["commitment", "contracted", 64, 1886.73],
    ["commitment", "completed", 27, 269.361],
    ["commitment", "revised", 3, 78],
    ["funding", "announced", 21, 327],
    ["funding", "contracted", 30, 233.03],
    ["funding", "drawn", 22, 246.437],
    ["funding", "completed", 42, 320.585],
    ["funding", "revised", 1, 5],
    ["funding", "cancelled", 1, 100],
  ])("%s deals with status %s: %i rows, %f USD bn", (kind, status, rows, amount) => {
    const deals = rowsOf("ai-capital", "deals").filter((deal) => deal["kind"] === kind && deal["status"] === status);
    expect(deals).toHaveLength(rows);
    expect(sumOf(deals, "amount_usd_bn")).toBeCloseTo(amount, 9);
  });

  it.each([
    ["usd_bn", 772, 187507.4205],
    ["usd_bn_per_year", 73, 8494.525],
    ["percent", 73, 3556.1],
    ["gw", 33, 156.95],
    ["count", 22, 21665197],
    ["usd", 5, 11037.11],
  ])("facts in %s: %i rows that sum to %f", (unit, rows, sum) => {
    const facts = rowsOf("ai-capital", "facts").filter((fact) => fact["unit"] === unit);
    expect(facts).toHaveLength(rows);
    expect(sumOf(facts, "value")).toBeCloseTo(sum, 6);
  });

  it("figures and the bounds of the facts keep their sums", () => {
    const facts = rowsOf("ai-capital", "facts");
    const figures = rowsOf("ai-capital", "figures");
    expect([sumOf(facts, "low"), sumOf(facts, "high")].map((sum) => sum.toFixed(6))).toEqual([
      "15778.348000",
      "19361.381000",
    ]);
    expect(["value", "low", "high"].map((column) => sumOf(figures, column).toFixed(6))).toEqual([
      "21616.600000",
      "837.600000",
      "7290.000000",
    ]);
  });

  it("no reference is lost", () => {
    const links = (table: string, column: string) =>
      rowsOf("ai-capital", table).reduce((sum, row) => sum + listOf(row[column]).length, 0);
    expect(links("deals", "sources")).toBe(509);
    expect(links("facts", "sources")).toBe(1158);
    expect(links("figures", "sources")).toBe(68);
    expect(links("deals", "overlaps")).toBe(168);
    expect(links("deals", "supersedes")).toBe(8);
  });

  it("every claim of the five articles is there, in order", () => {
    const counts = { S000: 19, S001: 29, S002: 20, S003: 13, S004: 10 };
    const expected = Object.entries(counts).flatMap(([article, n]) =>
      Array.from({ length: n }, (_, i) => `${article}-${i + 1}`),
    );
    const claims = rowsOf("ai-capital", "claims");
    expect(claims.map((claim) => claim["id"])).toEqual(expected);
    expect(claims.filter((claim) => claim["source"] !== `seed-${claim["id"]!.slice(1, 4)}`)).toEqual([]);
  });

  it("a claim has a figure with a unit and a kind that fits, and an expression or a reason", () => {
    const unclear = rowsOf("ai-capital", "claims").filter(({ figure, unit, kind, expression, reason }) => {
      const hasFigure = figure !== "";
      return (
        hasFigure !== (kind === "number") || hasFigure !== (unit !== "") || (expression === "") === (reason === "")
      );
    });
    expect(unclear).toEqual([]);
  });

  it("most claims are recomputed", () => {
    expect(rowsOf("ai-capital", "claims").filter(({ expression }) => expression !== "")).toHaveLength(60);
  });
});

describe.each(packages)("package %s", (name) => {
  const descriptor = descriptorOf(name);
  const deals = rowsOf(name, "deals");
  const dealOf = new Map(deals.map((deal) => [deal["id"]!, deal]));

  it.each(descriptor.resources)("declares the columns of $path in their order, each with a meaning", (resource) => {
    expect(headerOf(name, resource.name)).toEqual(resource.schema.fields.map((field) => field.name));
    expect(resource.path).toBe(`${resource.name}.csv`);
    expect(resource.schema.fields.filter((field) => field.description.length < 8)).toEqual([]);
    const numbers = resource.schema.fields.filter((field) => field.type === "number");
    expect(numbers.filter((field) => field.unit === undefined)).toEqual([]);
  });

  it.each(descriptor.resources)("$path keeps the constraints that it declares", ({ name: table, schema }) => {
    const broken = rowsOf(name, table).flatMap((row, i) =>
      schema.fields.flatMap(({ name: column, type, constraints }) => {
        const cell = row[column]!;
        if (cell === "") return constraints?.required ? [`${table} row ${i + 1}: ${column} is empty`] : [];
        const isValid =
          (type !== "number" || Number.isFinite(Number(cell))) &&
          (type !== "boolean" || cell === "true" || cell === "false") &&
          (constraints?.enum === undefined || constraints.enum.includes(cell)) &&
          (constraints?.minimum === undefined || Number(cell) >= constraints.minimum) &&
          (constraints?.pattern === undefined || new RegExp(constraints.pattern).test(cell));
        return isValid ? [] : [`${table} row ${i + 1}: ${column} = ${cell}`];
      }),
    );
    expect(broken).toEqual([]);
    expect(idsOf(name, table).size).toBe(rowsOf(name, table).length);
  });

  it("loads without a failure, and as the tables say", async () => {
    const { value, failures } = await loadPackage(shippedPackage(name));
    expect(failures).toEqual([]);
    expect(value).toEqual(networkOf(name));
  });

  it("has no dangling id", () => {
    const [nodes, sources, metrics, dealIds] = ["nodes", "sources", "metrics", "deals"].map((t) => idsOf(name, t));
    const dangling = (rows: readonly Row[], column: string, known: ReadonlySet<string>) =>
      rows.flatMap((row) => listOf(row[column])).filter((id) => !known.has(id) && !id.startsWith("sector:"));
    expect(["source", "target"].flatMap((column) => dangling(deals, column, nodes!))).toEqual([]);
    expect(["supersedes", "overlaps"].flatMap((column) => dangling(deals, column, dealIds!))).toEqual([]);
    const cited = ["deals", "facts", "figures"].flatMap((table) => dangling(rowsOf(name, table), "sources", sources!));
    expect(cited).toEqual([]);
    expect(dangling(rowsOf(name, "claims"), "source", sources!)).toEqual([]);
    expect(dangling(rowsOf(name, "facts"), "entity", nodes!)).toEqual([]);
    expect(dangling(rowsOf(name, "figures"), "entity", nodes!)).toEqual([]);
    expect(dangling(rowsOf(name, "facts"), "metric", metrics!)).toEqual([]);
    expect(deals.filter((deal) => deal["sources"] === "")).toEqual([]);
  });

  it("has mutual overlaps and no deal that pays itself", () => {
    const oneSided = deals.flatMap((deal) =>
      listOf(deal["overlaps"]).filter((id) => !listOf(dealOf.get(id)!["overlaps"]).includes(deal["id"]!)),
    );
    expect(oneSided).toEqual([]);
    expect(deals.filter((deal) => deal["source"] === deal["target"])).toEqual([]);
  });

  it("has supersession without loops: a deal replaces older, uncounted ones", () => {
    const wrong = deals.filter((deal) =>
      listOf(deal["supersedes"]).some((id) => {
        const old = dealOf.get(id)!;
        return firstDay(old["announced"]!) >= firstDay(deal["announced"]!) || old["counted"] === "true";
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("has amounts within their bounds, and an amount on every counted deal", () => {
    const isWithin = ({ amount_usd_bn: amount, amount_low_usd_bn: low, amount_high_usd_bn: high }: Row) =>
      Number(low || 0) <= Number(amount || high || Infinity) && Number(amount || 0) <= Number(high || Infinity);
    expect(deals.filter((deal) => !isWithin(deal))).toEqual([]);
    expect(deals.filter((deal) => deal["counted"] === "true" && deal["amount_usd_bn"] === "")).toEqual([]);
  });

  it("calls a deal undisclosed exactly when it has no figure at all", () => {
    const columns = ["amount_usd_bn", "amount_low_usd_bn", "amount_high_usd_bn"];
    const mislabelled = deals.filter(
      (deal) => columns.every((column) => deal[column] === "") !== (deal["amount_basis"] === "undisclosed"),
    );
    expect(mislabelled).toEqual([]);
  });

  it("has no deal that ends before it starts", () => {
    const backwards = deals.filter(
      (deal) => deal["end"] && endExclusive(deal["end"]) <= firstDay(deal["start"] || deal["announced"]!),
    );
    expect(backwards).toEqual([]);
  });

  it("gives every fact the unit of its metric", () => {
    const units = new Map(rowsOf(name, "metrics").map((metric) => [metric["id"], metric["unit"]]));
    expect(rowsOf(name, "facts").filter((fact) => fact["unit"] !== units.get(fact["metric"]))).toEqual([]);
  });

  it("refers to no file or folder outside itself", () => {
    const files = ["datapackage.json", "README.md", ...descriptor.resources.map((resource) => resource.path)];
    const outside = /\/(work|tmp|home)\/|\.\.\/shared|\bedges\.csv/;
    expect(files.filter((file) => outside.test(packageText(name, file)))).toEqual([]);
  });

  it("has node kinds that can be told from the background: contrast 3:1 or better", () => {
    const contrast = (a: string, b: string) => {
      const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high! + 0.05) / (low! + 0.05);
    };
    for (const { id, colour, label, plural } of descriptor.nodeKinds) {
      expect(contrast(colour.light, "#FBFAF7"), `${id} on light`).toBeGreaterThanOrEqual(3);
      expect(contrast(colour.dark, "#10141B"), `${id} on dark`).toBeGreaterThanOrEqual(3);
      expect(label !== plural && label.length > 0).toBe(true);
    }
  });
});

/** Relative luminance of a hex colour, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
