// What came with the page beside its picture, until the page has worked the same out: nobody sees a finding go and come.
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { firstPanel } from "../first-paint.ts";

const Kept = ({ nodes }: { readonly nodes: readonly Node[] }) => {
  const host = useRef<HTMLDivElement>(null);
  // Before the browser paints, so that there is no moment without it.
  useLayoutEffect(() => host.current?.replaceChildren(...nodes), [nodes]);
  return <div ref={host} aria-busy="true" />;
};

/** @param children Shown at an address that the page did not come with. */
export const FirstPanel = ({ children }: { readonly children: ReactNode }) => {
  const kept = firstPanel();
  return kept === null ? children : <Kept nodes={kept} />;
};
