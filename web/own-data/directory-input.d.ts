// The attribute by which a file input asks for a folder; browsers know it, React's types do not.
import "react";

declare module "react" {
  // Merged into React's own, which is an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface InputHTMLAttributes<T> {
    webkitdirectory?: T extends HTMLInputElement ? string : never;
  }
}
