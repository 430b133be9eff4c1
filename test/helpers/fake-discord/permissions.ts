/** docs.discord.com/developers/topics/permissions */
export const PERMISSIONS = {
  AddReactions: 6n,
  ViewChannel: 10n,
  SendMessages: 11n,
  EmbedLinks: 14n,
  AttachFiles: 15n,
  ReadMessageHistory: 16n,
  MentionEveryone: 17n,
  UseApplicationCommands: 31n,
  CreatePublicThreads: 35n,
  SendMessagesInThreads: 38n,
} as const;

export type PermissionName = keyof typeof PERMISSIONS;

const names = Object.keys(PERMISSIONS) as PermissionName[];

/** All permissions but the given ones, as Discord's decimal text. */
export function permissionBits(denied: Iterable<PermissionName>): string {
  const without = new Set(denied);
  return bitsOf(names.filter((name) => !without.has(name)));
}

export function bitsOf(given: Iterable<PermissionName>): string {
  let bits = 0n;
  for (const name of given) bits |= 1n << PERMISSIONS[name];
  return String(bits);
}
