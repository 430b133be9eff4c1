import type { Explanation } from '../../explain/explainer.ts';
import type { Answer } from '../../explain/questions/answer.ts';
import type { Upload } from '../payloads.ts';
import type { Store } from '../queue/store.ts';
import { createChannelBaselines } from './baselines.ts';
import { createConfirmations } from './confirmations.ts';
import { findKept, forgetSettings, type Whose } from './forget-some.ts';
import { createChannelMutes } from './mutes.ts';
import type { Report } from './report.ts';
import { decodeReport, encodeReport } from './report.ts';
import { readJson, writeJson } from './stored-json.ts';
import { createTalks } from './talks.ts';
import { createUndo } from './undo.ts';

/** A message that was posted, and when the upload it answers was accepted. */
export interface PostedMessage {
  /** The platform's reference to edit it by. */
  message: string;
  atMs: number;
  /** The working message, which points to the answer: that came too late to take its place. */
  pointer?: string;
}

/** Why an upload has no report: something its owner can put right, or a fault of ours (null). */
export type Problem = { message: string; hint: string } | null;

export interface RecentReport {
  reportId: string;
  fileName: string;
  uploadedMs: number;
  /** The answer in one sentence's numbers. */
  sessions: number;
  anomalousSessions: number;
  /** How many things stand out, where they are not sessions alone; a version before did not tell. */
  standOut?: number;
}

export interface StoredExplanation {
  explanation: Explanation;
  /** Null until it was posted. */
  message: string | null;
}

export interface Votes {
  up: number;
  down: number;
}

/** Identifies one anomaly of one tenant's report. */
export interface AnomalyKey {
  tenant: string;
  reportId: string;
  number: number;
}

/** Identifies its explanation in one language: English where that is absent. */
export interface ExplanationKey extends AnomalyKey {
  language?: string;
}

/** Identifies the answer to a question about a report. */
export interface AnswerKey {
  tenant: string;
  reportId: string;
  /** The question's. */
  id: string;
}

/** A report, or one number of it, and the language that was spoken. */
export interface ToldLast {
  reportId: string;
  number?: number;
  language?: string;
}

/**
 * All that the bots keep, by tenant. Every key begins with the tenant's name and a slash, so no call
 * reaches what is another's, and `forgetTenant` leaves nothing.
 */
export type Archive = ReturnType<typeof createArchive>;

