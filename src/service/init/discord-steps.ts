import { createLogger } from '../../log.ts';
import { withPackage } from '../../optional-package.ts';
import { NOBODY } from '../nobody.ts';
import { askChecked } from './ask-checked.ts';
import type { Settings } from './env-file.ts';
import type { Prompt } from './prompt.ts';

/** Leads through Discord's pages, and returns the settings. `apiUrl` is another address than Discord's own. */
export async function discordSteps(
  prompt: Prompt,
  apiUrl: string | undefined,
  signal: AbortSignal,
): Promise<Settings> {
  const { createDiscordBot } = await withPackage(
    'Discord',
    () => import('../../bots/discord/bot.ts'),
  );
  const log = createLogger('silent');
  prompt.say();
  prompt.say('DISCORD');
  prompt.say('a. Open https://discord.com/developers/applications, "New Application", "Create".');
  prompt.say(
    'b. "Bot", "Privileged Gateway Intents": switch on "Message Content Intent", and save.',
  );
  prompt.say(
    '   Without it, uploads are read in direct messages, where the bot is named, and by command.',
  );
  prompt.say('c. "Bot": "Reset Token", and copy the token.');
  const token = await askChecked(prompt, {
    question: 'Token:',
    looksWrong: (value) => (/\s/.test(value) ? 'It should have no spaces.' : null),
    check: (value) =>
      createDiscordBot({
        settings: { token: value, ...(apiUrl !== undefined && { apiUrl }) },
        conversation: NOBODY,
        log,
      }).check(signal),
  });
  return { DISCORD_TOKEN: token };
}
