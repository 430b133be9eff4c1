import { isObject } from '../json.ts';
import { dataTable, dataVisualization, table } from './data-blocks.ts';
import {
  actionsElement,
  buttonElement,
  contextAction,
  image,
  inputElement,
  sectionAccessory,
} from './elements.ts';
import { richText } from './rich-text.ts';
import {
  bool,
  both,
  byType,
  items,
  link,
  oneOf,
  type Rule,
  refuse,
  type Surface,
  shape,
  text,
  typed,
} from './rules.ts';
import { mrkdwn, plainText, textObject } from './text-objects.ts';

function block(fields: Record<string, Rule>, required: string[]): Rule {
  return typed({ block_id: text(255), ...fields }, required);
}

function on(surfaces: Surface[], rule: Rule): Rule {
  return (value, pointer, context) => {
    if (surfaces.includes(context.surface)) return rule(value, pointer, context);
    const type = isObject(value) ? String(value.type) : '';
    refuse(context, `${pointer}/type`, `unsupported type: ${type}`);
  };
}

const section = both(
  block(
    {
      text: textObject(3000),
      fields: items(textObject(2000), 10),
      accessory: sectionAccessory,
      expand: bool,
    },
    [],
  ),
  (value, pointer, context) => {
    if (isObject(value) && value.text === undefined && value.fields === undefined)
      refuse(context, `${pointer}/type`, 'must define either `text` or `fields`');
  },
);

const imageBlock: Rule = (value, pointer, context) => {
  if (!isObject(value)) return refuse(context, pointer, 'must be an object');
  const { title, block_id, ...rest } = value;
  image(rest, pointer, context);
  shape({ title: plainText(2000), block_id: text(255) }, [])(
    { ...(title === undefined ? {} : { title }), ...(block_id === undefined ? {} : { block_id }) },
    pointer,
    context,
  );
};

const card = block(
  {
    hero_image: byType({ image }),
    icon: byType({ image }),
    title: mrkdwn(150),
    subtitle: mrkdwn(150),
    body: mrkdwn(200),
    actions: items(buttonElement, 5),
  },
  [],
);

const taskCard = block(
  {
    task_id: text(255),
    title: text(256),
    details: byType({ rich_text: richText }),
    output: byType({ rich_text: richText }),
    sources: items(byType({ url: typed({ url: link, text: text(256) }, ['url', 'text']) }), 25),
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
  },
  ['task_id', 'title', 'status'],
);

const child: Record<string, Rule> = {
  section,
  header: block({ text: plainText(150) }, ['text']),
  divider: block({}, []),
  context: block({ elements: items(byTypeOrText(), 10) }, ['elements']),
  actions: block({ elements: items(actionsElement, 25) }, ['elements']),
  image: imageBlock,
  rich_text: richText,
  // Slack's pages also name messages and home tabs; the project uses input blocks in modals only.
  input: on(
    ['modal'],
    block(
      {
        label: plainText(2000),
        hint: plainText(2000),
        optional: bool,
        dispatch_action: bool,
        element: inputElement,
      },
      ['label', 'element'],
    ),
  ),
  table: on(['message'], table),
  video: block(
    {
      video_url: link,
      thumbnail_url: link,
      alt_text: text(2000),
      title: plainText(200),
      title_url: link,
      author_name: text(50),
      provider_name: text(255),
      provider_icon_url: link,
      description: plainText(200),
    },
    ['video_url', 'thumbnail_url', 'alt_text', 'title'],
  ),
};

function byTypeOrText(): Rule {
  const rule = textObject(3000);
  return (value, pointer, context) =>
    isObject(value) && value.type === 'image'
      ? image(value, pointer, context)
      : rule(value, pointer, context);
}

const container = both(
  block(
    {
      title: plainText(150),
      rich_text_title: byType({ rich_text: richText }),
      subtitle: textObject(150),
      child_blocks: items(byType(child), 10),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: byType({ image }),
      is_collapsible: bool,
      default_collapsed: bool,
      has_header_divider: bool,
    },
    ['child_blocks'],
  ),
);

/** Every block an app may send. `file` is left out: Slack refuses it from apps. */
const anyBlock: Rule = byType({
  ...child,
  markdown: on(['message'], block({ text: text(12_000) }, ['text'])),
  context_actions: on(['message'], block({ elements: items(contextAction, 5) }, ['elements'])),
  data_table: on(['message'], dataTable),
  data_visualization: on(['message'], dataVisualization),
  alert: block(
    {
      text: textObject(3000),
      level: oneOf('default', 'info', 'warning', 'error', 'success'),
    },
    ['text'],
  ),
  card,
  carousel: block({ elements: items(byType({ card }), 10) }, ['elements']),
  container,
  task_card: on(['message'], taskCard),
  plan: on(
    ['message'],
    block({ title: text(256), tasks: items(byType({ task_card: taskCard }), 50) }, ['title']),
  ),
});

const PER_MESSAGE: Record<string, number> = { table: 1, data_visualization: 2 };

/** A block at the top level: its shape, its place among the others, and its ids. */
export const topBlock: Rule = (value, pointer, context) => {
  if (context.uniqueActionIds === 'block') context.actionIds.clear();
  anyBlock(value, pointer, context);
  if (!isObject(value)) return;
  const type = String(value.type);
  const count = (context.counts.get(type) ?? 0) + 1;
  context.counts.set(type, count);
  const most = PER_MESSAGE[type];
  if (most !== undefined && count > most)
    refuse(context, pointer, `no more than ${most} ${type} blocks allowed`);
  if (typeof value.block_id !== 'string') return;
  if (context.blockIds.has(value.block_id))
    refuse(context, `${pointer}/block_id`, `\`block_id\` ${value.block_id} already exists`);
  context.blockIds.add(value.block_id);
};
