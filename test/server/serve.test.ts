// Ports: the one asked for, the next free one, or a helpful refusal.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listen, PortTakenError } from "../../src/server/serve.ts";

const host = "127.0.0.1";
let blocker: Server;
let taken = 0;

beforeEach(async () => {
  blocker = createServer().listen(0, host);
  await new Promise((resolve) => blocker.once("listening", resolve));
  taken = (blocker.address() as AddressInfo).port;
});
afterEach(() => new Promise((resolve) => blocker.close(resolve)));

describe("listen", () => {
  it("takes the port that it is given, answers there, and gives it back", async () => {
    const app = express().get("/", (_request, response) => void response.send("here"));
    const listening = await listen(app, { host, port: 0, orNext: false });
    expect(await (await fetch(`http://${host}:${listening.port}`)).text()).toBe("here");
    await listening.close();
    await expect(fetch(`http://${host}:${listening.port}`)).rejects.toThrow();
  });

  it("goes on to the next free port where that is wanted", async () => {
    const listening = await listen(express(), { host, port: taken, orNext: true });
    expect(listening.port).toBeGreaterThan(taken);
    await listening.close();
  });

  it("refuses a taken port otherwise, and names one that is free", async () => {
    const error = await listen(express(), { host, port: taken, orNext: false }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PortTakenError);
    const { port, free } = error as PortTakenError;
    expect(port).toBe(taken);
    const listening = await listen(express(), { host, port: free!, orNext: false });
    await listening.close();
  });
});
