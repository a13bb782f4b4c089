// What was understood of a network of claims from files: part of every report on one.
import { z } from "zod";
import type { ClaimBook } from "../format/matrix/read-claim-book.ts";
import { InvalidInputError } from "../model/errors.ts";
import { unknownName } from "../model/nearest-name.ts";

const names = (what: string) => z.array(z.string()).describe(what);

export const claimBookSourceSchema = z.object({
  files: z.object({ exposures: z.string(), buffers: z.string() }),
  layout: z.enum(["matrix", "edges"]).describe("Matrix with names on two sides, or a list creditor,debtor,amount"),
  orientation: z
    .enum(["assets", "liabilities"])
    .nullable()
    .describe("assets: row i holds a claim on column j; liabilities: row i owes column j; null: a list says it itself"),
  firms: z.int().min(0),
  claims: z.int().min(0).describe("Pairs with a claim, after summing and without claims on oneself"),
  selfClaims: names("Firms with a claim on themselves; it is left out"),
  repeatedPairs: names("Pairs given more than once; they are summed"),
  withoutBuffer: names("Firms of unknown buffer: they receive losses, and pass on only a shock of their own"),
  withoutClaims: names("Firms that only the file of buffers names"),
  oneSided: names("Names that head only a row or only a column of the matrix"),
  emptyCells: z.int().min(0).describe("Cells of the matrix that say nothing; taken for no claim"),
  mistakes: z.int().min(0).describe("Mistakes in the files; what they concern is left out"),
});

export type ClaimBookSource = z.infer<typeof claimBookSourceSchema>;

export const claimBookSource = ({ firms, claims, ...book }: ClaimBook): ClaimBookSource => ({
  files: book.files,
  layout: book.layout,
  orientation: book.orientation,
  firms: firms.length,
  claims: claims.length,
  selfClaims: [...book.selfClaims],
  repeatedPairs: [...book.repeatedPairs],
  withoutBuffer: [...book.withoutBuffer],
  withoutClaims: [...book.withoutClaims],
  oneSided: [...book.oneSided],
  emptyCells: book.emptyCells,
  mistakes: book.mistakes,
});

export const seedSchema = z.object({
  name: z.string(),
  shock: z.number().min(0).describe("Share of the buffer lost at the start; 1 is failure, more only in valuations"),
});

export type BookSeed = z.infer<typeof seedSchema>;

const findFirm = ({ firms, files }: ClaimBook, typed: string): string => {
  const wanted = typed.trim();
  const found =
    firms.find(({ name }) => name === wanted) ?? firms.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found.name;
  throw unknownName(
    files.exposures,
    "firm",
    typed,
    firms.map(({ name }) => name),
  );
};

/** Largest shock of a cascade, where a firm can lose no more than its buffer; valuations admit more. */
const wholeBuffer = 1;

const isShock = (shock: number, most: number): boolean => shock > 0 && shock <= most && Number.isFinite(shock);

const bounds = (most: number): string => `a share above 0${most === Infinity ? "" : ` and at most ${most}`}`;

/**
 * Reads `B`, which fails, or `B=0.3`, which loses that share of its buffer.
 *
 * @param most Largest share admitted.
 * @throws NotFoundError with the nearest name, InvalidInputError for a share out of range.
 */
export const parseBookSeed = (text: string, book: ClaimBook, most = wholeBuffer): BookSeed => {
  const whole = book.firms.find(({ name }) => name === text);
  const equals = whole === undefined ? text.lastIndexOf("=") : -1;
  const shock = equals === -1 ? 1 : Number(text.slice(equals + 1));
  if (!isShock(shock, most)) {
    throw new InvalidInputError(`seed "${text}": the shock must be ${bounds(most)}, as in B=0.3.`);
  }
  return { name: findFirm(book, equals === -1 ? text : text.slice(0, equals)), shock };
};

/** Share of each firm's buffer that the seeds take, in the order of the book; every seed known, in range, named once. */
export const bookShock = (book: ClaimBook, seeds: readonly BookSeed[], most = wholeBuffer): Float64Array => {
  if (seeds.length === 0) throw new InvalidInputError("fail: name at least one firm that fails.");
  const shock = new Float64Array(book.firms.length);
  for (const seed of seeds) {
    const found = findFirm(book, seed.name);
    const v = book.firms.findIndex(({ name }) => name === found);
    if (!isShock(seed.shock, most)) {
      throw new InvalidInputError(`seed "${seed.name}": the shock must be ${bounds(most)}, got ${seed.shock}.`);
    }
    if (shock[v] !== 0) throw new InvalidInputError(`seed "${seed.name}": named twice; give each firm one shock.`);
    shock[v] = seed.shock;
  }
  return shock;
};
