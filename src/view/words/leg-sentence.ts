// One arrow as a sentence: who pays whom how much for what.
import type { Deal } from "../../model/deal.ts";

type Phrase = (payer: string, payee: string, amount: string) => string;

const phrases: Readonly<Record<string, Phrase>> = {
  equity: (payer, payee, amount) => `${payer} invests ${amount} in ${payee}.`,
  convertible: (payer, payee, amount) => `${payer} lends ${amount} to ${payee}, convertible into shares.`,
  "term-loan": (payer, payee, amount) => `${payer} lends ${amount} to ${payee}.`,
  "bridge-loan": (payer, payee, amount) => `${payer} lends ${amount} to ${payee}.`,
  bond: (payer, payee, amount) => `${payer} lends ${amount} to ${payee} through bonds.`,
  "project-finance": (payer, payee, amount) => `${payer} finances projects of ${payee} with ${amount}.`,
  warrant: (payer, payee, amount) => `${payer} funds ${payee} with ${amount} through warrants.`,
  "joint-investment": (payer, payee, amount) => `${payer} invests ${amount} together with ${payee}.`,
  acquisition: (payer, payee, amount) => `${payer} pays ${amount} to acquire ${payee}.`,
  backstop: (payer, payee, amount) => `${payer} stands in for ${payee} with ${amount}.`,
  "cloud-contract": (payer, payee, amount) => `${payer} promises ${payee} ${amount} for computing.`,
  "cloud-consumption": (payer, payee, amount) => `${payer} pays ${payee} ${amount} for computing.`,
  "capacity-lease": (payer, payee, amount) => `${payer} promises ${payee} ${amount} for data-centre space.`,
  "chip-purchase": (payer, payee, amount) => `${payer} spends ${amount} on chips from ${payee}.`,
  "component-purchase": (payer, payee, amount) => `${payer} spends ${amount} on components from ${payee}.`,
  "datacenter-build": (payer, payee, amount) => `${payer} promises ${payee} ${amount} to build data centres.`,
  "power-purchase": (payer, payee, amount) => `${payer} promises ${payee} ${amount} for electricity.`,
  "revenue-share": (payer, payee, amount) => `${payer} owes ${payee} ${amount} as a share of its revenue.`,
};

const otherPhrase: Phrase = (payer, payee, amount) => `${payer} pays ${payee} ${amount}.`;

const intention: Phrase = (payer, payee, amount) => `${payer} intends to pay ${payee} ${amount}.`;

/**
 * @param amount With its unit, as in "$20B a year".
 * @returns A sentence that ends with a full stop. A letter of intent is called an intention.
 */
export const legSentence = (deal: Deal, payer: string, payee: string, amount: string): string => {
  const phrase = deal.status === "letter-of-intent" ? intention : (phrases[deal.instrument] ?? otherPhrase);
  return phrase(payer, payee, amount);
};
