/**
 * Why something failed, as far as the line itself says it: what is true of a backup and of a game server
 * alike. Joined with what the kind of the event says; alone where the event is of no known kind. All
 * sentences are ours and hold no fact of a log.
 */
export interface Reason {
  /** Lower case and hyphens: `connection-refused`. */
  id: string;
  /** What happened, as a part of a sentence: "a connection was refused". */
  what: string;
  /** What it may mean, one or two short sentences. */
  meaning: string;
  /** Two things to do, in order. */
  steps: [string, string];
  /** Any of these tells it. Matched on the words of a line, at most 600 characters, in any case. */
  words: RegExp;
  /** Must not stand there. */
  not?: RegExp;
  /** What the line names beside it (where `isBare`, in any letters), and where: "The missing file" in `(?<thing>\S+): no such file`. */
  thing?: { name: string; in: RegExp[]; isBare?: true };
  /** Too weak to be told beside a kind of event that is known. */
  isWeak?: true;
  /** Kinds of events that say the same themselves, by their ids. */
  saidBy?: string[];
}
