// A link out of the page, in a tab of its own, and saying so; an address that is no web address never becomes a link.
import type { ReactNode } from "react";
import { isWebAddress } from "../../src/view/evidence/web-address.ts";

type Props = { readonly url: string | null; readonly children: ReactNode };

export const OutsideLink = ({ url, children }: Props) =>
  isWebAddress(url) ? (
    <a className="outside" href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="outside-mark" aria-hidden="true">
        {" "}
        ↗
      </span>
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  ) : (
    <span>
      {children}
      {url === null ? null : <span className="soft"> ({url})</span>}
    </span>
  );
