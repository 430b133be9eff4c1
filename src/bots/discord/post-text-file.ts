import { gzipSync } from 'node:zlib';
import type { RawFile } from 'discord.js';
import type { TextFile } from '../../jobs/view.ts';
import { fitLines } from '../../text/fit-lines.ts';
import { ENGLISH } from '../views/voice.ts';
import { codeOf, codes } from './discord-errors.ts';
import { MAX_CONTENT, MAX_FILE_BYTES } from './limits.ts';
import { code, soft } from './render/escape.ts';
import type { DiscordMessage } from './render/message.ts';
import { withNote } from './render/plainer.ts';

type Send = (sent: { message: DiscordMessage; files?: RawFile[] }) => Promise<void>;

/** Posts a text as a file, or, where the bot may not attach files, its first lines. */
export async function postTextFile(file: TextFile, send: Send): Promise<void> {
  const content = soft(file.comment, MAX_CONTENT - 200) || ENGLISH.words.files.fullList;
  try {
    await send({ message: { fallback: content, content, isV2: false }, files: [asFile(file)] });
  } catch (error) {
    if (codeOf(error) !== codes.missingPermissions) throw error;
    await send({ message: withNote(asMessage(file, content), 'AttachFiles') });
  }
}

/** Packed where it would be too large for a server without boosts. */
function asFile({ name, text, isPage = false }: TextFile): RawFile {
  const data = Buffer.from(text);
  return data.length < MAX_FILE_BYTES - 64 * 1024
    ? { name, data, contentType: isPage ? 'text/html' : 'text/csv' }
    : { name: `${name}.gz`, data: gzipSync(data), contentType: 'application/gzip' };
}

function asMessage({ text, isPage }: TextFile, comment: string): DiscordMessage {
  if (isPage) return { fallback: comment, content: comment, isV2: false };
  const lines = text
    .trimEnd()
    .split('\n', 100)
    .map((line) => code(line, 200));
  const said = comment.slice(0, 500);
  const shown = fitLines(lines, MAX_CONTENT - said.length - 200, () => '…');
  const content = `${said}\n\`\`\`\n${shown}\n\`\`\``;
  return { fallback: content, content, isV2: false };
}
