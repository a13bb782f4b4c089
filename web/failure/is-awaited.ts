// Whether the page still works out the failure that it came with, as picture, text and title.
import { firstPanel } from "../first-paint.ts";
import type { Page } from "../page.ts";

export const isAwaitedFailure = ({ failure, failureRun }: Pick<Page, "failure" | "failureRun">): boolean =>
  failure === null && failureRun.status === "running" && firstPanel() !== null;
