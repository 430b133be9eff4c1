import type { Terminal } from '../../cli/terminal/terminal.ts';
import { UsageError } from '../../cli/terminal/usage-error.ts';
import { settingsGiven } from '../../config.ts';
import { modelSettingsFrom } from '../../explain/model/model-settings.ts';
import { checkModel } from '../check-model.ts';
import { askChecked } from './ask-checked.ts';
import { discordSteps } from './discord-steps.ts';
import { type Settings, saveSettings } from './env-file.ts';
import { createPrompt, NoMoreAnswers, type Prompt } from './prompt.ts';
import { askChoice, slackSteps } from './slack-steps.ts';

/**
 * Leads from nothing to settings that work: which platform, where to press what, each token tried as
 * it is pasted. Only then it writes `path`, and says the next step. Returns the exit code: 0 written,
 * 1 stopped before.
 */
export async function init(
  terminal: Pick<Terminal, 'stdin' | 'stdout' | 'stderr' | 'signal'>,
  path = '.env',
): Promise<number> {
  const prompt = createPrompt(terminal);
  terminal.signal.addEventListener('abort', prompt.close, { once: true });
  try {
    const settings = await gather(prompt, terminal.signal);
    await saveSettings(path, settings).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(
        `${path} can not be written (${error.code ?? error.message}).`,
        'Run this in a folder that you may write.',
        { cause: error },
      );
    });
    prompt.say();
    prompt.say(`Written to ${path}, which only you may read: ${Object.keys(settings).join(', ')}.`);
    prompt.say(
      'Next: "npm start" in a checkout, else "log-decoder bot". It says what to do in chat.',
    );
    return 0;
  } catch (error) {
    if (!(error instanceof NoMoreAnswers)) throw error;
    terminal.stderr.write('\nStopped: nothing was written.\n');
    return 1;
  } finally {
    terminal.signal.removeEventListener('abort', prompt.close);
    prompt.close();
  }
}

async function gather(prompt: Prompt, signal: AbortSignal): Promise<Settings> {
  const given = settingsGiven();
  prompt.say('This sets Log Decoder up in a few minutes. What you paste is not shown, and leaves');
  prompt.say('this machine only to be tried where it belongs. Which chat is it for?');
  prompt.say('  1  Slack');
  prompt.say('  2  Discord');
  prompt.say('  3  both');
  const platforms = await askChoice(prompt, ['1', '2', '3']);
  return {
    ...(platforms !== '2' && (await slackSteps(prompt, given.SLACK_API_URL))),
    ...(platforms !== '1' && (await discordSteps(prompt, given.DISCORD_API_URL, signal))),
    ...(await modelSteps(prompt, given, signal)),
  };
}

/** A key is tried with a tiny request, which costs less than a cent. */
async function modelSteps(prompt: Prompt, given: Settings, signal: AbortSignal): Promise<Settings> {
  prompt.say();
  prompt.say(
    'EXPLANATIONS are built in. With a key of https://platform.openai.com/api-keys ChatGPT',
  );
  prompt.say(
    'words them, from facts without addresses, names and secrets. Press Enter to do without.',
  );
  const key = await askChecked(prompt, {
    question: 'OpenAI key, or Enter:',
    mayBeLeftOut: true,
    looksWrong: (value) => (/\s/.test(value) ? 'It should have no spaces.' : null),
    async check(value) {
      const { settings, problems } = modelSettingsFrom({ ...given, OPENAI_API_KEY: value });
      if (settings) return [await checkModel(settings, signal)];
      return problems.map((line) => ({ ok: false, line }));
    },
  });
  return key === '' ? {} : { OPENAI_API_KEY: key };
}
