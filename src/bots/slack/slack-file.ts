import { isLogName } from '../../jobs/upload/log-names.ts';
import { listAt, numberAt, objectAt, textAt } from './read-json.ts';

/** What we use of a file, of an event or of `files.info`. */
export interface SlackFile {
  id: string;
  name: string;
  /** null where Slack does not say. */
  sizeBytes: number | null;
  user: string;
  /** Slack Connect sends a stub: `files.info` has the rest. */
  isStub: boolean;
}

export function readFile(value: unknown): SlackFile {
  const size = numberAt(value, 'size');
  return {
    id: textAt(value, 'id'),
    name: textAt(value, 'name') || textAt(value, 'title'),
    sizeBytes: size !== null && size > 0 ? size : null,
    user: textAt(value, 'user'),
    isStub: textAt(value, 'file_access') === 'check_file_info',
  };
}

/** Whether the file may be a log, by its name: all others are left alone. */
export function isLog(file: SlackFile): boolean {
  return file.name !== '' && isLogName(file.name);
}

/** The `ts` of the thread in which `files.info` says the file was last shared in the channel. */
export function threadOfShare(file: unknown, channel: string): string | null {
  const shares = ['public', 'private'].flatMap((side) => listAt(file, 'shares', side, channel));
  const ordered = shares
    .map((share) => objectAt(share))
    .filter((share) => textAt(share, 'ts') !== '')
    .sort((a, b) => Number(textAt(a, 'ts')) - Number(textAt(b, 'ts')));
  const last = ordered.at(-1);
  if (last === undefined) return null;
  return textAt(last, 'thread_ts') || textAt(last, 'ts');
}
