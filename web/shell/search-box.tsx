// Search as a combobox: type, arrow down, Enter.
import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { usePage } from "../page.ts";
import { fail, select } from "../../src/view/go-to.ts";
import { findMatches, type Match } from "./find-matches.ts";

export const searchInputId = "search";

export const SearchBox = () => {
  const { state, index, go } = usePage();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = useMemo(() => findMatches(index, text), [index, text]);
  const isOpen = open && text.trim() !== "";
  const optionId = (i: number): string => `${listId}-${i}`;

  const pick = ({ kind, id }: Match): void => {
    const isPicking = kind === "firm" && state.view.name === "failure" && state.view.seeds.length === 0;
    go(isPicking ? fail(state, [id]) : select(state, { kind, id }));
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
    <div className="search" role="search">
      <input
        id={searchInputId}
        type="text"
        role="combobox"
        aria-label="Search firms and deals"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? optionId(active) : undefined}
        placeholder="Search firm or deal   /"
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
        {found.map((match, i) => (
          <li
            key={`${match.kind}:${match.id}`}
            id={optionId(i)}
            role="option"
            aria-selected={i === active}
            // The input must keep the focus, or its blur closes the list before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(match)}
          >
            <span>{match.label}</span> <span className="soft">{match.detail}</span>
          </li>
        ))}
      </ul>
      {isOpen && found.length === 0 ? (
        <p className="search-empty" role="status">
          No firm or deal begins like “{text}”.
        </p>
      ) : null}
    </div>
  );
};
