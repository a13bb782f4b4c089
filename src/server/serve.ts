// Gives an application a port: the one asked for, or the next free one, and a way to stop.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Express } from "express";

export type ListenOptions = {
  readonly host: string;
  /** First port to try, 0 to 65535; 0 takes any free one. */
  readonly port: number;
  /** Whether to go on to the next ports when the first is taken. */
  readonly orNext: boolean;
};

export type Listening = {
  readonly port: number;
  /** Stops taking requests, answers the open ones for a second at most, and resolves when all is closed. */
  readonly close: () => Promise<void>;
};

/** The port is taken; `free` is one that is not. */
export class PortTakenError extends Error {
  readonly port: number;
  readonly free: number | null;
  constructor(port: number, free: number | null) {
    super(`port ${port} is taken.${free === null ? "" : ` Port ${free} is free.`}`);
    this.name = "PortTakenError";
    this.port = port;
    this.free = free;
  }
}

const attempts = 20;
/** How long a request may still take after the stop. */
const graceMilliseconds = 1000;

const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EADDRINUSE";

const listenOnce = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      // A server that listens on a port has an address of this form, never a pipe's name.
      resolve((server.address() as AddressInfo).port);
    });
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    setTimeout(() => server.closeAllConnections(), graceMilliseconds).unref();
  });

/** The port that could be listened on, from `port` upwards; null when none of the next twenty is free. */
const listenFrom = async (server: Server, host: string, port: number): Promise<number | null> => {
  for (let candidate = port; candidate < Math.min(port + attempts, 65_536); candidate += 1) {
    try {
      return await listenOnce(server, host, candidate);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return null;
};

const freePortAfter = async (host: string, port: number): Promise<number | null> => {
  const probe = createServer();
  const free = await listenFrom(probe, host, port + 1);
  if (free !== null) await closeServer(probe);
  return free;
};

/**
 * Starts listening.
 *
 * @throws PortTakenError when the port is taken and the next ones are not wanted, or are taken too.
 */
export const listen = async (app: Express, { host, port, orNext }: ListenOptions): Promise<Listening> => {
  const server = createServer(app);
  const close = () => closeServer(server);
  if (orNext) {
    const found = await listenFrom(server, host, port);
    if (found === null) throw new PortTakenError(port, null);
    return { port: found, close };
  }
  try {
    return { port: await listenOnce(server, host, port), close };
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new PortTakenError(port, await freePortAfter(host, port));
  }
};
