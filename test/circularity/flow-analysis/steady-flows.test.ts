import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { steadyFlows } from "../../../src/circularity/flow-analysis/steady-flows.ts";
import { InvalidInputError } from "../../../src/model/errors.ts";
import { project } from "../../../src/model/projection.ts";
import { isNear } from "../../support/near.ts";
import { between, steadyBooks, steadyOf } from "../../support/steady-networks.ts";

const chain = project(["a", "b"], [{ source: "a", target: "b", amount: 10 }]);
const through = between("a", 10, "b");
const crossing = (input: number, out = 0, respiration = 0) => ({ input, export: out, respiration });

describe("steadyFlows", () => {
  it("sums what each node receives from inside and outside", () => {
    const { throughflow, flows, inputs, exports } = steadyFlows(chain, through);
    expect([...throughflow]).toEqual([10, 10]);
    expect([...flows]).toEqual([0, 10, 0, 0]);
    expect([...inputs, ...exports]).toEqual([10, 0, 0, 10]);
  });

  it("receives at every node what it passes on", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const { ids, flows, exports, respirations, throughflow } = steadyOf(given);
        return ids.every((_id, i) => {
          const passed = ids.reduce((sum, _to, j) => sum + flows[i * ids.length + j]!, 0);
          return isNear(throughflow[i]!, passed + exports[i]! + respirations[i]!);
        });
      }),
    );
  });

  it("takes the empty network, nodes without any flow, and leaves self-loops out", () => {
    expect(steadyFlows(project([], []), {}).throughflow).toHaveLength(0);
    expect([...steadyFlows(project(["a"], []), {}).throughflow]).toEqual([0]);
    const own = project(["a"], [{ source: "a", target: "a", amount: 5 }]);
    expect([...steadyFlows(own, { a: crossing(3, 3) }).throughflow]).toEqual([3]);
    expect([...steadyFlows(project(["constructor"], []), {}).inputs]).toEqual([0]);
  });

  it("refuses books that do not balance, and says where and by how much", () => {
    expect(() => steadyFlows(chain, {})).toThrow(InvalidInputError);
    expect(() => steadyFlows(chain, { ...through, a: crossing(12) })).toThrow(/"a" receives 12 and passes on 10/);
  });

  it("allows for a gap as far as it is told to", () => {
    const gap = { ...through, b: crossing(0, 9.9995) };
    expect([...steadyFlows(chain, gap).throughflow]).toEqual([10, 10]);
    expect(() => steadyFlows(chain, gap, { balanceTolerance: 1e-6 })).toThrow(/balanceTolerance \(now 0.000001\)/);
    expect([...steadyFlows(chain, { ...through, a: crossing(12) }, { balanceTolerance: 0.2 }).throughflow]).toEqual([
      12, 10,
    ]);
  });

  it.each([-0.1, 1, NaN])("refuses the tolerance %s", (balanceTolerance) => {
    expect(() => steadyFlows(chain, through, { balanceTolerance })).toThrow(InvalidInputError);
  });

  it.each([-1, NaN, Infinity])("refuses a boundary flow of %s", (amount) => {
    expect(() => steadyFlows(chain, { ...through, a: crossing(amount) })).toThrow(/input of "a"/);
    expect(() => steadyFlows(chain, { ...through, b: crossing(0, amount) })).toThrow(/export of "b"/);
    expect(() => steadyFlows(chain, { ...through, b: crossing(0, 10, amount) })).toThrow(/respiration of "b"/);
  });

  it("refuses boundary flows of a node that it does not know", () => {
    expect(() => steadyFlows(chain, { ...through, nobody: crossing(0) })).toThrow(/"nobody"/);
  });
});
