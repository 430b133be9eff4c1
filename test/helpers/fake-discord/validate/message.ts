import { isObject, type JsonObject, listOf } from '../../fake-slack/json.ts';
import { refusals } from '../refusal.ts';
import { components } from './components.ts';
import { embeds } from './embeds.ts';
import {
  anything,
  bool,
  type Check,
  checkForm,
  integer,
  invalidForm,
  list,
  nullable,
  object,
  oneOf,
  snowflake,
  text,
} from './rules.ts';

export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
export const COMPONENTS_V2 = 1 << 15;
const SETTABLE_FLAGS = (1 << 2) | EPHEMERAL | (1 << 12) | COMPONENTS_V2;

export type MessageUse = 'create' | 'edit' | 'callback' | 'followup' | 'editWebhook';

const allowedMentions = object({
  parse: list(0, 3, oneOf('roles', 'users', 'everyone')),
  roles: list(0, 100, snowflake),
  users: list(0, 100, snowflake),
  replied_user: bool,
});

const attachment = object({
  'id!': snowflake,
  filename: text(1, 1_024),
  description: text(0, 1_024),
  title: text(0, 1_024),
  is_remix: bool,
});

const flags: Check = (value, path, issues) => {
  integer(0, 2 ** 31 - 1)(value, path, issues);
  if (Number(value) & ~SETTABLE_FLAGS) {
    issues.push({ path, code: 'BASE_TYPE_CHOICES', message: 'These flags can not be set.' });
  }
};

function fieldsFor(use: MessageUse, isV2: boolean): Record<string, Check> {
  const common = {
    content: nullable(text(0, 2_000)),
    embeds: nullable(embeds),
    allowed_mentions: nullable(allowedMentions),
    components: nullable(components(isV2)),
    attachments: nullable(list(0, 10, attachment)),
    flags: nullable(flags),
    poll: anything,
  };
  // discord.js sends these two wherever a message is written.
  const idle = { tts: bool, enforce_nonce: bool };
  if (use !== 'create') return { ...common, ...idle };
  return {
    ...common,
    ...idle,
    nonce: nullable(text(1, 25)),
    message_reference: object({
      type: oneOf(0),
      'message_id!': snowflake,
      channel_id: snowflake,
      guild_id: snowflake,
      fail_if_not_exists: bool,
    }),
    sticker_ids: list(0, 3, snowflake),
  };
}

/**
 * Checks what a message would say, as Discord does. `before` is the message that an edit changes.
 *
 * @throws Refusal 50035, 50006
 */
export function checkMessage(
  body: JsonObject,
  use: MessageUse,
  files: number,
  before?: { flags: number; content: string; embeds: unknown[] },
): void {
  const wasV2 = ((before?.flags ?? 0) & COMPONENTS_V2) !== 0;
  const isV2 = wasV2 || (Number(body.flags ?? 0) & COMPONENTS_V2) !== 0;
  checkForm(body, object(fieldsFor(use, isV2)));
  if (files > 10) throw invalidForm([issue('attachments', 'Must be 10 or fewer in length.')]);
  if (isV2) checkV2(body, before);
  const says = (name: string) =>
    body[name] === undefined ? undefined : body[name] !== null && body[name] !== '';
  const empty =
    !(says('content') ?? (before?.content ?? '') !== '') &&
    listOf(body.embeds ?? before?.embeds).length === 0 &&
    (listOf(body.components).length === 0 || (!isV2 && use === 'create')) &&
    files === 0;
  if (empty && before === undefined) throw refusals.emptyMessage();
}

function checkV2(body: JsonObject, before?: { content: string; embeds: unknown[] }): void {
  const content = body.content === undefined ? before?.content : body.content;
  const shown = body.embeds === undefined ? before?.embeds : body.embeds;
  const issues = [];
  const message = 'The field cannot be used when using MessageFlags.IS_COMPONENTS_V2';
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  if (content !== undefined && content !== null && content !== '') {
    issues.push({ path: ['content'], code, message });
  }
  if (listOf(shown).length > 0) issues.push({ path: ['embeds'], code, message });
  if (isObject(body.poll)) issues.push({ path: ['poll'], code, message });
  if (before === undefined && listOf(body.components).length === 0) {
    issues.push(issue('components', 'This field is required'));
  }
  if (issues.length > 0) throw invalidForm(issues);
}

function issue(field: string, message: string) {
  return { path: [field], code: 'BASE_TYPE_BAD_LENGTH', message };
}
