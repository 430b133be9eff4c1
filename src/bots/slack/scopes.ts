/** What the app may do in a workspace, and what each is for. `manifest.json` asks for these alone. */
export const NEEDED_SCOPES: Readonly<Record<string, string>> = {
  'chat:write': 'answers, in channels it was invited to',
  'files:read': 'hearing of files where it is, and reading them',
  commands: '/logdecoder and "Decode this log"',
  'app_mentions:read': 'answering when it is named',
};

/** Without these it works, with less. No scope reads a channel's messages: `file_shared` needs none. */
export const OPTIONAL_SCOPES: Readonly<Record<string, string>> = {
  'files:write': 'the full list as a file',
  'im:history': 'answering words in a direct message',
  'users:read': "explanations in the reader's language",
};
