// The functions of the expression language that are plain arithmetic.
import { ExpressionError } from "./expression-error.ts";
import { numberText, rounded } from "./expression-number.ts";
import { atom, bindings, commonUnit, finite, inside, type Call, type Worked } from "./expression-worked.ts";

type Numbers = readonly Worked<number>[];

const total = (parts: Numbers): number => parts.reduce((sum, { value }) => sum + value, 0);

const listed = (name: string, parts: Numbers): string => `${name}(${parts.map(({ text }) => text).join("; ")})`;

const sum = ({ at }: Call, parts: Numbers): Worked<number> => ({
  value: finite(total(parts), at),
  unit: commonUnit(parts, at),
  text: parts.map((part) => inside(part, bindings["+"])).join(" + "),
  binding: parts.length === 1 ? parts[0]!.binding : bindings["+"],
});

const round = ({ at }: Call, [part, places]: Numbers): Worked<number> => {
  const digits = places?.value ?? 0;
  if (!Number.isInteger(digits) || digits < 0 || digits > 9) {
    throw new ExpressionError(at, `round takes 0 to 9 places, not ${digits}`, "Write round(a) or round(a, places).");
  }
  const value = rounded(part!.value, digits);
  return atom(value, part!.unit, `${inside(part!, bindings.atom)} rounded to ${numberText(value)}`);
};

const growth = ({ at }: Call, [from, to, years]: Numbers): Worked<number> => {
  const positive = from!.value > 0 && to!.value > 0 && years!.value > 0;
  if (!positive) {
    throw new ExpressionError(at, "growth needs two amounts and a number of years above 0", "Check the figures.");
  }
  commonUnit([from!, to!], at);
  const value = finite((to!.value / from!.value) ** (1 / years!.value) - 1, at);
  const ratio = `(${inside(to!, bindings["*"])} / ${inside(from!, bindings.sign)})`;
  return { value, unit: null, text: `${ratio}^(1 / ${inside(years!, bindings.sign)}) − 1`, binding: bindings["+"] };
};

/** Applies an arithmetic function to arguments that are worked out. */
export const numericFunction = (call: Call, parts: Numbers): Worked<number> => {
  const { name, at } = call;
  const values = parts.map(({ value }) => value);
  switch (name) {
    case "sum":
      return sum(call, parts);
    case "mean":
      return atom(finite(total(parts) / parts.length, at), commonUnit(parts, at), listed("mean", parts));
    case "min":
      return atom(Math.min(...values), commonUnit(parts, at), listed("min", parts));
    case "max":
      return atom(Math.max(...values), commonUnit(parts, at), listed("max", parts));
    case "abs":
      return atom(Math.abs(values[0]!), parts[0]!.unit, `|${parts[0]!.text}|`);
    case "round":
      return round(call, parts);
    case "growth":
      return growth(call, parts);
    default:
      throw new ExpressionError(at, `${name} is no arithmetic`, "See: linchpin claims --functions");
  }
};
