import type { Standing } from '../../src/jobs/payloads.ts';
import {
  type NoticeOrProblem,
  type OpenedUpload,
  type Platform,
  PlatformRefusal,
} from '../../src/jobs/platform.ts';
import type { Picture, TextFile, View } from '../../src/jobs/view.ts';
import { checkView } from './check-view.ts';

export interface FakeMessage {
  ref: string;
  conversation: string;
  /** As it stands now; `history` holds what edits replaced, oldest first. */
  view: View;
  history: View[];
}

export interface FakeWhisper {
  conversation: string;
  user: string;
  view: NoticeOrProblem;
}

export interface FakeFile {
  fileName: string;
  /** Default: the length of `bytes`. */
  sizeBytes?: number | null;
  bytes: Uint8Array | string;
  chunkBytes?: number;
  /** The download breaks off with an error once this many bytes were sent. */
  cutAfter?: number;
  /** The download ends early, as if that were all. */
  endAfter?: number;
  /** The download sends nothing more once this many bytes were sent. */
  hangAfter?: number;
}

/** Where a step can fail, hang or be seen: before the platform acts, and after. */
export type Step =
  | 'post'
  | 'posted'
  | 'edit'
  | 'edited'
  | 'whisper'
  | 'whispered'
  | 'postFile'
  | 'filePosted'
  | 'postPicture'
  | 'picturePosted'
  | 'open'
  | 'linkTo';

export interface FakePlatform extends Platform {
  readonly messages: FakeMessage[];
  readonly whispers: FakeWhisper[];
  /** People's locales, by person. */
  readonly locales: Map<string, string>;
  /** What people are, by person; default: member. */
  readonly standings: Map<string, Standing>;
  readonly files: { conversation: string; file: TextFile }[];
  readonly pictures: { conversation: string; picture: Picture }[];
  /** Whether pictures are shown: default no. */
  picturesAllowed: boolean;
  /** Uploads by source. */
  readonly uploads: Map<string, FakeFile>;
  /** How often each upload was opened. */
  readonly opened: string[];
  /** Called at each step: may throw, or hang. */
  onStep: (step: Step, what: string) => void | Promise<void>;
  /** Resolves once it is true, asked after each step. */
  until(isTrue: (platform: FakePlatform) => boolean): Promise<void>;
}

/** A platform in memory. What it is to show is checked as it comes; a fault there fails the step. */
export function createFakePlatform(name: Platform['name'] = 'slack'): FakePlatform {
  const waiting = new Set<() => void>();
  let refs = 0;

  async function step(at: Step, what: string): Promise<void> {
    for (const check of [...waiting]) check();
    await platform.onStep(at, what);
  }

  const platform: FakePlatform = {
    name,
    answersAnewAfterMs: null,
    messages: [],
    whispers: [],
    files: [],
    pictures: [],
    picturesAllowed: false,
    locales: new Map(),
    standings: new Map(),
    uploads: new Map(),
    opened: [],
    onStep: () => {},
    until(isTrue) {
      const { promise, resolve } = Promise.withResolvers<void>();
      function check(): void {
        if (!isTrue(platform)) return;
        waiting.delete(check);
        resolve();
      }
      waiting.add(check);
      check();
      return promise;
    },
    async post(conversation, view, signal) {
      signal.throwIfAborted();
      checkView(view);
      await step('post', view.kind);
      const ref = `${name}-message-${++refs}`;
      platform.messages.push({ ref, conversation, view, history: [] });
      await step('posted', view.kind);
      return ref;
    },
    async edit(ref, view, signal) {
      signal.throwIfAborted();
      checkView(view);
      await step('edit', view.kind);
      const message = platform.messages.find((one) => one.ref === ref);
      if (!message) throw new PlatformRefusal('message_not_found');
      message.history.push(message.view);
      message.view = view;
      await step('edited', view.kind);
    },
    async whisper(conversation, user, view, signal) {
      signal.throwIfAborted();
      checkView(view);
      await step('whisper', view.kind);
      platform.whispers.push({ conversation, user, view });
      await step('whispered', view.kind);
    },
    async postFile(conversation, file, signal) {
      signal.throwIfAborted();
      await step('postFile', file.name);
      platform.files.push({ conversation, file });
      await step('filePosted', file.name);
    },
    showsPictures: () => platform.picturesAllowed,
    async postPicture(conversation, picture, signal) {
      signal.throwIfAborted();
      await step('postPicture', picture.name);
      platform.pictures.push({ conversation, picture });
      await step('picturePosted', picture.name);
    },
    topicOf: (conversation) => conversation,
    async linkTo(ref, signal) {
      signal.throwIfAborted();
      await step('linkTo', ref);
      const exists = platform.messages.some((one) => one.ref === ref);
      return exists ? `https://chat.example/${ref}` : null;
    },
    languageOf: async (_, user) => platform.locales.get(user) ?? null,
    standingOf: async (_, user) => platform.standings.get(user) ?? 'member',
    async open(source, _conversation, signal) {
      signal.throwIfAborted();
      await step('open', source);
      platform.opened.push(source);
      const file = platform.uploads.get(source);
      if (!file) throw new Error(`the fake platform has no upload ${source}`);
      return openFile(file, signal);
    },
  };
  return platform;
}

function openFile(file: FakeFile, signal: AbortSignal): OpenedUpload {
  const bytes = Buffer.from(file.bytes);
  const { fileName, sizeBytes = bytes.length, chunkBytes = 64 * 1024 } = file;
  const stops = { cut: file.cutAfter, end: file.endAfter, hang: file.hangAfter };

  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      signal.throwIfAborted();
      const end = Math.min(at + chunkBytes, bytes.length);
      if (stops.cut !== undefined && end > stops.cut) throw new Error('socket hang up');
      if (stops.end !== undefined && end > stops.end) return;
      if (stops.hang !== undefined && end > stops.hang) await aborted(signal);
      yield new Uint8Array(bytes.subarray(at, end));
    }
  }
  return { fileName, sizeBytes, chunks: chunks() };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
