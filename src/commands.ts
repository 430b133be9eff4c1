import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AnalyzeCommandOptions } from './cli/analyze-command.ts';
import type { BaselineFitOptions } from './cli/baseline-fit-command.ts';
import type { CompareCommandOptions } from './cli/compare/compare-command.ts';
import { FAIL_ON } from './cli/fail-on.ts';
import { failureOf } from './cli/failure.ts';
import type { ParseCommandOptions } from './cli/parse-command.ts';
import {
  keepYoungSpaceSmall,
  runAnalyze,
  runBaselineFit,
  runBaselineShow,
  runCompare,
  runDemo,
  runParse,
} from './cli/run.ts';
import type { Terminal } from './cli/terminal/terminal.ts';
import { visibleLines } from './text/visible.ts';

/**
 * Runs the command that the process was started with, and sets its exit code. `main` is the file to
 * start others of ours with, `args` what stands after the program's name.
 */
export async function runProgram(
  terminal: Terminal,
  main: string,
  args = process.argv.slice(2),
): Promise<void> {
  try {
    const detectors = args.some((arg) => WITH_DETECTORS.includes(arg)) ? await detectorNames() : [];
    await createProgram(terminal, main, detectors).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      const { exitCode, text } = failureOf(error);
      terminal.stderr.write(text);
      process.exitCode = exitCode;
    }
  }
}

/** Commands that offer the detectors. To name these loads all of them, for which no other has to wait. */
const WITH_DETECTORS = ['analyze', 'baseline'];

async function detectorNames(): Promise<string[]> {
  const { DETECTORS } = await import('./engine/detect/detectors.ts');
  return DETECTORS.map(({ name }) => name);
}

function createProgram(terminal: Terminal, main: string, detectors: string[]): Command {
  const program = new Command('log-decoder')
    .description('Finds the unusual sessions in a log and explains them in plain language.')
    .version(version())
    .exitOverride()
    .showHelpAfterError('Run log-decoder --help to see what is possible.')
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(visibleLines(text)),
    })
    .addHelpText('after', examples());

  program
    .command('analyze')
    .description('judge a log and list what is unusual')
    .argument('<file>', 'a log: CSV, TSV, JSON, Excel or text, also packed; - is standard input')
    .addOption(new Option('--detector <name>', 'how to judge').choices(detectors))
    .option('--baseline <file>', 'learn what is usual from this log or saved baseline')
    .option(
      '--explain <number|all>',
      'explain an anomaly by its number, or all of them',
      numberOrAll,
    )
    .option('--plain', 'explain without ChatGPT, even where OPENAI_API_KEY is set')
    .option('--json', 'print the answer as JSON')
    .option('--markdown', 'print the answer as Markdown, with every finding explained')
    .option('--html <file>', 'save the same as a page to send on or print')
    .option('--chart <file>', 'save the chart of the log, with the numbers in it (.svg or .png)')
    .option('--all', 'list all that stands out, not the first seven')
    .option(
      '--kinds <list>',
      'list only these: session, event, burst, silence, standing, value, sequence',
    )
    .option('--scores <file>', 'save the score of every session as CSV')
    .option('--save-baseline <file>', 'save what is usual in this log')
    .option('--labels <file>', 'compare with a CSV of known answers (BlockId,Label)')
    .option('--session-column <name>', 'a session is all lines with the same value in this column')
    .option('--session-pattern <regex>', 'a session is all lines in which this finds the same id')
    .option('--window <time>', 'a session is a slice of time, such as 10m')
    .option('--step <time>', 'begin a window every so often, so that windows overlap')
    .option('--lines <number>', 'a session is so many lines', number)
    .option(
      '--label-column <name|number>',
      'keep this column out of judging and compare with it; of a baseline, learn what it calls normal',
    )
    .addOption(
      new Option(
        '--fail-on <grade>',
        'exit with 4 where something is as bad as that, or worse',
      ).choices(FAIL_ON),
    )
    .option('--quiet', 'no progress; the list alone, and nothing where nothing stands out')
    .option('--table <number>', 'show an anomaly between its neighbours in the log', number)
    .action(async (file: string, options: AnalyzeCommandOptions) => {
      process.exitCode = await runAnalyze(file, options, terminal, loadExplainer);
    });

  program
    .command('compare')
    .description('say what changed from one log to another: new, gone, more, fewer, slower')
    .argument('<before>', 'the earlier log, also packed; - is standard input')
    .argument('<after>', 'the later one')
    .option('--explain <number|all>', 'explain a change by its number, or all of them', numberOrAll)
    .option('--json', 'print the answer as JSON')
    .option('--all', 'list all changes, not the first seven')
    .action(async (before: string, after: string, options: CompareCommandOptions) => {
      process.exitCode = await runCompare(before, after, options, terminal);
    });

  const baseline = program
    .command('baseline')
    .description('what is usual in a log, to compare others with');
  baseline
    .command('fit')
    .description('learn what is usual in a log')
    .argument('<file>', 'a log, also packed; - is standard input')
    .addOption(new Option('--detector <name>', 'how to judge').choices(detectors))
    .option('--label-column <name|number>', 'learn what this column calls normal')
    .option('--labels <file>', 'the same from a CSV of known answers (BlockId,Label)')
    .option('--out <file>', 'save it there; default: standard output')
    .action(async (file: string, options: BaselineFitOptions) => {
      process.exitCode = await runBaselineFit(file, options, terminal);
    });
  baseline
    .command('show')
    .description('say what a saved baseline was made of')
    .argument('<file>', 'a saved baseline; - is standard input')
    .option('--json', 'print it as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      process.exitCode = await runBaselineShow(file, options, terminal);
    });

  program
    .command('parse')
    .description('write what was understood of a log as a structured CSV')
    .argument('<file>', 'a log, also packed; - is standard input')
    .option('--out <file>', 'write to this file instead of standard output')
    .action(async (file: string, options: ParseCommandOptions) => {
      process.exitCode = await runParse(file, options, terminal);
    });

  program
    .command('demo')
    .description('judge the sample log that comes with the program')
    .action(async () => {
      process.exitCode = await runDemo(terminal);
    });

  program
    .command('init')
    .description('set a bot up step by step, and write its settings to .env')
    .action(async () => {
      const { init } = await import('./service/init/init.ts');
      process.exitCode = await init(terminal);
    });

  program
    .command('web')
    .description('the same in a browser, on this computer alone: drop logs, read, ask')
    .option('--port <number>', 'where to listen; default: any port that is free', port)
    .option('--no-open', 'print the address, and open no browser')
    .action(async ({ port = 0, open }: { port?: number; open: boolean }) => {
      const { servePage } = await import('./service/serve-page.ts');
      keepYoungSpaceSmall();
      process.exit(await servePage(terminal, { port, open }));
    });

  program
    .command('bot')
    .description('run the chat bots that the settings (.env.example) ask for')
    .option(
      '--shards <number|auto>',
      "share out Discord's servers to so many processes; needs REDIS_URL",
      numberOrAuto,
    )
    .action(async ({ shards }: { shards?: number | 'auto' }) => {
      // Sockets that a library leaves open would keep the process.
      if (shards !== undefined) {
        const { serveShards } = await import('./service/serve-shards.ts');
        process.exit(await serveShards(terminal, main, shards));
      }
      const { serve } = await import('./service/serve.ts');
      keepYoungSpaceSmall();
      process.exit(await serve(terminal));
    });

  program
    .command('worker')
    .description('read and explain logs for bots of other processes; needs REDIS_URL')
    .action(async () => {
      const { serve } = await import('./service/serve.ts');
      keepYoungSpaceSmall();
      process.exit(await serve(terminal, 'worker'));
    });

  program
    .command('purge')
    .description('delete what has expired, or all that is stored for one workspace or server')
    .option('--team <id>', "a Slack workspace's id (T…) or a Discord server's (digits)")
    .action(async ({ team }: { team?: string }) => {
      const { purge } = await import('./service/purge.ts');
      process.exitCode = await purge(terminal, team);
    });

  program
    .command('doctor')
    .description('check settings, tokens and the place for data, and say what to do')
    .action(async () => {
      const { doctor } = await import('./service/doctor.ts');
      process.exitCode = await doctor(terminal);
    });
  return program;
}

