import { reportIdOf } from './archive/report.ts';
import type { AnswerRequest, ExplainRequest, Reply, Request, Upload } from './payloads.ts';
import type { Queue } from './queue/queue.ts';

/** The queues that handlers take jobs from and hand jobs on to. */
export interface JobQueues {
  /** Uploads that nobody was told anything about yet. */
  uploads: Queue<Upload>;
  /** Uploads to be read. */
  analyze: Queue<Upload>;
  /** Buttons and commands. */
  requests: Queue<Request>;
  explain: Queue<ExplainRequest>;
  /** Questions that are answered from a report and its file. */
  answers: Queue<AnswerRequest>;
  replies: Queue<Reply>;
}

/** Has an anomaly explained; a second call meanwhile changes nothing. */
export async function explainNext(request: ExplainRequest, { explain }: JobQueues): Promise<void> {
  await explain.enqueue(`${request.tenant}-explain-${explanationId(request)}`, request);
}

/** Owes a reply: one an upload, an explanation and a question at a time. */
export async function owe(reply: Reply, { replies }: JobQueues): Promise<void> {
  await replies.enqueue(`${tenantOfReply(reply)}-${whatIsOwed(reply)}`, reply);
}

function whatIsOwed(reply: Reply): string {
  switch (reply.kind) {
    case 'upload':
      return `upload-${reportIdOf(reply.upload)}`;
    case 'explanation':
      return `explanation-${explanationId(reply.request)}`;
    case 'answer':
      return `answer-${reply.request.id}`;
  }
}

export function tenantOfReply(reply: Reply): string {
  return reply.kind === 'upload' ? reply.upload.tenant : reply.request.tenant;
}

/** An anomaly's explanation in a language, as a part of a job's id. */
export function explanationId({ reportId, number, language = '' }: ExplanationOf): string {
  return `${reportId}-${number}${language && `-${language}`}`;
}

/** The claim on an anomaly's explanation in a language: held by the first press. */
export function explanationClaim({ reportId, number, language = '' }: ExplanationOf): string {
  return `explain/${reportId}/${number}${language && `/${language}`}`;
}

type ExplanationOf = Pick<ExplainRequest, 'reportId' | 'number' | 'language'>;
