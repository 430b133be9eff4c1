import type { types } from '@slack/bolt';
import { type Action, encodeAction } from '../../../jobs/actions.ts';

export type SlackBlock = types.KnownBlock;

/** Mrkdwn, which must be safe already. Slack makes no links or mentions of its own from it. */
export function section(text: string): SlackBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, expand: true };
}

/** The same for what few read: Slack folds it where it is long. */
export function folding(text: string): SlackBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

/** Plain text, which must be escaped already. */
export function header(text: string): SlackBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

/** Small print: each text mrkdwn that is safe already. */
export function context(texts: string[]): SlackBlock {
  return {
    type: 'context',
    elements: texts.map((text) => ({ type: 'mrkdwn', text, verbatim: true })),
  };
}

export function actions(elements: (types.Button | types.Overflow)[]): SlackBlock {
  return { type: 'actions', elements };
}

interface ButtonLook {
  /** Told apart within one message. */
  id: string;
  label: string;
  /** For screen readers, where the label alone says too little. */
  spoken?: string;
}

export function button(look: ButtonLook, action: Action): types.Button {
  return {
    type: 'button',
    action_id: look.id,
    text: { type: 'plain_text', text: look.label, emoji: true },
    value: encodeAction(action),
    ...(look.spoken === undefined ? {} : { accessibility_label: look.spoken }),
  };
}

interface Labelled {
  label: string;
  action: Action;
}

/** docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
export function feedback(id: string, [good, bad]: [Labelled, Labelled]): SlackBlock {
  const thumb = ({ label, action }: Labelled) => ({
    text: { type: 'plain_text', text: label, emoji: true } as const,
    value: encodeAction(action),
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: id,
        positive_button: thumb(good),
        negative_button: thumb(bad),
      },
    ],
  };
}

/** What few people want, behind three dots: at most five. */
export function menu(id: string, items: { label: string; action: Action }[]): types.Overflow {
  return {
    type: 'overflow',
    action_id: id,
    options: items.map(({ label, action }) => ({
      text: { type: 'plain_text', text: label, emoji: true },
      value: encodeAction(action),
    })),
  };
}

export interface SlackMessage {
  /** What notifications and screen readers give; all of it where Slack refuses the blocks. */
  text: string;
  blocks: SlackBlock[];
  /** The same in blocks that every workspace takes, where those above hold newer ones. */
  plainer?: SlackBlock[];
}
