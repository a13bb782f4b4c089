// @vitest-environment happy-dom
// The stage for browsers without WebGL: it draws, reports clicks, zooms and cleans up.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { comparedScenes } from "../../src/picture/compare-scene.ts";
import { comparison, type Comparison } from "../../src/picture/comparison.ts";
import { createSvgStage } from "../../web/stage/svg-stage.ts";
import type { StageEvents, StageOptions } from "../../web/stage/stage.ts";
import { asOf, atRest, drawnNetwork, loopScene, window as years } from "../support/scenes.ts";

const events = (): StageEvents => ({
  onNodeClick: vi.fn(),
  onNodeFocus: vi.fn(),
  onCamera: vi.fn(),
  onDealClick: vi.fn(),
  onBackgroundClick: vi.fn(),
  onNodeHover: vi.fn(),
  onDealHover: vi.fn(),
});

const optionsOf = (stageEvents: StageEvents): StageOptions => ({
  scene: loopScene,
  state: atRest,
  theme: "light",
  camera: null,
  reducedMotion: true,
  events: stageEvents,
});

describe("createSvgStage", () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.createElement("div");
    document.body.append(host);
  });
  afterEach(() => host.remove());

  const click = (selector: string): void => {
    host.querySelector(selector)!.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  };

  it("draws the scene, hidden from screen readers, who have the list beside it", () => {
    createSvgStage(host, optionsOf(events()), () => undefined);
    expect(host.firstElementChild?.getAttribute("aria-hidden")).toBe("true");
    expect(host.querySelectorAll("g[data-node]")).toHaveLength(6);
  });

  it("reports clicks on firms, on deals and beside them", () => {
    const reported = events();
    createSvgStage(host, optionsOf(reported), () => undefined);
    click('g[data-node="lab"] path');
    click('g[data-deal="deal-1"] path');
    click("rect");
    expect(reported.onNodeClick).toHaveBeenCalledWith("lab");
    expect(reported.onDealClick).toHaveBeenCalledWith("deal-1");
    expect(reported.onBackgroundClick).toHaveBeenCalledTimes(1);
  });

  it("takes the lifting of a finger that has rested on a firm for no click", () => {
    vi.useFakeTimers();
    const reported = events();
    const stage = createSvgStage(host, optionsOf(reported), () => undefined);
    const lab = stage.discs().get("lab");
    const press = (): void => {
      const at = { clientX: lab!.x, clientY: lab!.y, pointerType: "touch", isPrimary: true, bubbles: true };
      host.dispatchEvent(new PointerEvent("pointerdown", at));
    };
    press();
    vi.advanceTimersByTime(600);
    expect(reported.onNodeFocus).toHaveBeenCalledWith("lab");
    click("rect");
    expect(reported.onBackgroundClick).not.toHaveBeenCalled();
    press();
    click("rect");
    expect(reported.onBackgroundClick).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it("draws a comparison with its scene in one go, since neither fits what was there before", () => {
    const firms = { chip: "hexagon", lab: "circle", cloud: "square" } as const;
    const two = drawnNetwork(firms, [
      ["chip", "lab", 100],
      ["lab", "cloud", 300],
    ]);
    const one = { ...two, deals: two.deals.slice(0, 1) };
    const comparisonOf = (network: Network): Comparison =>
      comparison(comparedScenes({ network, asOf }, { network, asOf }, { unit: "total", window: years }));
    const pictureOf = (compared: Comparison) => {
      const focus = { mode: "compare", comparison: compared, side: "both", chosen: null } as const;
      return [compared.union, { focus, hovered: null, focused: null }] as const;
    };
    const [scene, state] = pictureOf(comparisonOf(one));
    const stage = createSvgStage(host, { ...optionsOf(events()), scene, state }, () => undefined);
    expect(host.querySelectorAll("g[data-deal]")).toHaveLength(1);
    stage.setScene(...pictureOf(comparisonOf(two)));
    expect(host.querySelectorAll("g[data-deal]")).toHaveLength(2);
  });

  it("takes two clicks on one firm for the wish to focus on it", () => {
    const reported = events();
    createSvgStage(host, optionsOf(reported), () => undefined);
    click('g[data-node="lab"] path');
    click('g[data-node="cloud"] path');
    expect(reported.onNodeFocus).not.toHaveBeenCalled();
    click('g[data-node="cloud"] path');
    expect(reported.onNodeFocus).toHaveBeenCalledWith("cloud");
  });

  it("zooms with the wheel until there is nothing left to zoom, and then lets the page scroll", () => {
    const reported = events();
    createSvgStage(host, optionsOf(reported), () => undefined);
    const wheel = (): boolean => {
      const event = new WheelEvent("wheel", { bubbles: true, cancelable: true, deltaY: 100 });
      host.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel()).toBe(true);
    expect(vi.mocked(reported.onCamera).mock.calls[0]![0].ratio).toBeCloseTo(1.25);
    for (let k = 0; k < 20; k++) wheel();
    expect(wheel()).toBe(false);
  });

  it("starts where it is told to", () => {
    createSvgStage(host, { ...optionsOf(events()), camera: { x: 0.25, y: 0.25, ratio: 0.5 } }, () => undefined);
    expect(host.firstElementChild?.getAttribute("viewBox")).toMatch(/^0 0 /);
  });

  it("takes a press that moves for a drag, not a click", () => {
    const reported = events();
    createSvgStage(host, optionsOf(reported), () => undefined);
    const target = host.querySelector('g[data-node="lab"] path')!;
    target.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, clientX: 100, clientY: 100 }));
    window.dispatchEvent(new PointerEvent("pointermove", { clientX: 160, clientY: 100 }));
    window.dispatchEvent(new PointerEvent("pointerup"));
    click('g[data-node="lab"] path');
    expect(reported.onNodeClick).not.toHaveBeenCalled();
    expect(host.firstElementChild?.getAttribute("viewBox")).not.toMatch(/^0 /);
  });

  it("reports what the pointer is over once, and that it has left", () => {
    const reported = events();
    createSvgStage(host, optionsOf(reported), () => undefined);
    const over = (selector: string) =>
      host.querySelector(selector)!.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    over('g[data-node="lab"] path');
    over('g[data-node="lab"] path');
    over('g[data-deal="deal-0"] path');
    host.dispatchEvent(new PointerEvent("pointerleave"));
    expect(vi.mocked(reported.onNodeHover).mock.calls.map(([node]) => node)).toEqual(["lab", null, null]);
    expect(vi.mocked(reported.onDealHover).mock.calls.map(([deal]) => deal)).toEqual([null, "deal-0", null]);
  });

  it("zooms by its view box and fits again", () => {
    const stage = createSvgStage(host, optionsOf(events()), () => undefined);
    const viewBox = () => host.firstElementChild?.getAttribute("viewBox");
    const whole = viewBox();
    stage.zoomIn();
    expect(viewBox()).not.toBe(whole);
    stage.fit();
    expect(viewBox()).toBe(whole);
  });

  it("redraws for a new state and a new theme", () => {
    const stage = createSvgStage(host, optionsOf(events()), () => undefined);
    stage.setTheme("dark");
    expect(host.innerHTML).toContain("#10141B");
    stage.setState({ ...atRest, focus: { mode: "node", node: "lab" } });
    expect(host.innerHTML).toContain("$300B");
  });

  it("leaves nothing behind, however often it is ended", () => {
    const stage = createSvgStage(host, optionsOf(events()), () => undefined);
    stage.kill();
    stage.kill();
    expect(host.childElementCount).toBe(0);
  });
});
