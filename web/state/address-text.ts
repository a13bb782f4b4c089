// Where the state stands in a URL: in its path and query behind our server, and after the # where the page is a file,
// because there the path belongs to the folder that it lies in. Pure.

/** Path and query of the state in a part after the #; null where that part is an anchor of the page, or empty. */
export const addressInHash = (hash: string): string | null => (hash.startsWith("#/") ? hash.slice(1) : null);

/** Path and query of an address, each as `parseState` takes it. */
export const partsOf = (address: string): { readonly path: string; readonly query: string } => {
  const question = address.indexOf("?");
  return question === -1
    ? { path: address, query: "" }
    : { path: address.slice(0, question), query: address.slice(question) };
};
