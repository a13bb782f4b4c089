import { describe, expect, it } from "vitest";
import { NotFoundError } from "../../src/model/errors.ts";
import { isChanged, provenanceOf } from "../../src/model/provenance.ts";
import { assumptions, dealOf, networkOf } from "../support/networks.ts";

const network = networkOf({ deals: [dealOf({ id: "a-b", source: "a", target: "b" })] });
const request = { program: "Linchpin 9", network, digest: null, asOf: "2026-01-01", window: null, commandLine: null };

describe("provenanceOf", () => {
  it("names the program, the data and the day", () => {
    expect(provenanceOf(request)).toMatchObject({
      program: "Linchpin 9",
      data: { name: "test", version: "1.0.0", digest: null },
      asOf: "2026-01-01",
      window: null,
      commandLine: null,
    });
  });

  it("calls a version unknown that the package does not state", () => {
    expect(provenanceOf({ ...request, network: { ...network, version: "" } }).data.version).toBeNull();
  });

  it("lists every assumption in the package's order, and what was changed is recognisable", () => {
    const overrides = { "order-loss.relet": 0.2, "stake-basis": "cost", "order-loss.relet@cloud-contract": 0.1 };
    const listed = provenanceOf({ ...request, overrides }).assumptions;
    expect(listed.map(({ id }) => id)).toEqual([...assumptions.map(({ id }) => id), "order-loss.relet@cloud-contract"]);
    expect(listed.filter(isChanged)).toEqual([
      { id: "order-loss.relet", value: 0.2, default: 0.5 },
      { id: "order-loss.relet@cloud-contract", value: 0.1, default: 0.5 },
    ]);
  });

  it("refuses an assumption that the network does not have", () => {
    expect(() => provenanceOf({ ...request, overrides: { "order-loss.relett": 1 } })).toThrow(NotFoundError);
  });
});
