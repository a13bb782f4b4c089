// Gets the network from the server, or from beside the page; what goes wrong is said in plain words.
import type { Network } from "../../src/model/network.ts";
import { place } from "../place.ts";
import { networkFromText } from "../worker/network-origin.ts";

/** Where the data lie: the API's answer, or the script that stands before ours in the published page. */
export const networkAddress = place === "files" ? "data/network.js" : "/api/v1/network";

/** What stopped the data from arriving, as a sentence for the reader. */
export class FetchFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FetchFailure";
  }
}

declare global {
  /** Set by data/network.js, which `linchpin publish` has written. */
  var linchpinNetwork: Network | undefined;
}

const networkBesideThePage = (): Network => {
  if (globalThis.linchpinNetwork !== undefined) return globalThis.linchpinNetwork;
  throw new FetchFailure("The file data/network.js is missing or broken. Publish the page again.");
};

const ask = (signal?: AbortSignal): Promise<Response> =>
  fetch(networkAddress, { headers: { accept: "application/json" }, ...(signal === undefined ? {} : { signal }) });

let early: Promise<Response> | null = null;

/** Asks before anything is drawn, so that the browser's own early request, which the page's head asks for, is taken up. */
export const askEarly = (): void => {
  if (place === "files") return;
  early = ask();
  // Whoever takes the answer hears of a failure.
  early.catch(() => undefined);
};

const answerOf = async (signal: AbortSignal): Promise<Response> => {
  const asked = early ?? ask(signal);
  early = null;
  try {
    return await asked;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new FetchFailure("The server does not answer. Is it still running? Start it with npm start.");
  }
};

/**
 * The network that the page is about. The answer is trusted to be a `Network`: it comes from the same origin and was
 * checked when the server loaded it.
 *
 * @throws FetchFailure when there is no answer or a bad one.
 */
export const fetchNetwork = async (signal: AbortSignal): Promise<Network> => {
  if (place === "files") return networkBesideThePage();
  const response = await answerOf(signal);
  if (!response.ok) throw new FetchFailure(`The server answered ${response.status} instead of the data.`);
  try {
    return networkFromText(await response.text());
  } catch (error) {
    if (signal.aborted) throw error;
    throw new FetchFailure("The server's answer is not the data: it is not JSON.");
  }
};
