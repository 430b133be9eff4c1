/**
 * Discord's limits, and ours within them.
 *
 * Text is counted in UTF-16 units after escaping, which errs on the strict side.
 */

/** docs.discord.com/developers/resources/message, "Create Message" */
export const MAX_CONTENT = 2_000;
export const MAX_NONCE = 25;

/** docs.discord.com/developers/resources/message, "Attachment Object": in characters. */
export const MAX_DESCRIPTION = 1_024;

/** docs.discord.com/developers/resources/message, "Embed Limits" */
export const MAX_EMBED_DESCRIPTION = 4_096;
export const MAX_EMBED_FOOTER = 2_048;

/** docs.discord.com/developers/components/reference; the text of all components of a message together. */
export const MAX_COMPONENT_TEXT = 4_000;
export const MAX_BUTTONS_IN_ROW = 5;
export const MAX_LABEL = 80;
export const MAX_LINK = 512;

/** docs.discord.com/developers/resources/channel, "Start Thread from Message" */
export const MAX_THREAD_NAME = 100;

/** docs.discord.com/developers/reference, "Uploading Files": where the server has no boosts. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** docs.discord.com/developers/interactions/receiving-and-responding, "Autocomplete" */
export const MAX_CHOICES = 25;
export const MAX_CHOICE = 100;

/** docs.discord.com/developers/interactions/receiving-and-responding */
export const INTERACTION_LIFE_MS = 15 * 60_000;

/** Ours: a page of numbered buttons, and what a person still reads on a phone. */
export const MAX_NUMBERED = 15;
export const MAX_REASONS_BESIDE_BUTTONS = 10;
export const MAX_FILE_NAME = 100;