/** Loaded only where something is to be explained: most runs do without it. */
async function loadExplainer() {
  const { commandLineExplainer } = await import('./service/command-line-explainer.ts');
  return commandLineExplainer();
}

function examples(): string {
  return `
Examples:
  log-decoder demo                                       see it work on a sample
  log-decoder web                                        drop logs into a page in your browser
  log-decoder init                                       set up a bot for Slack or Discord
  log-decoder analyze app.csv                            list what is unusual
  log-decoder analyze app.csv --explain 1                read why number 1 is unusual
  log-decoder analyze today.csv --baseline last-week.csv compare with a log you trust
  log-decoder compare yesterday.log today.log            say what is new, gone, more, fewer, slower
  log-decoder baseline fit last-week.csv --out week.json keep what is usual, for --baseline
  log-decoder analyze app.log --window 10m               judge slices of ten minutes
  log-decoder parse app.log --out app.csv                split a log into its events
  log-decoder analyze app.log --html report.html         a page to send on
  zcat app.csv.gz | log-decoder analyze - --json         for other programs
  kubectl logs POD | log-decoder analyze -               what a container wrote
  log-decoder analyze app.log --quiet --fail-on danger   for scripts and cron

With OPENAI_API_KEY set, --explain asks ChatGPT: it is sent the facts of the anomaly, without
addresses, names and secrets, and what it says is checked against them.

Exit status: 0 answered, 1 a fault of the program, 2 wrong use, 3 the file can not be judged,
4 something is as bad as --fail-on says.`;
}

function numberOrAll(value: string): number | 'all' {
  return value === 'all' ? 'all' : number(value);
}

function numberOrAuto(value: string): number | 'auto' {
  return value === 'auto' ? 'auto' : number(value);
}

function number(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number from 1.');
}

function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535)
    return Number(value);
  throw new InvalidArgumentError('It must be a port, from 1 to 65535.');
}

/** From the package's own description, which lies beside `src/` and `dist/` alike. */
function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return String(version);
}
