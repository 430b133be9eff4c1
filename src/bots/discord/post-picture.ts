import type { RawFile } from 'discord.js';
import type { Picture } from '../../jobs/view.ts';
import { wordsOf } from '../views/words/renderer-words.ts';
import { MAX_DESCRIPTION } from './limits.ts';
import type { DiscordMessage } from './render/message.ts';

/** A picture as a message, which Discord shows where it stands, and its file. */
export function pictureMessage(picture: Picture): {
  message: DiscordMessage;
  files: RawFile[];
} {
  const { name, description, png } = picture;
  const words = description.slice(0, MAX_DESCRIPTION).toWellFormed();
  const content = `-# ${wordsOf(picture).files.picture}`;
  return {
    message: { fallback: content, content, isV2: false, descriptions: [words] },
    files: [{ name, data: Buffer.from(png), contentType: 'image/png' }],
  };
}
