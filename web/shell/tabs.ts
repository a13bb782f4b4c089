// The views that exist: add yours in src/view/tabs.ts, which the first paint reads, too.
export { tabs } from "../../src/view/tabs.ts";