/** `reportTtlMs`: how long reports, and what belongs to them, are kept. */
export function createArchive(store: Store, reportTtlMs: number) {
  async function recent(prefix: string, limit: number): Promise<RecentReport[]> {
    const keys = await store.list(prefix, limit, 'descending');
    const found = await Promise.all(keys.map((key) => readJson<RecentReport>(store, key)));
    return found.filter((one) => one !== null);
  }

  const baselines = createChannelBaselines(store, reportTtlMs);
  const mutes = createChannelMutes(store);

  async function readReport(tenant: string, reportId: string): Promise<Report | null> {
    const bytes = await store.get(reportKey(tenant, reportId));
    return bytes === null ? null : decodeReport(bytes);
  }

  async function forgetReport(tenant: string, reportId: string): Promise<void> {
    const report = await readReport(tenant, reportId);
    if (report) {
      await Promise.all(indexKeys(tenant, report).map((key) => store.delete(key)));
      await baselines.forget(tenant, report.place, reportId);
      await mutes.forget(tenant, report.place, reportId);
    }
    await store.delete(uploadKey(tenant, reportId));
    await store.delete(problemKey(tenant, reportId));
    await store.delete(messageKey(tenant, reportId));
    const kinds = [
      'explanation',
      'answer',
      'claim/explain',
      'claim/list',
      'claim/html',
      'claim/picture',
      'claim/posting',
      'asked',
      'undo',
      'vote/up',
      'vote/down',
    ];
    for (const kind of kinds) await store.deletePrefix(`${tenant}/${kind}/${reportId}/`);
    // What a model said of it can not be told from what it said of others.
    await store.deletePrefix(`${tenant}/model/`);
    await store.delete(reportKey(tenant, reportId));
  }

  return {
    /** What people said is normal, by place, and what they expect. */
    baselines,
    mutes,
    talks: createTalks(store, reportTtlMs),
    /** Whether they are sure of it, and what it was before. */
    confirmations: createConfirmations(store),
    undo: createUndo(store),

    report: readReport,
    async saveReport(tenant: string, report: Report): Promise<void> {
      await store.set(reportKey(tenant, report.reportId), await encodeReport(report), reportTtlMs);
    },
    /** Makes the report the last of its place, and a recent one of its user. */
    async indexReport(tenant: string, report: Report): Promise<void> {
      const { reportId, fileName, uploadedMs, sessions, anomalousSessions, anomalies } = report;
      const entry: RecentReport = {
        ...{ reportId, fileName, uploadedMs, sessions, anomalousSessions },
        ...(anomalies.some(({ finding }) => finding) && { standOut: report.anomaliesFound }),
      };
      const keys = indexKeys(tenant, report);
      await Promise.all(keys.map((key) => writeJson(store, key, entry, reportTtlMs)));
    },
    async latestOf(tenant: string, place: string): Promise<RecentReport | null> {
      return (await recent(placeKey(tenant, place), 1))[0] ?? null;
    },
    recentOf: (tenant: string, user: string, limit: number) => recent(userKey(tenant, user), limit),
    recentIn: (tenant: string, place: string, limit: number) =>
      recent(placeKey(tenant, place), limit),

    /** The upload of a report: it may be looked into again, or asked for in another way. */
    upload: (tenant: string, reportId: string) =>
      readJson<Upload>(store, uploadKey(tenant, reportId)),
    saveUpload: (tenant: string, reportId: string, upload: Upload) =>
      writeJson(store, uploadKey(tenant, reportId), upload, reportTtlMs),

    /** Log lines that were pasted into a message, by its own name. */
    pasted: (tenant: string, source: string) => store.get(pastedKey(tenant, source)),
    savePasted: (tenant: string, source: string, text: string) =>
      store.set(pastedKey(tenant, source), new TextEncoder().encode(text), DAY_MS),

    problem: (tenant: string, reportId: string) =>
      readJson<{ problem: Problem }>(store, problemKey(tenant, reportId)),
    saveProblem: (tenant: string, reportId: string, problem: Problem) =>
      writeJson(store, problemKey(tenant, reportId), { problem }, DAY_MS),

    /** The message that answers the upload or request of this id. */
    message: (tenant: string, id: string) => readJson<PostedMessage>(store, messageKey(tenant, id)),
    noteMessage: (tenant: string, id: string, posted: PostedMessage) =>
      writeJson(store, messageKey(tenant, id), posted, reportTtlMs),

    /** Notes that the message is about to be posted. True where that was noted before: it may be there already. */
    notePosting: async (tenant: string, id: string): Promise<boolean> =>
      !(await store.claim(`${tenant}/claim/posting/${id}/`, new Uint8Array(), DAY_MS)),

    explanation: (key: ExplanationKey) => readJson<StoredExplanation>(store, explanationKey(key)),
    saveExplanation: (key: ExplanationKey, stored: StoredExplanation) =>
      writeJson(store, explanationKey(key), stored, reportTtlMs),

    /** What was told last in a place, or in a message: what a question there is about. */
    toldLast: (tenant: string, place: string) =>
      readJson<ToldLast>(store, explainedKey(tenant, place)),
    noteTold: (tenant: string, { reportId, number, language }: ToldLast, place: string) =>
      writeJson(
        store,
        explainedKey(tenant, place),
        {
          reportId,
          ...(number !== undefined && { number }),
          ...(language !== undefined && { language }),
        } satisfies ToldLast,
        reportTtlMs,
      ),

    /** The answer to a question, until it has been posted. */
    answer: (key: AnswerKey) => readJson<Answer>(store, answerKey(key)),
    saveAnswer: (key: AnswerKey, answer: Answer) =>
      writeJson(store, answerKey(key), answer, DAY_MS),

    /** Whether `id` is the first to hold this; once more true for the same `id`. */
    async claim(tenant: string, what: string, id: string, ttlMs: number): Promise<boolean> {
      const key = `${tenant}/claim/${what}`;
      const value = new TextEncoder().encode(id);
      if (await store.claim(key, value, ttlMs)) return true;
      const holder = await store.get(key);
      return holder !== null && new TextDecoder().decode(holder) === id;
    },
    release: (tenant: string, what: string) => store.delete(`${tenant}/claim/${what}`),

    /** One vote a user and anomaly; the last one counts. */
    async vote(key: AnomalyKey, user: string, good: boolean): Promise<void> {
      const { tenant, reportId, number } = key;
      const whose = `${reportId}/${number}/${encodeURIComponent(user)}`;
      await store.set(`${tenant}/vote/${good ? 'up' : 'down'}/${whose}`, new Uint8Array(), YEAR_MS);
      await store.delete(`${tenant}/vote/${good ? 'down' : 'up'}/${whose}`);
    },
    async votes(tenant: string): Promise<Votes> {
      const count = async (way: string) =>
        (await store.list(`${tenant}/vote/${way}/`, MAX_VOTES)).length;
      return { up: await count('up'), down: await count('down') };
    },

    /** That a report of another tenant goes with this one: `forget` then deletes it, too. */
    noteWithin: (within: string, report: { tenant: string; reportId: string }) =>
      writeJson(store, `${within}/within/${report.tenant}/${report.reportId}`, report, reportTtlMs),

    /** How many reports of a person's are kept. */
    countOf: async (tenant: string, user: string) =>
      (await findKept(store, tenant, { user })).length,
    /** Deletes what one person gave and set, or all that is kept of a place; returns how many reports. */
    async forgetSome(tenant: string, whose: Whose): Promise<number> {
      const kept = await findKept(store, tenant, whose);
      for (const { tenant: owner, reportId, pasted } of kept) {
        await forgetReport(owner, reportId);
        if (pasted !== undefined) await store.delete(pastedKey(owner, pasted));
      }
      await forgetSettings(store, tenant, whose);
      return kept.length;
    },

    /**
     * Deletes all that is kept for the tenant, and the reports that go with it; returns how many
     * values, each of those reports counted as one. `forgetTenant` is what keeps it so.
     */
    async forget(tenant: string): Promise<number> {
      let within = 0;
      for (const key of await store.list(`${tenant}/within/`, MAX_WITHIN)) {
        const found = await readJson<{ tenant: string; reportId: string }>(store, key);
        if (!found) continue;
        await forgetReport(found.tenant, found.reportId);
        within++;
      }
      return within + (await store.deletePrefix(`${tenant}/`));
    },
  };
}

