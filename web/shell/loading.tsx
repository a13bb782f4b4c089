// Before there are data: what came with the page stays, or a calm line; or what went wrong and a way to try again.
import { useLayoutEffect, useRef } from "react";
import { networkAddress } from "../data/fetch-network.ts";
import { firstPaintNodes, hasFirstPaint } from "../first-paint.ts";

/** Puts what came with the page back into it: React has emptied its root to get in. */
const FirstPaint = () => {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => host.current?.replaceChildren(...firstPaintNodes()), []);
  return <div className="first-paint" ref={host} aria-busy="true" />;
};

export const Loading = () =>
  hasFirstPaint ? (
    <>
      <p className="loading-bar" role="status">
        <span className="visually-hidden">Loading the network …</span>
      </p>
      <FirstPaint />
    </>
  ) : (
    <main className="alone" aria-busy="true">
      <h1>Linchpin</h1>
      <p role="status">Loading the network …</p>
    </main>
  );

export const LoadFailed = ({ reason, onRetry }: { readonly reason: string; readonly onRetry: () => void }) => (
  <main className="alone">
    <h1>The data did not arrive</h1>
    <p role="alert">{reason}</p>
    <p>Nothing can be shown without them. The address asked for was {networkAddress}.</p>
    <button type="button" className="button strong" onClick={onRetry}>
      Try again
    </button>
  </main>
);
