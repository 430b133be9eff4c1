import {
  bool,
  byType,
  integer,
  items,
  link,
  oneOf,
  type Rule,
  shape,
  text,
  typed,
} from './rules.ts';

const MANY = 1000;

const style: Rule = shape(
  { bold: bool, italic: bool, strike: bool, code: bool, underline: bool },
  [],
);
const mentionStyle: Rule = shape(
  {
    bold: bool,
    italic: bool,
    strike: bool,
    highlight: bool,
    client_highlight: bool,
    unlink: bool,
    underline: bool,
  },
  [],
);

const plain = typed({ text: text(40_000), style }, ['text']);
const anchor = typed({ url: link, text: text(40_000, 0), unsafe: bool, style }, ['url']);

const inline: Rule = byType({
  text: plain,
  link: anchor,
  user: typed({ user_id: text(255), style: mentionStyle }, ['user_id']),
  usergroup: typed({ usergroup_id: text(255), style: mentionStyle }, ['usergroup_id']),
  channel: typed({ channel_id: text(255), style: mentionStyle }, ['channel_id']),
  team: typed({ team_id: text(255), style }, ['team_id']),
  broadcast: typed({ range: oneOf('here', 'channel', 'everyone'), style }, ['range']),
  emoji: typed({ name: text(255), unicode: text(255), url: link, style }, ['name']),
  date: typed({ timestamp: integer(0), format: text(255), url: link, fallback: text(255), style }, [
    'timestamp',
    'format',
  ]),
  color: typed({ value: text(20), style }, ['value']),
});

const section = typed({ elements: items(inline, MANY, 0) }, ['elements']);
const border = oneOf(0, 1);

export const richText: Rule = typed(
  {
    block_id: text(255),
    elements: items(
      byType({
        rich_text_section: section,
        rich_text_list: typed(
          {
            elements: items(byType({ rich_text_section: section }), MANY),
            style: oneOf('bullet', 'ordered'),
            indent: integer(0, 8),
            offset: integer(0),
            border,
          },
          ['elements', 'style'],
        ),
        rich_text_quote: typed({ elements: items(inline, MANY, 0), border }, ['elements']),
        rich_text_preformatted: typed(
          { elements: items(byType({ text: plain, link: anchor }), MANY, 0), border },
          ['elements'],
        ),
      }),
      MANY,
    ),
  },
  ['elements'],
);
