/**
 * Slack's limits, and ours within them.
 *
 * Text is counted in UTF-16 units after escaping, which errs on the strict side.
 */

/** docs.slack.dev/reference/block-kit/blocks */
export const MAX_BLOCKS_IN_MESSAGE = 50;
export const MAX_ACTIONS = 25;
export const MAX_HEADER = 150;
export const MAX_SECTION = 3_000;

/** docs.slack.dev/reference/block-kit/block-elements/file-input-element */
export const MAX_FILES_IN_MODAL = 10;

/** docs.slack.dev/reference/methods/chat.update; counted in bytes. */
export const MAX_UPDATE_TEXT_BYTES = 4_000;

/**
 * Undocumented: a message whose blocks hold about 13,200 characters, with some 50 for each block,
 * is refused as `msg_blocks_too_long` (slackapi/bolt-js#2509, #2867). `MAX_MESSAGE` is ours.
 */
export const MAX_MESSAGE = 11_000;
export const CHARGE_PER_BLOCK = 50;

/** Ours: what a person still reads on a phone. */
export const MAX_FALLBACK_TEXT = 3_000;
export const MAX_FILE_NAME = 120;
export const MAX_REASONS_BESIDE_BUTTONS = 10;
