// Which view an address path means, and back. Paths name views and objects; everything else is in the query.

export const dataTables = ["deals", "firms", "loops", "losses", "facts", "sources"] as const;
export type DataTable = (typeof dataTables)[number];

export type View =
  | { readonly name: "map" }
  /** `loop` is a loop's canonical id: node ids rotated so that the smallest comes first, joined by `~`. */
  | { readonly name: "loops"; readonly loop: string | null }
  /** `seeds` as written, `openai` or `oracle=0.3`; empty while nobody has been picked. */
  | { readonly name: "failure"; readonly seeds: readonly string[] }
  /** The two sides are in the query. */
  | { readonly name: "compare" }
  | { readonly name: "metrics" }
  /** `claim` is the id of the claim that is read in full. */
  | { readonly name: "claims"; readonly claim: string | null }
  /** `seeds` only for the losses table. */
  | { readonly name: "data"; readonly table: DataTable; readonly seeds: readonly string[] }
  | { readonly name: "unknown"; readonly path: string };

/** First parts of the paths that are views; every other path is unknown. */
export const viewPaths = ["loops", "failure", "compare", "metrics", "claims", "data"] as const;

const readable = (text: string): string => encodeURIComponent(text).replaceAll("%3D", "=").replaceAll("%7E", "~");

/** Null for a broken percent sign, which decodeURIComponent refuses. */
const decoded = (part: string): string | null => {
  try {
    return decodeURIComponent(part);
  } catch {
    // The caller turns a part that cannot be read into the unknown view, which shows the address as it is.
    return null;
  }
};

const seedsOf = (part: string | undefined): readonly string[] =>
  (part ?? "")
    .split(",")
    .map((seed) => seed.trim())
    .filter((seed) => seed !== "");

const isDataTable = (text: string): text is DataTable => dataTables.some((table) => table === text);

/** The view of a path such as `/loops/nvidia~openai~oracle`; paths that mean nothing give the view `unknown`. */
export const parsePath = (path: string): View => {
  const parts = path.split("/").filter((part) => part !== "");
  const unknown: View = { name: "unknown", path };
  const texts = parts.map(decoded);
  if (texts.some((text) => text === null)) return unknown;
  const [head, second, third, ...rest] = texts.map(String);
  if (rest.length > 0) return unknown;
  if (head === undefined) return { name: "map" };
  if (head === "data") return dataView(second ?? "deals", third) ?? unknown;
  if (third !== undefined) return unknown;
  if (head === "claims") return { name: "claims", claim: second ?? null };
  if (head === "loops") return { name: "loops", loop: second ?? null };
  if (head === "failure") return { name: "failure", seeds: seedsOf(second) };
  if (second === undefined && (head === "compare" || head === "metrics")) return { name: head };
  return unknown;
};

const dataView = (table: string, seeds: string | undefined): View | null => {
  if (!isDataTable(table) || (seeds !== undefined && table !== "losses")) return null;
  return { name: "data", table, seeds: seedsOf(seeds) };
};

const joined = (...parts: readonly string[]): string => `/${parts.filter((part) => part !== "").join("/")}`;

const seedPart = (seeds: readonly string[]): string => seeds.map(readable).join(",");

/** The path of a view; `parsePath` of it gives the view again. */
export const formatPath = (view: View): string => {
  switch (view.name) {
    case "map":
      return "/";
    case "loops":
      return joined("loops", view.loop === null ? "" : readable(view.loop));
    case "failure":
      return joined("failure", seedPart(view.seeds));
    case "claims":
      return joined("claims", view.claim === null ? "" : readable(view.claim));
    case "compare":
    case "metrics":
      return joined(view.name);
    case "data":
      return joined("data", view.table, view.table === "losses" ? seedPart(view.seeds) : "");
    case "unknown":
      return view.path;
  }
};
