// Reports on claims from files: sums that must agree, and results that must not depend on where claims come from.
import { describe, expect, it } from "vitest";
import { cascade } from "../../src/contagion/cascade.ts";
import { valuationFunctions } from "../../src/contagion/valuation/index.ts";
import { readClaimBook, type ClaimBook } from "../../src/format/matrix/read-claim-book.ts";
import { propagationModels } from "../../src/contagion/propagation/index.ts";
import { claimExposures, exposuresReport } from "../../src/report/exposures-report.ts";
import { exposuresReportSchema } from "../../src/report/exposures-report.schema.ts";
import { parseBookSeed } from "../../src/report/claim-book-source.ts";
import { valuationReport } from "../../src/report/valuation-report.ts";
import { valuationReportSchema } from "../../src/report/valuation-report.schema.ts";

const bookOf = (claims: string, buffers: string): ClaimBook =>
  readClaimBook({ name: "claims.csv", text: claims }, { name: "buffers.csv", text: buffers }).value;

const claims = "creditor,debtor,amount\nA,B,4\nA,C,1\nB,A,2\nB,C,3\nC,B,5\nD,A,1\n";
const book = bookOf(claims, "name,buffer,external_assets,external_liabilities\nA,5,40,\nB,4,30,\nC,6,35,\nD,,10,8\n");

const lossesByCreditor = (
  rows: readonly { readonly creditor: string; readonly loss: number }[],
  name: string,
): number => rows.reduce((sum, { creditor, loss }) => sum + (creditor === name ? loss : 0), 0);

describe.each(propagationModels.map(({ id }) => id))("a cascade with %s", (model) => {
  const report = exposuresReport(book, {
    seeds: [
      { name: "B", shock: 1 },
      { name: "C", shock: 0.3 },
    ],
    model,
  });

  it("keeps to its schema and adds up", () => {
    expect(exposuresReportSchema.parse(report)).toEqual(report);
    for (const { name, loss } of report.firms) expect(lossesByCreditor(report.claims, name)).toBeCloseTo(loss, 9);
    const known = report.firms.filter(({ buffer }) => buffer !== null);
    expect(report.totalLoss).toBeCloseTo(
      known.reduce((sum, { loss }) => sum + loss, 0),
      9,
    );
    expect(report.rounds.reduce((sum, { loss }) => sum + loss, 0)).toBeCloseTo(report.totalLoss, 9);
  });

  it("is the cascade of the core on the same claims", () => {
    const shock = Float64Array.from(book.firms, ({ name }) => ({ B: 1, C: 0.3 })[name] ?? 0);
    const { frames } = cascade(claimExposures(book), shock, {
      model: propagationModels.find(({ id }) => id === model)!,
    });
    for (const { name, uncappedLoss } of report.firms) {
      expect(uncappedLoss).toBe(frames.at(-1)!.losses[book.firms.findIndex((firm) => firm.name === name)]);
    }
  });
});

describe("a cascade", () => {
  it("counts recovery, the shock only if asked, and unknown buffers beside the total", () => {
    const seeds = [{ name: "A", shock: 1 }];
    const model = "threshold";
    const full = exposuresReport(book, { seeds, model });
    expect(full.totalLoss).toBe(2);
    expect(full.unknownBufferLoss).toBe(1);
    expect(exposuresReport(book, { seeds, model, recovery: 0.5 }).totalLoss).toBe(1);
    expect(exposuresReport(book, { seeds, model, includeShock: true }).totalLoss).toBe(7);
    expect(full.source.withoutBuffer).toEqual(["D"]);
  });

  it.each([
    [{ seeds: [] }, /name at least one firm/],
    [{ seeds: [{ name: "Z", shock: 1 }] }, /no firm named "Z"/],
    [{ seeds: [{ name: "A", shock: 1.2 }] }, /at most 1, got 1.2/],
    [
      {
        seeds: [
          { name: "A", shock: 0.2 },
          { name: "a", shock: 0.2 },
        ],
      },
      /named twice/,
    ],
    [{ seeds: [{ name: "A", shock: 1 }], recovery: 2 }, /from 0 to 1, got 2/],
    [{ seeds: [{ name: "A", shock: 1 }], model: "no-such" }, /no-such/],
  ])("refuses %j", (request, message) => expect(() => exposuresReport(book, request)).toThrow(message));
});

