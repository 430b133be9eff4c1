import { isObject, type JsonObject } from '../fake-slack/json.ts';
import * as intents from './intents.ts';
import { buttonsOf } from './message-texts.ts';
import { botRoleId, guildJson } from './payloads/guild-json.ts';
import { createInteraction } from './payloads/interaction-json.ts';
import { attachmentJson, isMeant, messageJson, withoutContent } from './payloads/message-json.ts';
import type { Attachment, Channel, Interaction, Message, User } from './types.ts';
import { addMessage, dispatch, type FileSpec, makeAttachment, type World } from './world.ts';

export interface PostSpec {
  channel: Channel;
  user: User;
  content?: string;
  files?: FileSpec[];
  /** Names the bot. */
  mentionsBot?: boolean;
  /** Names the bot's role. */
  mentionsRole?: boolean;
  /** The message that it answers, which names that message's author too. */
  answers?: Message;
  /** The bot is not told. */
  silently?: boolean;
}

export interface CommandSpec {
  channel: Channel;
  user: User;
  /** Default `logdecoder`. */
  command?: string;
  /** The group that the subcommand is in. */
  group?: string;
  subcommand: string;
  file?: FileSpec;
  options?: { name: string; type: number; value: unknown }[];
}

export interface ForgedPress {
  user: User;
  message: Message;
  customId: string;
  /** What is chosen, where it is a menu. */
  value?: string;
}

/** What people do, each told to the bot as Discord tells it. */
export interface People {
  post(spec: PostSpec): Message;
  /** Tells of a message again, as a gateway may. */
  repeat(message: Message): void;
  /** Types into an option that completes itself; `choices` of the interaction is what is offered. */
  typing(spec: CommandSpec & { option: string; typed: string }): Interaction;
  command(spec: CommandSpec): Interaction & { attachment?: Attachment };
  /** Uses a message command from the menu of a message. */
  contextCommand(spec: { user: User; message: Message; name: string }): Interaction;
  press(spec: { user: User; message: Message; label: string }): Interaction;
  /** Sends the form that a press has opened, with `text` in its one field. */
  submitForm(opened: Interaction, user: User, text: string): Interaction;
  /** Presses a button that says whatever the test wants. */
  forgePress(spec: ForgedPress): Interaction;
  removeBot(guildId: string): void;
  /** The guild can not be reached for a while. */
  outage(guildId: string): void;
}

