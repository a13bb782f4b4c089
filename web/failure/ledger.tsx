// Every loss, round by round, in words: the text twin of the animation. Narrowed by firm, saved as a table.
import { useState } from "react";
import type { DealLoss } from "../../src/report/cascade-report.schema.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import { lossAfterLedger, lossLedger, type LedgerRound } from "../../src/view/loss-ledger.ts";
import { firmName } from "../../src/view/network-index.ts";
import { select } from "../../src/view/go-to.ts";
import { ledgerHeading, lossLine } from "../../src/view/words/loss-words.ts";
import { shortName } from "../../src/picture/short-name.ts";
import { usePage, type Page } from "../page.ts";
import type { Failure } from "./use-failure.ts";

/** The losses that a typed name is about. */
const aboutFirm = ({ index }: Page, typed: string): ((loss: DealLoss) => boolean) => {
  const wanted = typed.trim().toLowerCase();
  return ({ from, to }) => [from, to].some((id) => `${id} ${firmName(index, id)}`.toLowerCase().includes(wanted));
};

const Entries = ({ entries }: Pick<LedgerRound, "entries">) => {
  const { state, index, go } = usePage();
  const name = (id: string): string => shortName(firmName(index, id));
  return (
    <ol className="plain small ledger-lines">
      {entries.map((loss) => (
        <li key={[loss.id, loss.channel, loss.from, loss.to, loss.guarantee].join(" ")}>
          <button
            type="button"
            className="link"
            title="The deal that carried it"
            onClick={() => go(select(state, { kind: "deal", id: loss.id }))}
          >
            {lossLine(loss, name)}
          </button>
        </li>
      ))}
    </ol>
  );
};

const Round = ({ round, lossUsdBn, entries, isOpen }: LedgerRound & { readonly isOpen: boolean }) => {
  const [open, setOpen] = useState(isOpen);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{ledgerHeading(round, lossUsdBn, entries.length)}</summary>
      {/* Hundreds of lines are only made for a round that is looked into. */}
      {open ? <Entries entries={entries} /> : null}
    </details>
  );
};

export const Ledger = ({ failure }: { readonly failure: Failure }) => {
  const page = usePage();
  const { state, go } = page;
  const { report, round, rounds } = failure;
  const typed = state.search;
  const ledger = lossLedger(report, aboutFirm(page, typed));
  const later = lossAfterLedger(report);
  const isEnd = round === rounds.at(-1);
  return (
    <section>
      <h2>Loss by loss</h2>
      <input
        type="search"
        className="find"
        aria-label="Only losses of or through a firm"
        placeholder="Only losses of or through a firm"
        value={typed}
        onChange={({ target }) => go({ ...state, search: target.value }, "replace")}
      />
      {ledger.length === 0 ? (
        <p className="soft">{typed === "" ? "Nobody else loses anything." : `No loss is about “${typed}”.`}</p>
      ) : null}
      {ledger.map((entry) => (
        <Round
          key={`${entry.round} ${typed} ${round}`}
          {...entry}
          isOpen={(typed !== "" && isEnd) || (!isEnd && entry.round === round)}
        />
      ))}
      {report.unknownBufferLossUsdBn === 0 ? null : (
        <p className="soft small">What hits firms of unknown capital is in these sums as well.</p>
      )}
      {later < 0.0005 ? null : (
        <p className="soft small">
          Later rounds, {report.settledRound + 1} to {report.rounds.length - 1}, add {moneyText(later)} more.
        </p>
      )}
    </section>
  );
};