describe.each(
  valuationFunctions.map(({ id, parameters }) => [id, "sigma" in parameters ? { sigma: 0.1 } : {}] as const),
)("a valuation by %s", (valuation, parameters) => {
  it("keeps to its schema, and every firm's loss is what its claims lost", () => {
    const report = valuationReport(book, { seeds: [{ name: "B", shock: 1.5 }], valuation, parameters });
    expect(valuationReportSchema.parse(report)).toEqual(report);
    expect(report.converged).toBe(true);
    for (const { name, loss, equity, equityWithoutShock, shock } of report.firms) {
      expect(lossesByCreditor(report.claims, name)).toBeCloseTo(loss, 9);
      expect(equityWithoutShock - shock - equity).toBeCloseTo(loss, 7);
    }
    expect(report.firms.reduce((sum, { loss }) => sum + loss, 0)).toBeCloseTo(report.totalLoss, 9);
  });
});

describe("a valuation", () => {
  const seeds = [{ name: "B", shock: 0.5 }];

  it("derives an equity that the files leave open from the rest of the books", () => {
    const report = valuationReport(book, { seeds });
    expect(report.firms.find(({ name }) => name === "D")!.bookEquity).toBe(3);
  });

  it("refuses a seed whose books leave it nothing to lose", () => {
    const broke = bookOf(claims, "name,buffer,external_assets,external_liabilities\nA,5,,\nB,4,,\nC,6,,\nD,,10,18\n");
    const onD = [{ name: "D", shock: 1 }];
    expect(() => valuationReport(broke, { seeds: onD, valuation: "furfine" })).toThrow(/seed "D".*no equity to lose/);
    expect(valuationReport(broke, { seeds, valuation: "furfine" }).totalShock).toBe(2);
  });

  it("says losses against the value before the shock, or against books that value themselves", () => {
    const risky = { seeds, valuation: "black-cox", parameters: { sigma: 0.1 } };
    const plain = valuationReport(book, risky);
    const calibrated = valuationReport(book, { ...risky, recalibrate: true });
    const gap = (report: typeof plain) =>
      report.firms.map(({ bookEquity, equityWithoutShock }) => bookEquity - equityWithoutShock);
    expect(Math.max(...gap(plain))).toBeGreaterThan(0.1);
    gap(calibrated).forEach((distance) => expect(distance).toBeCloseTo(0, 7));
  });

  it.each([
    [bookOf(claims, "name,buffer\nA,5\nB,4\nC,6\n"), {}, /nothing says the equity of D/],
    [bookOf(claims, "name,buffer\nA,5\nB,4\nC,6\nD,1\n"), { valuation: "eisenberg-noe" }, /external liabilities/],
    [book, { valuation: "black-cox" }, /"sigma" of "A" has no value/],
    [book, { valuation: "no-such" }, /no valuation function named "no-such"/],
  ])("refuses what it cannot know", (given, more, message) => {
    expect(() => valuationReport(given, { seeds, ...more })).toThrow(message);
  });
});

it("reads seeds as typed", () => {
  expect(parseBookSeed("b", book)).toEqual({ name: "B", shock: 1 });
  expect(parseBookSeed("C=0.3", book)).toEqual({ name: "C", shock: 0.3 });
  expect(() => parseBookSeed("C=1.5", book)).toThrow(/at most 1/);
  expect(parseBookSeed("C=1.5", book, Infinity).shock).toBe(1.5);
  expect(() => parseBookSeed("C=Infinity", book, Infinity)).toThrow(/above 0/);
  const odd = bookOf("creditor,debtor,amount\nx=1,y,2\n", "name,buffer\n");
  expect(parseBookSeed("x=1", odd)).toEqual({ name: "x=1", shock: 1 });
});
