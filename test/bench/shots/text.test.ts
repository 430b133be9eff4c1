import { expect, it } from 'vitest';
import { drawComponents, drawEmbed } from '../../../bench/shots/discord/parts.ts';
import { markdown } from '../../../bench/shots/discord/text.ts';
import { drawBlocks } from '../../../bench/shots/slack/blocks.ts';
import { mrkdwn } from '../../../bench/shots/slack/text.ts';

it.each([
  ['*3*  a _b_ ~c~', '<b>3</b>  a <i>b</i> <s>c</s>'],
  ['blk_-7_x and 2*3*4', 'blk_-7_x and 2*3*4'],
  ['a &lt;b&gt; &amp;', 'a &#60;b&#62; &#38;'],
  ['`a *b*`', '<code>a *b*</code>'],
  ['<https://a.example|the list>', '<a>the list</a>'],
  ['```\n1: <b>\n```', '<pre>1: &#60;b&#62;</pre>'],
  ['&gt; said', '<span class="quote">said</span>'],
])('Slack text %j is drawn as %j', (text, html) => {
  expect(mrkdwn(text)).toBe(html);
});

it.each([
  ['**3** *a* ~~b~~', '<div class="line"><b>3</b> <i>a</i> <s>b</s></div>'],
  ['blk_-7_x', '<div class="line">blk_-7_x</div>'],
  ['\\*\\*a\\*\\* \\<@1>', '<div class="line">**a** &#60;@1&#62;</div>'],
  ['**a\\*b**', '<div class="line"><b>a*b</b></div>'],
  ['### big', '<div class="h3">big</div>'],
  ['-# small', '<div class="subtext">small</div>'],
  ['- one\n1. two', '<div class="bullet">one</div><div class="step">1. two</div>'],
  ['```\n1: <b>\n```', '<pre>1: &#60;b&#62;</pre>'],
])('Discord text %j is drawn as %j', (text, html) => {
  expect(markdown(text)).toBe(html);
});

const HOSTILE = '<img src=x onerror=alert(1)>"\'';

it('foreign text never becomes an element of the page', () => {
  const said = { type: 'mrkdwn', text: HOSTILE };
  const pages = [
    drawBlocks([
      { type: 'header', text: said },
      { type: 'section', text: said, fields: [said], accessory: { type: HOSTILE } },
      { type: 'image', alt_text: HOSTILE, image_url: `data:image/${HOSTILE}` },
      { type: 'alert', text: said, level: HOSTILE },
      { type: 'actions', elements: [{ type: 'button', text: said, style: HOSTILE }] },
      { type: HOSTILE },
    ]),
    drawComponents([
      { type: 10, content: HOSTILE },
      { type: 2, label: HOSTILE },
      { type: 11, media: { url: `data:image/${HOSTILE}` }, description: HOSTILE },
      { type: 17, accent_color: HOSTILE, components: [] },
      { type: HOSTILE },
    ]),
    drawEmbed({ title: HOSTILE, description: HOSTILE, footer: { text: HOSTILE }, color: HOSTILE }),
  ];
  for (const page of pages) {
    const rest = page.replaceAll(/<img src="data:image[^"<>]*" alt="[^"<>]*">/g, '');
    expect(rest).not.toContain('<img');
  }
});

it('a block or component that is not drawn yet is shown as such', () => {
  expect(drawBlocks([{ type: 'hologram' }])).toContain('Not drawn yet: hologram');
  expect(drawComponents([{ type: 99 }])).toContain('Not drawn yet: component 99');
});