const DAY_MS = 24 * 3_600_000;
const YEAR_MS = 365 * DAY_MS;
/** Votes are counted by their keys, so that no count goes wrong when a process dies. */
const MAX_VOTES = 100_000;
const MAX_WITHIN = 100_000;

const reportKey = (tenant: string, reportId: string) => `${tenant}/report/${reportId}`;
const uploadKey = (tenant: string, reportId: string) => `${tenant}/upload/${reportId}`;
const pastedKey = (tenant: string, source: string) =>
  `${tenant}/pasted/${encodeURIComponent(source)}`;
const problemKey = (tenant: string, reportId: string) => `${tenant}/problem/${reportId}`;
const messageKey = (tenant: string, id: string) => `${tenant}/message/${id}`;
const explainedKey = (tenant: string, place: string) =>
  `${tenant}/explained/${encodeURIComponent(place)}`;
const answerKey = ({ tenant, reportId, id }: AnswerKey) =>
  `${tenant}/answer/${reportId}/${encodeURIComponent(id)}`;
const userKey = (tenant: string, user: string) => `${tenant}/user/${encodeURIComponent(user)}/`;
const placeKey = (tenant: string, place: string) => `${tenant}/place/${encodeURIComponent(place)}/`;

/** Where a report is listed: by age, so that the last ones can be read without the rest. */
function indexKeys(tenant: string, { reportId, uploadedMs, user, place }: Report): string[] {
  const at = `${String(uploadedMs).padStart(15, '0')}-${reportId}`;
  return [userKey(tenant, user), placeKey(tenant, place)].map((prefix) => `${prefix}${at}`);
}

function explanationKey({ tenant, reportId, number, language }: ExplanationKey): string {
  const key = `${tenant}/explanation/${reportId}/${number}`;
  return language === undefined ? key : `${key}/${language}`;
}
