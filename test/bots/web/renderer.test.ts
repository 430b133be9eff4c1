import { ATTRIBUTES, type PageNode, TAGS } from '../../../src/bots/web/render/element.ts';
import { render } from '../../../src/bots/web/render/render.ts';
import { decodeAction } from '../../../src/jobs/actions.ts';
import { describeRenderer, type Rendered } from '../../contracts/renderer-contract.ts';

describeRenderer(
  'the page',
  (view): Rendered => {
    const element = render(view);
    const found: Rendered = { fallback: '', texts: [], buttons: [], problems: [] };
    look(element, found);
    const texts = found.texts;
    const start = texts.findIndex((text) => text.startsWith('Based on the logs,'));
    return { ...found, fallback: texts.slice(Math.max(0, start)).join('\n') };
  },
  { hasField: true, hasPages: true },
);

/** Texts that stand together in a paragraph are one. */
function look(node: PageNode, found: Rendered): string {
  if (typeof node === 'string') {
    found.texts.push(node);
    return node;
  }
  const { tag, press, attributes = {}, children = [], mount } = node;
  if (!TAGS.includes(tag)) found.problems.push(`the page draws no ${tag}`);
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.some((one) => one === name)) found.problems.push(`an attribute ${name}`);
    if (name === 'href' && !/^[#/]/.test(value)) found.problems.push(`a link to ${value}`);
  }
  if (mount && !attributes['data-report']) found.problems.push(`${mount} of no report`);
  const text = children.map((child) => look(child, found)).join('');
  if (press !== undefined) {
    if (tag !== 'button' || decodeAction(press) === null) found.problems.push(`a press of ${tag}`);
    found.buttons.push({ label: text, action: press });
  }
  return text;
}
