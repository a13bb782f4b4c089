// Which addresses of the data may become links: a package can hold anything, and `javascript:` is an address, too.

/** True for an address that begins with http or https and a host, and holds no space that a browser would drop. */
export const isWebAddress = (address: string | null): address is string =>
  address !== null && /^https?:\/\/[^\s/?#]+[^\s]*$/i.test(address);
