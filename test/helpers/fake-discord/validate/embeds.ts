import { isObject, listOf } from '../../fake-slack/json.ts';
import { bool, type Check, integer, list, object, text } from './rules.ts';

const url = text(1, 2_048, /^(https?|attachment):\/\//);
const image = object({ 'url!': url });

const embed = object({
  title: text(0, 256),
  type: text(1, 20),
  description: text(0, 4_096),
  url,
  timestamp: text(1, 64),
  color: integer(0, 0xffffff),
  footer: object({ 'text!': text(1, 2_048), icon_url: url }),
  image,
  thumbnail: image,
  author: object({ 'name!': text(1, 256), url, icon_url: url }),
  fields: list(0, 25, object({ 'name!': text(1, 256), 'value!': text(1, 1_024), inline: bool })),
});

/** At most 10, together at most 6,000 characters. */
export const embeds: Check = (value, path, issues) => {
  list(0, 10, embed)(value, path, issues);
  const size = listOf(value).reduce((sum: number, one) => sum + textSize(one), 0);
  if (size > 6_000) {
    const message = 'Embed size exceeds maximum size of 6000';
    issues.push({ path, code: 'MAX_EMBED_SIZE_EXCEEDED', message });
  }
};

function textSize(embed: unknown): number {
  if (!isObject(embed)) return 0;
  const texts = [
    embed.title,
    embed.description,
    isObject(embed.footer) ? embed.footer.text : '',
    isObject(embed.author) ? embed.author.name : '',
    ...listOf(embed.fields).flatMap((field) => (isObject(field) ? [field.name, field.value] : [])),
  ];
  return texts.reduce((sum: number, one) => sum + [...String(one ?? '')].length, 0);
}
