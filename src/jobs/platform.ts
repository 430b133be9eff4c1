import type { Standing } from './payloads.ts';
import type { Picture, TextFile, View } from './view.ts';

/**
 * What a chat platform can do for the conversation: the port that each bot's folder implements.
 * Failures that a later try may mend are thrown as `RetryLater` (with the platform's `Retry-After`)
 * or as any other error; those that no try can mend as `PlatformRefusal`.
 */
export interface Platform {
  readonly name: 'slack' | 'discord' | 'web';
  /**
   * After so long (ms) nobody looks at the working message any more, and its edit notifies nobody:
   * the answer is a message of its own then. Null: it is always edited.
   */
  readonly answersAnewAfterMs: number | null;
  /**
   * Posts a message into a conversation and returns a reference to edit it by: opaque text. `key`
   * names what is posted, the same when its job runs again: where the platform can, a second post
   * of a key makes no second message, and the first one then shows this view. `mayBeThere`: an
   * earlier try was begun, and may have posted it before the process died: the platform looks for
   * it first, where it may.
   */
  post(
    conversation: string,
    view: View,
    signal: AbortSignal,
    key: string,
    mayBeThere?: boolean,
  ): Promise<string>;
  /** Replaces a message. Repeats harmlessly. */
  edit(message: string, view: View, signal: AbortSignal): Promise<void>;
  /** Tells one person only, where that is possible; else posts into the conversation. */
  whisper(
    conversation: string,
    user: string,
    view: NoticeOrProblem,
    signal: AbortSignal,
    key: string,
  ): Promise<void>;
  /** Posts a text file into a conversation. */
  postFile(conversation: string, file: TextFile, signal: AbortSignal, key: string): Promise<void>;
  /** Whether pictures can be shown there: not where the bot may post no files, or where charts are drawn anyway. */
  showsPictures(conversation: string): boolean | Promise<boolean>;
  /** Shows a picture in a conversation. */
  postPicture(
    conversation: string,
    picture: Picture,
    signal: AbortSignal,
    key: string,
  ): Promise<void>;
  /**
   * Where a conversation takes place, as far as questions go: what was explained there last is what
   * the next question there is about. Opaque text.
   */
  topicOf(conversation: string): string;
  /** A web address of a message; null where the message is gone. */
  linkTo(message: string, signal: AbortSignal): Promise<string | null>;
  /** The locale (BCP 47) of a person in a conversation, where the platform tells it to the bot; else null. */
  languageOf(conversation: string, user: string, signal: AbortSignal): Promise<string | null>;
  /** What a person is in a place, where the bot can ask for it; else `unknown`. */
  standingOf(place: string, user: string, signal: AbortSignal): Promise<Standing>;
  /**
   * Opens the `source` of an upload into a conversation as a stream. Throws a UserError where the person
   * can put it right.
   */
  open(source: string, conversation: string, signal: AbortSignal): Promise<OpenedUpload>;
}

export type NoticeOrProblem = Extract<View, { kind: 'notice' | 'problem' }>;

export interface OpenedUpload {
  fileName: string;
  /** As the platform says; null where it does not. */
  sizeBytes: number | null;
  chunks: AsyncIterable<Uint8Array>;
}

/** The platform says no, and would say it again: the bot was removed, the channel is archived. */
export class PlatformRefusal extends Error {
  override readonly name = 'PlatformRefusal';
  /** The platform's own word for it: `is_archived`. */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`the platform refused: ${reason}`, options);
    this.reason = reason;
  }
}

export type Platforms = ReadonlyMap<string, Platform>;

/** The platform of a tenant: `slack-T123` is Slack's. Throws a PlatformRefusal where it is not started. */
export function platformOf(platforms: Platforms, tenant: string): Platform {
  const platform = platforms.get(tenant.split('-', 1)[0] ?? '');
  if (!platform) throw new PlatformRefusal('this platform is not connected');
  return platform;
}

/** The person's locale (BCP 47), as the event or else the platform tells it; null where neither does. */
export async function localeOf(
  { language, conversation, user }: { language?: string; conversation: string; user: string },
  platform: Platform,
  signal: AbortSignal,
): Promise<string | null> {
  return language ?? (await platform.languageOf(conversation, user, signal));
}
