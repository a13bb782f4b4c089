// The page's worker, without a thread: orders and answers as they cross it.
import { describe, expect, it } from "vitest";
import { newestStatement } from "../../src/model/as-of.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { everyDeal } from "../../src/view/deal-filter.ts";
import { shownWindow } from "../../src/view/shown-network.ts";
import { loadShipped } from "../support/shipped.ts";
import { recentlyFiltered } from "../../web/data/recent.ts";
import { createClient } from "../../web/worker/client.ts";
import { createHandler } from "../../web/worker/create-handler.ts";
import { jobState, laterOf } from "../../web/worker/job-state.ts";
import { networkFromText } from "../../web/worker/network-origin.ts";
import type { Answer, Order } from "../../web/worker/protocol.ts";

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

  it("is sent a network that came as a text as that text, and computes the same with it", async () => {
    const read = networkFromText(JSON.stringify(network));
    const report = await new Promise((onDone, onFailed) => client.run("cascade", read, failing, { onDone, onFailed }));
    expect(orders.at(-2)).toMatchObject({ do: "read", text: JSON.stringify(network) });
    expect(report).toEqual(cascadeReport(network, failing));
  });

  it("is sent the filter instead of what it leaves, after the network that it narrows", async () => {
    const read = networkFromText(JSON.stringify(network));
    const asOf = newestStatement(network);
    const filtered = recentlyFiltered(read, { asOf, filter: { ...everyDeal, dealKinds: ["funding"] } });
    const from = orders.length;
    const report = await new Promise((onDone, onFailed) =>
      client.run("cascade", filtered, failing, { onDone, onFailed }),
    );
    expect(orders.slice(from).map((order) => order.do)).toEqual(["read", "filter", "run"]);
    expect(report).toEqual(cascadeReport(filtered, failing));
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

describe("a task that is taken back", () => {
  /** A worker that answers when it is told to. */
  const slow = () => {
    const sent: Order[] = [];
    let hear: (answer: Answer) => void = () => undefined;
    const slowClient = createClient((onAnswer) => {
      hear = onAnswer;
      return (order) => void sent.push(order);
    });
    const lastTask = (): number => sent.findLast((order) => order.do === "run")!.id;
    return { client: slowClient, sent, lastTask, answer: (answer: Answer) => hear(answer) };
  };
  const waiting = (heard: string[]) => ({
    onDone: () => heard.push("done"),
    onFailed: () => heard.push("failed"),
    onLate: () => heard.push("late"),
  });

  it("was begun: its answer is late, and nobody's any more", () => {
    const { client: page, lastTask, answer } = slow();
    const heard: string[] = [];
    const takeBack = page.run("cascade", network, failing, waiting(heard));
    takeBack();
    answer({ id: lastTask(), is: "done", output: null });
    answer({ id: lastTask(), is: "done", output: null });
    expect(heard).toEqual(["late"]);
  });

  it("was not begun, or failed: nothing is heard of it", () => {
    const { client: page, lastTask, answer } = slow();
    const heard: string[] = [];
    for (const last of [{ is: "ended" }, { is: "failed", message: "" }] as const) {
      page.run("cascade", network, failing, waiting(heard))();
      answer({ id: lastTask(), ...last });
    }
    expect(heard).toEqual([]);
  });

  it("is ended once", () => {
    const { client: page, sent } = slow();
    const takeBack = page.run("cascade", network, failing, waiting([]));
    takeBack();
    takeBack();
    expect(sent.filter((order) => order.do === "end")).toHaveLength(1);
  });

  it("is answered by the worker, so that nobody waits for ever", async () => {
    const answers: Answer[] = [];
    const handle = createHandler((answer) => answers.push(answer), nextTurn);
    handle({ do: "keep", network: 1, data: network });
    handle({ do: "run", id: 1, network: 1, job: "cascade", input: failing });
    handle({ do: "end", id: 1 });
    await nextTurn();
    await nextTurn();
    expect(answers).toEqual([{ id: 1, is: "ended" }]);
  });
});

describe("what stands in for an answer that is on its way", () => {
  const other = { ...network };
  const running = { known: null, retry: () => undefined };
  const earlier = { output: "before", about: network, question: 1 };

  it("is the last answer about the same data, though of other deals of them", () => {
    const asked = { key: "{}", network: other };
    expect(jobState(asked, { ...running, earlier, about: network })).toMatchObject({ previous: "before" });
    expect(jobState(asked, { ...running, earlier, about: other })).toMatchObject({ previous: null });
  });

  it("is never an older answer than the one that stood there", () => {
    const late = { output: "long ago", about: network, question: 0 };
    expect(laterOf(earlier, late)).toBe(earlier);
    expect(laterOf(late, earlier)).toBe(earlier);
    expect(laterOf(null, late)).toBe(late);
  });
});
