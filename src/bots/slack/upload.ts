import type { Upload } from '../../jobs/payloads.ts';
import { PASTED_NAME } from '../pasted-lines.ts';
import { formatPlace, formatThread, type Thread, tenantOf } from './references.ts';
import type { SlackFile } from './slack-file.ts';

/** One job for a file in a channel, by whatever event and however often it is told of. */
export function sharedUpload(file: SlackFile, where: Thread, user: string): Upload {
  return upload(`slack-${where.team}-${where.channel}-${file.id}`, file, where, user);
}

/** A job of its own for what a person asks for by hand: `asked` is Slack's id of that. */
export function askedUpload(asked: string, file: SlackFile, where: Thread, user: string): Upload {
  return upload(`slack-${where.team}-${jobPart(asked)}-${file.id}`, file, where, user);
}

/** The job of log lines that stand in a message itself, of so many bytes. */
export function pastedUpload(ts: string, sizeBytes: number, where: Thread, user: string): Upload {
  const id = `slack-${where.team}-${where.channel}-pasted-${jobPart(ts)}`;
  const file = { id, name: PASTED_NAME, sizeBytes, user, isStub: false };
  return upload(id, file, where, user);
}

function upload(id: string, file: SlackFile, where: Thread, user: string): Upload {
  return {
    id,
    tenant: tenantOf(where.team),
    conversation: formatThread(where),
    place: formatPlace(where),
    user,
    fileName: file.name.slice(0, 255),
    sizeBytes: file.sizeBytes,
    source: file.id,
  };
}

/** What may stand in a job id: Slack's own ids hold nothing else. */
export function jobPart(id: string): string {
  return id.replace(/[^\w.-]/g, '_').slice(0, 120);
}