export function createPeople(world: World): People {
  function tellOf(message: Message): void {
    const { guildId, type } = channelOf(world, message);
    const full = {
      ...messageJson(world, message),
      channel_type: type,
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    };
    const bare = isMeant(world, message) ? full : withoutContent(full);
    dispatch(world, {
      name: 'MESSAGE_CREATE',
      data: { ...full, _bare: bare },
      intent: guildId === undefined ? intents.DIRECT_MESSAGES : intents.GUILD_MESSAGES,
    });
  }

  function interact(interaction: Interaction): Interaction {
    dispatch(world, { name: 'INTERACTION_CREATE', data: interaction.payload });
    return interaction;
  }

  function forgePress({ user, message, customId, value }: ForgedPress) {
    return interact(
      createInteraction(world, {
        type: 3,
        user,
        channel: channelOf(world, message),
        data:
          value === undefined
            ? { component_type: 2, custom_id: customId, id: 1 }
            : { component_type: 3, custom_id: customId, id: 1, values: [value] },
        message: messageJson(world, message),
      }),
    );
  }

  return {
    post(spec) {
      const { channel, user, content = '', files = [], answers, silently = false } = spec;
      const { mentionsBot = false, mentionsRole = false } = spec;
      const role = botRoleId(world, channel.guildId ?? '0');
      const names = [
        ...(mentionsBot ? [`<@${world.bot.id}> `] : []),
        ...(mentionsRole ? [`<@&${role}> `] : []),
      ];
      const message = addMessage(world, {
        channelId: channel.id,
        authorId: user.id,
        content: [...names, content].join(''),
        attachments: files.map((file) => makeAttachment(world, file)),
        mentions: [...(mentionsBot ? [world.bot.id] : []), ...(answers ? [answers.authorId] : [])],
        mentionedRoles: mentionsRole ? [role] : [],
        ...(answers === undefined ? {} : { repliesTo: answers.id }),
      });
      if (!silently) tellOf(message);
      return message;
    },
    repeat: tellOf,
    typing({ channel, user, command = 'logdecoder', group, subcommand, option, typed }) {
      const given = [{ name: option, type: 3, value: typed, focused: true }];
      const data = { id: '1', name: command, type: 1, options: inGroup(group, subcommand, given) };
      return interact(createInteraction(world, { type: 4, user, channel, data }));
    },
    command({ channel, user, command = 'logdecoder', group, subcommand, file, options = [] }) {
      const attachment = file === undefined ? undefined : makeAttachment(world, file);
      const given: JsonObject[] = [...options];
      if (attachment !== undefined) {
        world.looseAttachments.push(attachment);
        given.unshift({ name: 'file', type: 11, value: attachment.id });
      }
      const data: JsonObject = {
        id: '1',
        name: command,
        type: 1,
        options: inGroup(group, subcommand, given),
        ...(attachment === undefined
          ? {}
          : {
              resolved: {
                attachments: {
                  [attachment.id]: {
                    ...attachmentJson(world, channel.id, attachment),
                    ephemeral: true,
                  },
                },
              },
            }),
      };
      const made = createInteraction(world, { type: 2, user, channel, data });
      interact(made);
      return attachment === undefined ? made : Object.assign(made, { attachment });
    },
    contextCommand({ user, message, name }) {
      const data = {
        id: '2',
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: messageJson(world, message) } },
      };
      const channel = channelOf(world, message);
      return interact(createInteraction(world, { type: 2, user, channel, data }));
    },
    press({ user, message, label }) {
      const button = buttonsOf(message).find((one) => one.label === label);
      if (button === undefined) throw new Error(`the message has no button ${label}`);
      const { customId, value } = button;
      return forgePress({ user, message, customId, ...(value !== undefined && { value }) });
    },
    submitForm(opened, user, text) {
      const { modal, payload, channelId } = opened;
      const channel = world.channels.get(channelId);
      if (modal === undefined || channel === undefined) throw new Error('no form was opened');
      const [label] = Array.isArray(modal.components) ? modal.components : [];
      const field: unknown = isObject(label) ? label.component : undefined;
      if (!isObject(field)) throw new Error('the form has no field');
      return interact(
        createInteraction(world, {
          type: 5,
          ...{ user, channel },
          data: {
            custom_id: modal.custom_id,
            components: [
              {
                ...{ type: 18, id: 1 },
                component: { type: 4, id: 2, custom_id: field.custom_id, value: text },
              },
            ],
          },
          ...(isObject(payload.message) && { message: payload.message }),
        }),
      );
    },
    forgePress,
    removeBot(guildId) {
      const guild = world.guilds.get(guildId);
      if (guild !== undefined) guild.member = false;
      dispatch(world, { name: 'GUILD_DELETE', data: { id: guildId }, intent: intents.GUILDS });
    },
    outage(guildId) {
      const data = { id: guildId, unavailable: true };
      dispatch(world, { name: 'GUILD_DELETE', data, intent: intents.GUILDS });
    },
  };
}

function inGroup(group: string | undefined, name: string, options: JsonObject[]): JsonObject[] {
  const subcommand = { name, type: 1, options };
  return group === undefined ? [subcommand] : [{ name: group, type: 2, options: [subcommand] }];
}

/** Tells a connected bot of a guild that it was added to. */
export function tellOfGuild(world: World, guildId: string): void {
  const guild = world.guilds.get(guildId);
  if (guild === undefined) return;
  const data = guildJson(world, guild);
  dispatch(world, { name: 'GUILD_CREATE', data, intent: intents.GUILDS });
}

export function makeUser(world: World, spec: Partial<User>): User {
  const id = world.newId();
  const user = {
    id,
    username: `person${world.users.size}`,
    bot: false,
    refusesDirectMessages: false,
    ...spec,
  };
  world.users.set(user.id, user);
  return user;
}

function channelOf(world: World, { channelId }: Message): Channel {
  const channel = world.channels.get(channelId);
  if (channel === undefined) throw new Error('a message requires a channel');
  return channel;
}
