// The command line as a text that can be pasted into a shell again.

/** Words that every shell takes as they are. */
const plain = /^[\w@%+=:,./-]+$/;

const quoted = (word: string): string => (plain.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** @param argv What follows `linchpin`; a word with spaces or signs of the shell gets single quotes (POSIX). */
export const commandLineOf = (argv: readonly string[]): string => ["linchpin", ...argv.map(quoted)].join(" ");
