import type { RawFile } from 'discord.js';
import type { Picture } from '../../jobs/view.ts';
import { PICTURE } from '../views/words/renderer-words.ts';
import { MAX_DESCRIPTION } from './limits.ts';
import type { DiscordMessage } from './render/message.ts';

/** A picture as a message, which Discord shows where it stands, and its file. */
export function pictureMessage({ name, description, png }: Picture): {
  message: DiscordMessage;
  files: RawFile[];
} {
  const words = description.slice(0, MAX_DESCRIPTION).toWellFormed();
  const content = `-# ${PICTURE}`;
  return {
    message: { fallback: content, content, isV2: false, descriptions: [words] },
    files: [{ name, data: Buffer.from(png), contentType: 'image/png' }],
  };
}
