import { UserError } from '../../../engine/user-error.ts';

/** Why an upload can not be fetched from its platform, where the person can put it right. */
type PlatformName = 'Slack' | 'Discord';

export function fileGone(platform: PlatformName): UserError {
  return new UserError(
    'E_FILE_GONE',
    `The file is no longer in ${platform}.`,
    'Upload it again and leave it there until the answer has come.',
  );
}

export function fileElsewhere(platform: PlatformName): UserError {
  return new UserError(
    'E_FILE_ELSEWHERE',
    `The file is not stored in ${platform} itself.`,
    'Save it to your computer and drop it here as a file.',
  );
}

/** The link came with the event, and is too old by now. */
export function linkExpired(): UserError {
  return new UserError(
    'E_FILE_EXPIRED',
    'Discord does not hand over this file any more.',
    'Upload it again, or run the command again.',
  );
}

export function fileIsPage(): UserError {
  return new UserError(
    'E_FILE_IS_PAGE',
    'A web page came in place of the file.',
    'Save the log as a file and upload that.',
  );
}

export function slackRefusesFile(): UserError {
  return new UserError(
    'E_FILE_NOT_ALLOWED',
    'Slack did not hand over the file.',
    'Whoever installed the app should check that it has the permission files:read and reinstall it; then upload the file again.',
  );
}

export function discordHidesMessage(): UserError {
  return new UserError(
    'E_FILE_NOT_ALLOWED',
    'I may not read the message that holds the file.',
    'Give me the permissions "View Channel" and "Read Message History" in this channel, then upload the file again.',
  );
}
