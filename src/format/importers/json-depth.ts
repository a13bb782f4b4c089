// JSON that nests without an end: told before it is read, since reading and writing it would run out of stack.
import { InvalidInputError } from "../../model/errors.ts";
import type { TextFile } from "../own-table.ts";

/** Deeper, and it is no graph. */
const deepest = 100;

const depthAfter = (depth: number, sign: string): number => {
  if (sign === "[" || sign === "{") return depth + 1;
  return sign === "]" || sign === "}" ? depth - 1 : depth;
};

/**
 * Checks that no bracket outside of a text stands too deep. Cost O(text).
 *
 * @throws InvalidInputError with the line.
 */
export const checkJsonDepth = ({ name, text }: TextFile): void => {
  let [depth, line, inText] = [0, 1, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\n") line++;
    if (inText && sign === "\\") at++;
    else if (sign === '"') inText = !inText;
    else if (!inText) depth = depthAfter(depth, sign);
    if (depth > deepest) {
      throw new InvalidInputError(`${name}:${line}: nests deeper than ${deepest}. A graph needs no such depth.`);
    }
  }
};
