import { render } from '../../../src/bots/slack/render/render.ts';
import type { View } from '../../../src/jobs/view.ts';
import { describeRenderer, type Rendered } from '../../contracts/renderer-contract.ts';
import { findReferences } from '../../helpers/fake-slack/blocks/references.ts';
import { validateMessageBlocks } from '../../helpers/fake-slack/blocks/validate.ts';
import { findPressables } from '../../helpers/fake-slack/payloads/pressables.ts';

/** Texts of all blocks, as they are sent. */
const TEXT_TYPES = new Set(['mrkdwn', 'plain_text', 'text', 'markdown']);

describeRenderer('Slack without files:write', (view) => rendered(view, false), {
  asksForNotes: true,
});
describeRenderer('Slack', (view) => rendered(view, true), { hasPages: true, asksForNotes: true });

function rendered(view: View, canPostFiles: boolean): Rendered {
  const { text, blocks } = render(view, { canPostFiles });
  const { mentions, links } = findReferences(text, blocks);
  return {
    fallback: text,
    texts: textsIn(blocks),
    buttons: findPressables(blocks)
      .filter(({ url }) => url === undefined)
      .map(({ label, value }) => ({ label, action: value ?? '' })),
    problems: [
      ...validateMessageBlocks(blocks).map((issue) => JSON.stringify(issue)),
      ...mentions.map((mention) => `mentions ${JSON.stringify(mention)}`),
      ...links.map((link) => `links ${JSON.stringify(link)}`),
    ],
  };
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const here =
    'type' in value && 'text' in value && TEXT_TYPES.has(String(value.type))
      ? [String(value.text)].filter((text) => text !== '[object Object]')
      : [];
  return [...here, ...Object.values(value).flatMap(textsIn)];
}
