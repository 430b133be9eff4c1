import { extname } from 'node:path';
import { serve } from './downloads.ts';
import type { FileRecord, Message, Respond } from './types.ts';
import { changed, type Workspace } from './workspace.ts';

export interface FileSpec {
  id?: string;
  name: string;
  title?: string;
  /** Bytes, a stream that is opened for each download, or the answer itself. */
  content: Buffer | string | (() => AsyncIterable<Uint8Array>) | { respond: Respond };
  /** In bytes. Default: the length of the content, 0 where that is not known. */
  size?: number;
  mimetype?: string;
  filetype?: string;
  user?: string;
  checkFileInfo?: boolean;
}

const MIME: Record<string, string> = {
  csv: 'text/csv',
  txt: 'text/plain',
  log: 'text/plain',
  gz: 'application/gzip',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** Puts a file into the workspace, shared nowhere yet. */
export function addFile(world: Workspace, spec: FileSpec): FileRecord {
  const { content } = spec;
  const extension = extname(spec.name).slice(1).toLowerCase();
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file: FileRecord = {
    id: spec.id ?? world.newId('F'),
    name: spec.name,
    title: spec.title ?? spec.name,
    mimetype: spec.mimetype ?? MIME[extension] ?? 'application/octet-stream',
    filetype: spec.filetype ?? (extension === '' ? 'binary' : extension),
    user: spec.user ?? world.botUserId,
    size: spec.size ?? (Buffer.isBuffer(bytes) ? bytes.length : 0),
    created: Math.floor(world.clock.now() / 1000),
    shares: { public: {}, private: {} },
    checkFileInfo: spec.checkFileInfo ?? false,
    deleted: false,
    respond: typeof bytes === 'object' && 'respond' in bytes ? bytes.respond : serve(bytes),
    downloads: [],
  };
  world.files.set(file.id, file);
  changed(world);
  return file;
}

/** Notes that a message carries the file, as `shares` will tell. */
export function shareIn(world: Workspace, file: FileRecord, message: Message): void {
  const isPublic = world.channels.get(message.channel)?.kind === 'public';
  const side = isPublic ? file.shares.public : file.shares.private;
  side[message.channel] = [
    ...(side[message.channel] ?? []),
    {
      ts: message.ts,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
  ];
}
