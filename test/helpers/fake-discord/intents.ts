/** docs.discord.com/developers/events/gateway, "List of Intents" */
export const GUILDS = 1 << 0;
export const GUILD_MEMBERS = 1 << 1;
export const GUILD_PRESENCES = 1 << 8;
export const GUILD_MESSAGES = 1 << 9;
export const DIRECT_MESSAGES = 1 << 12;
export const MESSAGE_CONTENT = 1 << 15;
export const ALL = 0x3ff_ffff;
