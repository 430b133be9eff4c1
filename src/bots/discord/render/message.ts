import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { type Action, encodeAction } from '../../../jobs/actions.ts';
import { PRODUCT } from '../../views/words/renderer-words.ts';
import { MAX_BUTTONS_IN_ROW, MAX_CONTENT, MAX_LABEL } from '../limits.ts';
import { plain } from './escape.ts';

/** A message as the API takes it, without whom it may mention: that is nobody, everywhere. */
export interface DiscordMessage {
  /** All of it where Discord refuses the rest; never empty. */
  fallback: string;
  content?: string;
  embeds?: APIEmbed[];
  components?: APIMessageTopLevelComponent[];
  /** What its files show, for who can not see them, in their order. */
  descriptions?: string[];
  /** Components v2: 40 components in place of five rows, and text only in components. */
  isV2: boolean;
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A message of text and button components, which an edit can turn into any other such. */
export function componentMessage(components: APIMessageTopLevelComponent[]): DiscordMessage {
  return { fallback: fallback(textsIn(components)), components, isV2: true };
}

function textsIn(
  components: readonly APIComponentInContainer[] | APIMessageTopLevelComponent[],
): string[] {
  return components.flatMap((one) => {
    if (one.type === ComponentType.TextDisplay) return [one.content];
    return one.type === ComponentType.Container ? textsIn(one.components) : [];
  });
}

export function flagsOf({ isV2 }: DiscordMessage): number {
  return isV2 ? MessageFlags.IsComponentsV2 : 0;
}

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** Rows of at most five. */
export function rows(buttons: APIComponentInMessageActionRow[]): Row[] {
  const made: Row[] = [];
  for (let at = 0; at < buttons.length; at += MAX_BUTTONS_IN_ROW) {
    const components = buttons.slice(at, at + MAX_BUTTONS_IN_ROW);
    made.push({ type: ComponentType.ActionRow, components });
  }
  return made;
}

export function button(
  label: string,
  action: Action,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style,
    label: plain(label, MAX_LABEL),
    custom_id: encodeAction(action),
  };
}

/** A menu in a row of its own, which says what it is for until something is chosen. */
export function menu(
  customId: string,
  placeholder: string,
  items: { label: string; action: Action }[],
): Row {
  const options = items.map(({ label, action }) => ({
    label: plain(label, MAX_LABEL),
    value: encodeAction(action),
  }));
  const select = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder,
    options,
  } as const;
  return { type: ComponentType.ActionRow, components: [select] };
}

function fallback(texts: string[]): string {
  const kept: string[] = [];
  let charsLeft = MAX_CONTENT;
  for (const text of texts) {
    if (text.length + 1 > charsLeft) break;
    kept.push(text);
    charsLeft -= text.length + 1;
  }
  return kept.join('\n') || PRODUCT;
}
