// A field in which typing finds things: arrows move through what is found, Enter or a click picks.
import { useId, useMemo, useState, type KeyboardEvent } from "react";

export type Found = {
  readonly key: string;
  readonly label: string;
  /** What it is, in a word or two. */
  readonly detail: string;
};

type Props<Item extends Found> = {
  readonly label: string;
  readonly placeholder: string;
  /** What a text finds, best first. */
  readonly find: (text: string) => readonly Item[];
  readonly onPick: (item: Item) => void;
  /** Said when nothing is found. */
  readonly nothing: (text: string) => string;
  readonly id?: string;
  readonly className?: string;
  /** True for the search of the whole page, which screen readers list. */
  readonly isLandmark?: boolean;
};

export const Combobox = <Item extends Found>(props: Props<Item>) => {
  const { label, placeholder, find, onPick, nothing, id, className = "", isLandmark = false } = props;
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = useMemo(() => find(text), [find, text]);
  const isOpen = open && text.trim() !== "";
  const optionId = (i: number): string => `${listId}-${i}`;

  const pick = (item: Item): void => {
    onPick(item);
    setText("");
    setOpen(false);
  };
  const move = (by: number): void => {
    setOpen(true);
    setActive((active + by + Math.max(1, found.length)) % Math.max(1, found.length));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => found[active] !== undefined && pick(found[active]),
    Escape: () => {
      setText("");
      setOpen(false);
    },
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const action = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // A second Escape gives the keyboard back to the page.
    if (event.key === "Escape" && text === "") event.currentTarget.blur();
    action();
  };
  return (
    <div className={`search ${className}`} role={isLandmark ? "search" : undefined}>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? optionId(active) : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <ul id={listId} role="listbox" aria-label="Found" hidden={!isOpen || found.length === 0}>
        {found.map((item, i) => (
          <li
            key={item.key}
            id={optionId(i)}
            role="option"
            aria-selected={i === active}
            // The input must keep the focus, or its blur closes the list before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(item)}
          >
            <span>{item.label}</span> <span className="soft">{item.detail}</span>
          </li>
        ))}
      </ul>
      {isOpen && found.length === 0 ? (
        <p className="search-empty" role="status">
          {nothing(text)}
        </p>
      ) : null}
    </div>
  );
};
