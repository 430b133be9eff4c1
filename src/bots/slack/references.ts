/** A place in Slack, as the conversation keeps it: opaque text that only this file makes and reads. */
export interface Place {
  team: string;
  channel: string;
}

/** Where an answer goes. Without a thread it becomes a message of the channel itself. */
export interface Thread extends Place {
  /** The `ts` that the thread hangs on. */
  threadTs?: string;
  /**
   * The thread is where this file was shared. `file_shared` knows no `ts`, and may come before
   * `files.info` does.
   */
  file?: string;
}

export interface MessageReference extends Place {
  ts: string;
}

const TEAM = /^[TE][A-Z0-9]{1,20}$/;
const CHANNEL = /^[CDG][A-Z0-9]{1,20}$/;
const TS = /^\d{1,12}\.\d{1,6}$/;
const FILE = /^F[A-Z0-9]{1,20}$/;

/** `slack:T1:C1` */
export function formatPlace({ team, channel }: Place): string {
  return `slack:${check(TEAM, team)}:${check(CHANNEL, channel)}`;
}

/** `slack:T1:C1:1700000000.1`, `slack:T1:C1:F7` or `slack:T1:C1` */
export function formatThread(thread: Thread): string {
  if (thread.threadTs !== undefined) return `${formatPlace(thread)}:${check(TS, thread.threadTs)}`;
  if (thread.file !== undefined) return `${formatPlace(thread)}:${check(FILE, thread.file)}`;
  return formatPlace(thread);
}

export function parseThread(text: string): Thread {
  const [place, last, ...rest] = splitReference(text);
  if (last === undefined) return place;
  if (rest.length === 0 && TS.test(last)) return { ...place, threadTs: last };
  if (rest.length === 0 && FILE.test(last)) return { ...place, file: last };
  throw new RangeError('a Slack conversation requires a ts or a file id at its end');
}

/** `slack:T1:C1:1700000000.1` */
export function formatMessage(message: MessageReference): string {
  return `${formatPlace(message)}:${check(TS, message.ts)}`;
}

export function parseMessage(text: string): MessageReference {
  const [place, ts = '', ...rest] = splitReference(text);
  if (rest.length > 0) throw new RangeError('a Slack message requires four parts');
  return { ...place, ts: check(TS, ts) };
}

export function checkFileId(id: string): string {
  return check(FILE, id);
}

/** Who owns what is stored: `slack-T1`. */
export function tenantOf(team: string): string {
  return `slack-${check(TEAM, team)}`;
}

export function isChannel(id: string): boolean {
  return CHANNEL.test(id);
}

export function isTs(ts: string): boolean {
  return TS.test(ts);
}

function splitReference(text: string): [Place, ...string[]] {
  const [slack, team = '', channel = '', ...rest] = text.split(':');
  if (slack !== 'slack') throw new RangeError('a Slack reference requires slack: at its start');
  return [{ team: check(TEAM, team), channel: check(CHANNEL, channel) }, ...rest];
}

function check(form: RegExp, id: string): string {
  if (!form.test(id)) throw new RangeError(`a Slack reference requires ids of Slack's own form`);
  return id;
}
