import type { Upload } from '../../src/jobs/payloads.ts';
import type { ProblemView, ReportView, View } from '../../src/jobs/view.ts';
import type { App } from '../../src/service/app.ts';
import type { TestApp } from './an-app.ts';
import { anHdfsLog } from './an-hdfs-log.ts';
import type { FakeMessage } from './fake-platform.ts';

/** The message in the upload's conversation that is no longer "reading", once there is one. */
export async function answerTo(app: TestApp, { conversation, fileName }: Upload): Promise<View> {
  const isAnswer = ({ view, conversation: where }: FakeMessage) =>
    where === conversation &&
    (view.kind === 'report' || view.kind === 'problem') &&
    view.fileName === fileName;
  let found: View | undefined;
  await app.platform.until(({ messages }) => {
    found = messages.findLast(isAnswer)?.view;
    return found !== undefined;
  });
  if (!found) throw new Error('until requires an answer');
  return found;
}

/** Uploads the log and returns the report that answers it. */
export async function decoded(app: TestApp, text = anHdfsLog()): Promise<ReportView> {
  const view = await answerTo(app, await app.upload(text));
  if (view.kind !== 'report') throw new Error(`the answer is a ${view.kind}`);
  return view;
}

export async function problemOf(app: TestApp, upload: Upload): Promise<ProblemView> {
  const view = await answerTo(app, upload);
  if (view.kind !== 'problem') throw new Error(`the answer is a ${view.kind}`);
  return view;
}

/**
 * Resolves once no job waits or runs any more. The queues are counted one after the other, so that a
 * job on its way to the next one may be seen in neither: it makes two such ways at most.
 */
export async function idle(app: Pick<App, 'conversation'>): Promise<void> {
  for (let looks = 0; looks < 3; looks++) {
    const { sections } = await app.conversation.status('slack-none', 'slack:C1');
    const now = sections.find(({ heading }) => heading === 'Now');
    if (now === undefined) throw new Error('the status does not tell what is being done');
    if (now.paragraphs.some((line) => / being | waiting to be /.test(line))) looks = -1;
    await new Promise(setImmediate);
  }
}
