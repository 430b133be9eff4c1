import { bool, byType, oneOf, type Rule, shape, text, typed } from './rules.ts';

export function plainText(max: number): Rule {
  return byType({ plain_text: typed({ text: text(max), emoji: bool }, ['text']) });
}

export function mrkdwn(max: number): Rule {
  return byType({ mrkdwn: typed({ text: text(max), verbatim: bool }, ['text']) });
}

export function textObject(max: number): Rule {
  return byType({
    plain_text: typed({ text: text(max), emoji: bool }, ['text']),
    mrkdwn: typed({ text: text(max), verbatim: bool }, ['text']),
  });
}

export const confirmation: Rule = shape(
  {
    title: plainText(100),
    text: textObject(300),
    confirm: plainText(30),
    deny: plainText(30),
    style: oneOf('primary', 'danger'),
  },
  ['title', 'text', 'confirm', 'deny'],
);

/** An option of a select or overflow menu (plain text), or of checkboxes and radios (either). */
export function option(kind: 'plain' | 'either', extra: Record<string, Rule> = {}): Rule {
  return shape(
    {
      text: kind === 'plain' ? plainText(75) : textObject(75),
      value: text(150),
      description: kind === 'plain' ? plainText(75) : textObject(75),
      ...extra,
    },
    ['text', 'value'],
  );
}
