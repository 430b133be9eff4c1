import { isQuestion } from '../explain/questions/intent.ts';
import { maskFileName, maskSecrets } from '../explain/redact/redact.ts';
import type { Archive } from '../jobs/archive/archive.ts';
import type { Spending } from '../jobs/archive/model-ledger.ts';
import { reportIdOf } from '../jobs/archive/report.ts';
import type { Change, ChangeRequest, Request, Upload } from '../jobs/payloads.ts';
import type { QueueCounts } from '../jobs/queue/queue.ts';
import type { JobQueues } from '../jobs/queues.ts';
import type { About, Wording } from '../jobs/wording.ts';
import type { Logger } from '../log.ts';
import type { Conversation } from './conversation-port.ts';
import { homeFacts } from './home-facts.ts';

export interface ConversationParts {
  archive: Archive;
  queues: Pick<JobQueues, 'uploads' | 'requests'>;
  wording: Wording;
  /** What waits and runs, for status. */
  counts(): Promise<Record<'logs' | 'explanations' | 'replies', QueueCounts>>;
  /** What a model was asked for today; null where there is none. */
  spentToday(tenant: string): Promise<Spending | null>;
  about: About;
  /** Deletes all that is kept for a tenant, and drops its jobs. */
  forget(tenant: string): Promise<void>;
  log: Logger;
  /** ms since 1970. */
  now(): number;
}

/**
 * What the platforms' listeners call. Nothing is answered here: each event becomes a job, so that
 * the platform hears within milliseconds that it was taken, and what was taken outlives the process.
 */
export function createConversation({
  archive,
  queues,
  wording,
  counts,
  spentToday,
  about,
  forget,
  log,
  now,
}: ConversationParts): Conversation {
  async function enqueue(request: Request): Promise<void> {
    await queues.requests.enqueue(request.id, { ...request, acceptedMs: now() });
    log.info({ jobId: request.id, kind: request.kind }, 'Request accepted');
  }

  async function receive(upload: Upload): Promise<void> {
    const fileName = maskFileName(upload.fileName);
    await queues.uploads.enqueue(upload.id, { ...upload, fileName, acceptedMs: now() });
    log.info({ jobId: upload.id, sizeBytes: upload.sizeBytes }, 'Upload accepted');
  }

  return {
    receive,
    async receivePasted(upload, text) {
      await archive.savePasted(upload.tenant, upload.source, maskSecrets(text));
      await receive({ ...upload, isPasted: true });
    },
    async receivePair(first, second) {
      await receive({ ...first, compareWith: { reportId: reportIdOf(second) } });
      await receive({ ...second, compareWith: { reportId: reportIdOf(first) } });
    },
    press: (press) => enqueue({ kind: 'press', ...press }),
    // What is not to be kept: a key that somebody pasted into a question.
    async ask(question) {
      if (question.isOverheard && !isQuestion(question.text)) return;
      await enqueue({ kind: 'ask', ...question, text: maskSecrets(question.text) });
    },
    isAboutReport: async (tenant, conversation) =>
      (await archive.toldLast(tenant, conversation)) !== null,
    latest: (request) => enqueue({ kind: 'latest', ...request }),
    compare: (request) => enqueue({ kind: 'compare', ...request }),
    async change(request) {
      await enqueue({ kind: 'change', ...request, change: await settled(request, archive) });
    },
    async baselines(tenant, place, language) {
      const kept = await archive.baselines.list(tenant, place);
      const inUse = await archive.baselines.nameInUse(tenant, place);
      return wording.in(language).texts.baselines(kept, inUse);
    },
    async baselineNames(tenant, place) {
      return (await archive.baselines.list(tenant, place)).map(({ name }) => name);
    },
    async mutes(tenant, place, language) {
      return wording.in(language).texts.mutes(await archive.mutes.list(tenant, place));
    },
    help: (language) => wording.in(language).texts.help(about),
    areYouSureToForget: async (tenant, user, where, language) =>
      wording.in(language).forgetting.areYouSure(await archive.countOf(tenant, user), where),
    forgetOwn: async (tenant, user, language) =>
      wording.in(language).forgetting.ownForgotten(await archive.forgetSome(tenant, { user })),
    async status(tenant, place, language) {
      const recent = await archive.recentIn(tenant, place, MAX_RECENT);
      const [votes, spent] = await Promise.all([archive.votes(tenant), spentToday(tenant)]);
      const [baselines, mutes] = await Promise.all([
        archive.baselines.count(tenant),
        archive.mutes.count(tenant),
      ]);
      const status = { ...(await counts()), recent, votes, spent, baselines, mutes };
      return wording.in(language).texts.status(status);
    },
    home: async (tenant, user, linkTo, language) =>
      wording.in(language).texts.home(about, await homeFacts(archive, tenant, user, linkTo)),
    welcome: (request) => enqueue({ kind: 'welcome', ...request }),
    forget,
  };
}

const MAX_RECENT = 10;

/** A number of a list is what stood there when it was said: a second try finds another list. */
async function settled(
  { tenant, place, change }: ChangeRequest,
  { mutes }: Archive,
): Promise<Change> {
  if (change.do === 'set' && change.name !== undefined) {
    return { ...change, name: maskSecrets(change.name) };
  }
  if (change.do !== 'unmute') return change;
  if ('id' in change) return { do: 'unmute', mutes: [change.id] };
  const ids = (await mutes.list(tenant, place)).map(({ id }) => id);
  if (/^all$/i.test(change.which)) return { do: 'unmute', mutes: ids };
  const id = /^[1-9]\d{0,3}$/.test(change.which) ? ids[Number(change.which) - 1] : undefined;
  return { do: 'unmute', mutes: id === undefined ? [] : [id] };
}
