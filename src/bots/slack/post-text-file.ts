import type { webApi } from '@slack/bolt';
import type { TextFile } from '../../jobs/view.ts';
import type { Logger } from '../../log.ts';
import { fitLines } from '../../text/fit-lines.ts';
import { wordsOf } from '../views/words/renderer-words.ts';
import { section } from './render/blocks.ts';
import { code, soft } from './render/escape.ts';
import { postMessage, type Target } from './send.ts';
import { refusalOf, withSlackErrors } from './slack-errors.ts';

/** Posts a text as a file, or, where the app lacks `files:write`, its first lines as a message. */
export async function postTextFile(
  parts: { client: webApi.WebClient; log: Logger },
  target: Target,
  file: TextFile,
  signal: AbortSignal,
): Promise<void> {
  try {
    await withSlackErrors(() => uploadFile(parts.client, target, file), signal);
  } catch (error) {
    if (refusalOf(error) !== 'missing_scope') throw error;
    parts.log.warn({ scope: 'files:write' }, 'The app may not post files');
    await postMessage(parts, target, asMessage(file), signal);
  }
}

async function uploadFile(client: webApi.WebClient, target: Target, file: TextFile): Promise<void> {
  const common = {
    // A file of no bytes is refused.
    content: file.text === '' ? '\n' : file.text,
    filename: file.name,
    title: file.name,
    initial_comment: soft(file.comment, 1_000),
    channel_id: target.channel,
  };
  // The types tell apart a file with a thread from one without.
  if (target.threadTs === undefined) await client.files.uploadV2(common);
  else await client.files.uploadV2({ ...common, thread_ts: target.threadTs });
}

function asMessage(file: TextFile) {
  const { comment, text, isPage } = file;
  const { slack, files, report } = wordsOf(file);
  if (isPage) return { text: slack.noFiles, blocks: [section(slack.noFiles)] };
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => code(line, 300));
  const shown = fitLines(lines, 2_900, report.moreLines);
  const said = soft(comment, 600);
  return {
    text: `${said}\n${slack.noFiles}`,
    blocks: [
      section(said || files.list),
      section(`\`\`\`\n${shown}\n\`\`\``),
      section(slack.noFiles),
    ],
  };
}
