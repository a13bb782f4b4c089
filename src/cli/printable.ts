// Texts for a terminal: what others wrote may be shown, but must not give it orders.

// Colours are ours, and harmless; any other control character moves the cursor, sets titles or fills the clipboard.
const orders = /\u001b\[[\d;]*m|(?![\n\t])\p{Cc}/gu;

/** The text with the replacement character for each control character but tabs, line ends and colours. */
export const printable = (text: string): string =>
  text.replace(orders, (order) => (order.length > 1 ? order : "\uFFFD"));
