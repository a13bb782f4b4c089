// The folders of the pure half: what the linter keeps free of files, clocks and chance, and what a clean build removes.
export const pureFolders = [
  "model",
  "metrics",
  "circularity",
  "contagion",
  "ensemble",
  "ledger",
  "format",
  "report",
  "picture",
  "view",
  "document",
];
