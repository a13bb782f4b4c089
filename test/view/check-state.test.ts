// Links that name what the data do not have.
import { describe, expect, it } from "vitest";
import { checkState } from "../../src/view/check-state.ts";
import { parseState } from "../../src/view/view-state.ts";
import { triangle } from "../web/support.ts";

const check = (path: string, query = "") => checkState(parseState(path, query), triangle);

describe("checkState", () => {
  it("lets a sound link through", () => {
    const query = "?sel=firm:cloud&m=threshold&set=order-loss.relet=0.2&shock=50";
    expect(check("/failure/lab,cloud=0.3", query).problems).toEqual([]);
  });

  it("takes out an unknown firm and suggests the nearest", () => {
    const { state, problems } = check("/", "?sel=firm:clod");
    expect(state.selection).toBeNull();
    expect(problems).toEqual(['There is no firm "clod" in the data. Did you mean "cloud"?']);
  });

  it("keeps the seeds that it knows, by id, once each", () => {
    const { state, problems } = check("/failure/CLOUD,nobody,cloud=0.5,lab=2");
    expect(state.view).toEqual({ name: "failure", seeds: ["cloud=0.5"] });
    expect(problems).toHaveLength(2);
    expect(problems[1]).toContain("above 0 and at most 1");
  });

  it("says problems without the place in the program", () => {
    const { problems } = check("/failure", "?m=debtrnk&set=order-loss.relt=0.2,order-loss.margin=7");
    expect(problems[0]).toBe('No model named "debtrnk". Did you mean "debtrank"?');
    expect(problems[1]).toBe('No assumption named "order-loss.relt". Did you mean "order-loss.relet"?');
    expect(problems[2]).toContain("Expected a share between 0 and 1");
  });

  it("keeps the overrides that are sound", () => {
    const { state } = check("/failure", "?set=nothing=1,order-loss.relet=0.2");
    expect(state.overrides).toEqual({ "order-loss.relet": 0.2 });
  });

  it("passes on what could not be read before", () => {
    expect(check("/", "?r=x&sel=firm:nobody").problems).toHaveLength(2);
  });

  it("takes out data of somebody's own, which no link holds, unless they are the ones that are shown", () => {
    const parsed = parseState("/", "?own=banks&sel=firm:cloud");
    const { state, problems } = checkState(parsed, triangle);
    expect([state.own, state.selection?.id, problems.length]).toEqual([null, "cloud", 1]);
    expect(problems[0]).toContain('"banks", which no link holds');
    expect(checkState(parsed, triangle, "banks")).toEqual({ state: parsed.state, problems: [] });
    expect(checkState(parsed, triangle, "other").problems).toHaveLength(1);
  });
});
