// A report for readers as a tree of plain data: both formats, HTML and Markdown, are written from it and cannot differ.

/** The tables whose rows a number can be traced to. */
export const rowKinds = ["deal", "fact", "claim", "source"] as const;
export type RowKind = (typeof rowKinds)[number];

/** Names one row of the document. */
export type RowId = { readonly row: RowKind; readonly id: string };

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  /** An address outside; anything but http and https stays plain text. */
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  /** A row of this document; plain text where the document has no such row. */
  | ({ readonly kind: "row"; readonly text: string } & RowId)
  /** A section of this document. */
  | { readonly kind: "section"; readonly text: string; readonly section: string };

export type Inlines = readonly Inline[];

export type Column = {
  readonly title: string;
  /** Numbers stand at the right; default left. */
  readonly align?: "left" | "right";
  /** True: never broken into lines, as dates and amounts. */
  readonly tight?: boolean;
};

export type Row = {
  /** Where links to the row lead; null for a row that nothing points to. */
  readonly anchor: RowId | null;
  /** One per column; the first names the row. */
  readonly cells: readonly Inlines[];
};

export type Table = {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Below the table: what a term means, how many rows are left out. */
  readonly notes: readonly Inlines[];
  /** True for the long tables at the end, which are looked things up in and not read. */
  readonly small?: boolean;
};

export type Figure = {
  readonly kind: "figure";
  readonly caption: Inlines;
  /** What the picture shows, for those who do not see it; the only thing that Markdown has. */
  readonly alternative: string;
  /** SVG text from `renderSvg`, for either theme. */
  readonly light: string;
  readonly dark: string;
};

export type Block =
  | { readonly kind: "paragraph"; readonly text: Inlines }
  /** A remark in smaller type. */
  | { readonly kind: "note"; readonly text: Inlines }
  | { readonly kind: "list"; readonly items: readonly Inlines[] }
  /** A few large figures, each with what it is. */
  | { readonly kind: "figures"; readonly items: readonly { readonly value: string; readonly meaning: Inlines }[] }
  /** Command line that gives the numbers of the section again. */
  | { readonly kind: "command"; readonly command: string }
  | Table
  | Figure;

export type Section = {
  /** Kebab-case, unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
};

export type Document = {
  readonly title: string;
  readonly standfirst: string;
  /** What the document was made from: day, data, digest, command. */
  readonly particulars: readonly { readonly term: string; readonly value: Inlines }[];
  readonly sections: readonly Section[];
};
