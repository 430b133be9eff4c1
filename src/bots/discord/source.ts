/** What is needed to open an attachment again: opaque to all others. */
export interface Source {
  channel: string;
  /** The message that holds it; null for a file that came with a command. */
  message: string | null;
  attachment: string;
  name: string;
  size: number;
  /**
   * The signed link, good for a day. Only where the message can not give a new one: it came with a
   * command, or the bot may not see the message's files.
   */
  link?: string;
  /** The log is what the message itself says. */
  isText?: boolean;
}

export function formatSource(source: Source): string {
  return JSON.stringify(source);
}

export function parseSource(text: string): Source {
  const value: unknown = JSON.parse(text);
  const field = (name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const id = (name: string): string => {
    const given = field(name);
    if (typeof given !== 'string' || !/^\d{1,20}$/.test(given)) {
      throw new RangeError(`the source of an upload requires the id of its ${name}`);
    }
    return given;
  };
  const link = field('link');
  return {
    channel: id('channel'),
    message: field('message') === null ? null : id('message'),
    attachment: id('attachment'),
    name: String(field('name')),
    size: Number(field('size')),
    ...(typeof link === 'string' ? { link } : {}),
    ...(field('isText') === true ? { isText: true } : {}),
  };
}
