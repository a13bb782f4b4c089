// Before there are data: a calm line, or what went wrong and a way to try again.
import { networkAddress } from "../data/fetch-network.ts";

export const Loading = () => (
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
