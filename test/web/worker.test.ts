// The page's worker, without a thread: orders and answers as they cross it.
import { describe, expect, it } from "vitest";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { shownWindow } from "../../src/view/shown-network.ts";
import { loadShipped } from "../support/shipped.ts";
import { createClient } from "../../web/worker/client.ts";
import { createHandler } from "../../web/worker/create-handler.ts";
import type { Order } from "../../web/worker/protocol.ts";

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const orders: Order[] = [];
const client = createClient((onAnswer) => {
  const handle = createHandler((answer) => onAnswer(structuredClone(answer)), nextTurn);
  return (order) => {
    orders.push(order);
    handle(structuredClone(order));
  };
});

const network = await loadShipped("village");
const failing = { seeds: [{ id: network.nodes[0]!.id, shock: 1 }] };

describe("the worker", () => {
  it("computes what the core computes", async () => {
    const report = await new Promise((onDone, onFailed) =>
      client.run("cascade", network, failing, { onDone, onFailed }),
    );
    expect(report).toEqual(cascadeReport(network, failing));
  });

  it("is sent a network once", () => {
    client.run("cascade", network, failing, { onDone: () => undefined, onFailed: () => undefined })();
    expect(orders.filter((order) => order.do === "keep")).toHaveLength(1);
  });

  it("answers a mistake with its words", async () => {
    const seeds = [{ id: "nobody", shock: 1 }];
    const message = await new Promise((onFailed) =>
      client.run("cascade", network, { seeds }, { onDone: () => undefined, onFailed }),
    );
    expect(message).toContain("nobody");
  });

  it("says nothing of a task that was taken back", async () => {
    const heard: string[] = [];
    const waiting = { onDone: () => heard.push("done"), onFailed: () => heard.push("failed") };
    client.run("cascade", network, failing, waiting)();
    await new Promise((onDone, onFailed) => client.run("cascade", network, failing, { onDone, onFailed }));
    expect(heard).toEqual([]);
  });

  it("computes with a network again after many others", async () => {
    for (let day = 1; day <= 9; day += 1) {
      const other = { ...network, deals: network.deals.slice(day) };
      const loops = { asOf: "2026-06-30", window: shownWindow("2026-06-30"), unit: "total" } as const;
      await new Promise((onDone, onFailed) => client.run("loops", other, loops, { onDone, onFailed }));
    }
    const report = await new Promise((onDone, onFailed) =>
      client.run("cascade", network, failing, { onDone, onFailed }),
    );
    expect(report).toEqual(cascadeReport(network, failing));
    const count = (kind: Order["do"]): number => orders.filter((order) => order.do === kind).length;
    expect(count("keep") - count("forget")).toBeLessThanOrEqual(4);
  });

  it("finishes a task whose network is forgotten meanwhile", async () => {
    const first = new Promise((onDone, onFailed) => client.run("cascade", network, failing, { onDone, onFailed }));
    const others = [1, 2, 3, 4, 5].map(
      (day) =>
        new Promise((onDone, onFailed) =>
          client.run("cascade", { ...network, deals: network.deals.slice(day) }, failing, { onDone, onFailed }),
        ),
    );
    await Promise.all(others);
    expect(await first).toEqual(cascadeReport(network, failing));
  });
});
