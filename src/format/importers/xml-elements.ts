// XML as a tree of elements that know their line. Nothing is fetched and no entity is defined: a document type with
// declarations of its own is refused, so that no text can grow beyond the file.
import { InvalidInputError } from "../../model/errors.ts";

export type XmlElement = {
  /** Without a prefix. */
  readonly name: string;
  /** By name without a prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text inside, that of the children too. */
  readonly text: string;
  readonly line: number;
};

type Open = {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly line: number;
  text: string;
};

/** Deeper, and it is no graph. */
const deepest = 100;

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);

type Fail = (problem: string, remedy: string) => InvalidInputError;

const character = (reference: string): string | null => {
  const code = reference.startsWith("x") ? Number.parseInt(reference.slice(1), 16) : Number(reference);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
};

const unescape = (text: string, fail: Fail): string =>
  text.replace(/&(#?)([^;&\s]{0,32})(;?)/g, (whole, hash: string, name: string, end: string) => {
    const found = hash === "" ? (Object.hasOwn(named, name) ? named[name]! : null) : character(name);
    if (found !== null && end === ";") return found;
    throw fail(
      `has the unknown reference "${whole}"`,
      "Write &amp; for an ampersand; entities of one's own are not read.",
    );
  });

const attribute = /([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

const attributesOf = (text: string, fail: Fail): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    if (at >= text.length) return attributes;
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (match === null)
      throw fail(`has an attribute that cannot be read: ${text.slice(at, at + 40)}`, 'Write name="value".');
    attributes.set(withoutPrefix(match[1]!), unescape(match[2] ?? match[3] ?? "", fail));
    at = attribute.lastIndex;
  }
};

/** End of a tag, past the signs > that stand in quotes; -1 where it has none. */
const tagEnd = (text: string, from: number): number => {
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
  }
  return -1;
};

/** Marks that hold no elements: start, end, and whether what is between is text. */
const asides = [
  { start: "<!--", end: "-->", isText: false },
  { start: "<![CDATA[", end: "]]>", isText: true },
  { start: "<?", end: "?>", isText: false },
] as const;

class Reader {
  private at = 0;
  private line = 1;
  private counted = 0;
  private root: XmlElement | null = null;
  private readonly open: Open[] = [];
  private readonly file: string;
  private readonly text: string;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  private lineHere(): number {
    for (; this.counted < this.at; this.counted++) if (this.text.charCodeAt(this.counted) === 10) this.line++;
    return this.line;
  }

  private readonly fail: Fail = (problem, remedy) =>
    new InvalidInputError(`${this.file}:${this.lineHere()}: ${problem}. ${remedy}`);

  private addText(text: string): void {
    const innermost = this.open.at(-1);
    if (innermost !== undefined) innermost.text += text;
    else if (text.trim() !== "") throw this.fail("has text outside of any element", "Give it one element at the top.");
  }

  private close(): void {
    const { tag, attributes, children, line, text } = this.open.pop()!;
    const element: XmlElement = { name: withoutPrefix(tag), attributes, children, text, line };
    const parent = this.open.at(-1);
    if (parent === undefined) this.root = element;
    else {
      parent.children.push(element);
      parent.text += text;
    }
  }

  private readEndTag(inner: string): void {
    const tag = inner.slice(1).trim();
    if (this.open.at(-1)?.tag !== tag)
      throw this.fail(`</${tag.slice(0, 40)}> closes nothing`, "Close what was opened last.");
    this.close();
  }

  private readStartTag(inner: string): void {
    const empty = inner.endsWith("/");
    const body = empty ? inner.slice(0, -1) : inner;
    const tag = /^[^\s=/>"'<!]+/.exec(body)?.[0];
    if (tag === undefined) throw this.fail("has a < that opens no element", "Write &lt; for the sign.");
    if (this.root !== null) throw this.fail("has a second element at the top", "Keep one.");
    if (this.open.length >= deepest) throw this.fail(`nests deeper than ${deepest}`, "A graph needs no such depth.");
    const attributes = attributesOf(body.slice(tag.length), this.fail);
    this.open.push({ tag, attributes, children: [], line: this.lineHere(), text: "" });
    if (empty) this.close();
  }

  /** True where a comment, a text as it stands or an instruction was read. */
  private readAside(): boolean {
    const aside = asides.find(({ start }) => this.text.startsWith(start, this.at));
    if (aside === undefined) return false;
    const from = this.at + aside.start.length;
    const end = this.text.indexOf(aside.end, from);
    if (end === -1) throw this.fail(`${aside.start} has no end`, `Close it with ${aside.end}.`);
    if (aside.isText) this.addText(this.text.slice(from, end));
    this.at = end + aside.end.length;
    return true;
  }

  private readTag(): void {
    const end = tagEnd(this.text, this.at + 1);
    if (end === -1) throw this.fail("has a tag without an end", "Close it with >.");
    const inner = this.text.slice(this.at + 1, end);
    if (/^!DOCTYPE/i.test(inner) && !inner.includes("[")) this.at = end + 1;
    else if (inner.startsWith("!")) {
      throw this.fail("declares a document type of its own", "Take the declarations out; entities are not read.");
    } else {
      if (inner.startsWith("/")) this.readEndTag(inner);
      else this.readStartTag(inner);
      this.at = end + 1;
    }
  }

  read(): XmlElement {
    while (this.at < this.text.length) {
      const next = this.text.indexOf("<", this.at);
      const end = next === -1 ? this.text.length : next;
      if (end > this.at) this.addText(unescape(this.text.slice(this.at, end), this.fail));
      this.at = end;
      if (end < this.text.length && !this.readAside()) this.readTag();
    }
    const unclosed = this.open.at(-1);
    if (unclosed !== undefined)
      throw this.fail(`<${unclosed.tag}> of line ${unclosed.line} is not closed`, "Close it.");
    if (this.root === null) throw this.fail("holds no element", "Name a file with a graph.");
    return this.root;
  }
}

/**
 * Reads XML 1.0 as far as graph files use it. Cost O(text).
 *
 * @throws InvalidInputError with the line, for a text that is not well formed, defines entities or nests too deep.
 */
export const readXml = (file: string, text: string): XmlElement => new Reader(file, text.replace(/^\uFEFF/, "")).read();

/** All elements of a name below an element, in order. */
export const elementsNamed = (element: XmlElement, name: string): readonly XmlElement[] => {
  const found: XmlElement[] = [];
  const stack = [...element.children].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.name === name) found.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i]!);
  }
  return found;
};

/** Whether a text is XML with an element of this name at the top. */
export const startsWithElement = (text: string, name: string): boolean =>
  new RegExp(`<(?:[\\w.-]+:)?${name}[\\s>]`).test(text.slice(0, 4_000)) && /^\uFEFF?\s*</.test(text.slice(0, 200));
