import type { CheckLine } from '../check-line.ts';
import type { Terminal } from '../cli/terminal/terminal.ts';
import { type Config, ConfigError, loadConfig, readEnvFile } from '../config.ts';
import { createLogger } from '../log.ts';
import { MissingPackageError } from '../optional-package.ts';
import { visible } from '../text/visible.ts';
import { checkBackend } from './backends.ts';
import { checkModel } from './check-model.ts';
import { NOBODY } from './nobody.ts';
import { type ConfiguredBots, configuredBots } from './platforms.ts';

/**
 * Looks at all that the bot needs and says what to do where something is not in order. Returns the
 * exit code: 0 all is in order, 1 something is not.
 */
export async function doctor({
  stdout,
  signal,
}: Pick<Terminal, 'stdout' | 'signal'>): Promise<number> {
  let healthy = true;
  function tell({ ok, line, todo }: CheckLine): void {
    healthy &&= ok;
    stdout.write(`${ok ? 'ok    ' : 'WRONG '} ${visible(line)}\n`);
    if (todo) stdout.write(`       ${visible(todo)}\n`);
  }

  tell(checkNode(process.versions.node));
  const config = checkSettings(tell);
  if (config === null) return 1;
  const log = createLogger('silent');
  const { create, leftOut } = await loadParts(config, tell);
  for (const bot of create.map((one) => one({ config, conversation: NOBODY, log }))) {
    for (const checked of await bot.check(signal)) tell(checked);
  }
  if (config.model) tell(await checkModel(config.model, signal));
  for (const line of leftOut) stdout.write(`       left out: ${line}\n`);
  if (create.length === 0 && leftOut.length > 0) {
    tell({ ok: false, line: 'No bot is set up.', todo: 'Set one of the tokens above.' });
  }
  stdout.write(healthy ? 'All is in order.\n' : 'Something is not in order, see above.\n');
  return healthy ? 0 : 1;
}

function checkNode(version: string): CheckLine {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const line = `Node ${version}`;
  if (major > 24 || (major === 24 && minor >= 6)) return { ok: true, line };
  return {
    ok: false,
    line,
    todo: 'Log Decoder needs Node 24.6 or newer: run it with npm, which brings the right one.',
  };
}

/** The bots to check, once the place for data is; none where a package is missing, which is told. */
async function loadParts(
  config: Config,
  tell: (checked: CheckLine) => void,
): Promise<ConfiguredBots> {
  try {
    for (const checked of await checkBackend(config)) tell(checked);
    return await configuredBots(config);
  } catch (error) {
    if (!(error instanceof MissingPackageError)) throw error;
    tell({ ok: false, line: error.message, todo: error.hint });
    return { create: [], leftOut: [] };
  }
}

function checkSettings(tell: (checked: CheckLine) => void): Config | null {
  try {
    readEnvFile();
    const config = loadConfig();
    tell({ ok: true, line: 'The settings can be read.' });
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const line of error.problems) {
      tell({ ok: false, line, todo: 'See .env.example, and correct it in .env.' });
    }
    return null;
  }
}
