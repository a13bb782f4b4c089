// The list of keys, as a modal dialog.
import { useEffect, useRef } from "react";
import { tabs } from "./tabs.ts";

const keys: readonly (readonly [key: string, meaning: string])[] = [
  ["/ or Ctrl+K", "search"],
  [tabs.map((_tab, i) => i + 1).join(" "), tabs.map(({ label }) => label).join(", ")],
  ["t", "the same as a table, and back"],
  ["Esc", "one step back; closes dialogs"],
  ["Ctrl+Z, Ctrl+Shift+Z", "undo, redo: the browser’s Back and Forward"],
  ["+ − 0", "zoom in, zoom out, fit; with a focus: more steps, fewer steps"],
  ["Space", "play or pause a failure"],
  ["[ ]", "previous or next round, previous or next loop"],
  ["\\", "show or hide the details beside the picture"],
  ["?", "this list"],
  ["On the map: arrows", "nearest firm in that direction"],
  ["On the map: n p", "next or previous firm by size"],
  ["On the map: o i", "next outgoing or incoming deal; Enter goes to its other side"],
  ["On the map: l", "walk the loops through this firm"],
  ["On the map: x", "let this firm fail"],
  ["On the map: Enter", "select; again: go to the details"],
];

export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <table>
        <tbody>
          {keys.map(([key, meaning]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">Single-letter keys can be switched off in Settings.</p>
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
};
