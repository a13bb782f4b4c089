// Instead of a view while it is on its way: what came with the page for it, or a line that says what is awaited.
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { firstMain, type FirstMain } from "../first-paint.ts";

const Kept = ({ className, nodes }: FirstMain) => {
  const host = useRef<HTMLElement>(null);
  // Before the browser paints, so that there is no moment without it.
  useLayoutEffect(() => host.current?.replaceChildren(...nodes), [nodes]);
  return <main id="main" className={className} ref={host} aria-busy="true" />;
};

export const ViewWaiting = ({ children }: { readonly children?: ReactNode }) => {
  const kept = firstMain();
  if (kept !== null) return <Kept {...kept} />;
  return (
    <main id="main" className="alone" aria-busy="true">
      {children === undefined ? null : <p>{children}</p>}
    </main>
  );
};
