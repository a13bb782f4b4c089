import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { pureFolders } from "./src/setup/pure-folders.mjs";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/"] },
  tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx,mjs}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      eqeqeq: "error",
      "no-console": "error",
      "prefer-const": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: false }],
    },
  },
  {
    // These scripts are programs: printing is what they are for.
    files: ["src/setup/**/*.mjs"],
    rules: { "no-console": "off" },
  },
  {
    files: [...pureFolders.map((folder) => `src/${folder}/**/*.ts`), "src/index.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The pure core takes its randomness as an argument." },
        { object: "Date", property: "now", message: "The pure core has no clock; take the date as an argument." },
      ],
      "no-restricted-imports": ["error", { patterns: ["node:*", "react", "react-dom", "sigma", "sigma/*", "express"] }],
    },
  },
  { files: ["web/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  {
    files: ["web/**/*.{ts,tsx}"],
    ignores: ["web/stage/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["sigma", "sigma/*"], message: "Only web/stage may import sigma." }] },
      ],
    },
  },
);
