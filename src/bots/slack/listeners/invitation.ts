/** What to do where the bot is not in a channel. */
export function invitation(where: string): string {
  return `I am not in ${where}. Type /invite @Log Decoder there, then try again.`;
}
