import type { RequestListener } from 'node:http';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';
import type { JobData } from './worker-settings.ts';

/** Pages that show the queues and what waits in them, and change nothing. */
export function createQueueBoard(queues: Queue<JobData>[], basePath: string): RequestListener {
  const serverAdapter = new ExpressAdapter().setBasePath(basePath);
  createBullBoard({
    queues: queues.map((queue) => {
      const adapter = new BullMQAdapter(queue, { readOnlyMode: true });
      adapter.setFormatter('data', showPayload);
      return adapter;
    }),
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: 'Log Decoder queues',
        hideDocsLink: true,
        // Both tell of the machines, and ask Redis for what an ACL user may not have.
        hideRedisDetails: true,
        showWorkers: false,
      },
    },
  });
  const app = serverAdapter.getRouter();
  app.disable('x-powered-by');
  return (request, response) => {
    const rest = (request.url ?? '').slice(basePath.length);
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
    // Express itself would answer with a stack, and print it.
    app(request, response, (error?: unknown) => {
      response.writeHead(statusOf(error)).end();
    });
  };
}

function statusOf(error: unknown): number {
  if (!error) return 404;
  const status = error instanceof Error && Reflect.get(error, 'status');
  return typeof status === 'number' ? status : 500;
}

/** Ids and names only: no question, pattern, link, or pressed button. */
function showPayload({ payload }: JobData): unknown {
  try {
    return shownOf(JSON.parse(payload));
  } catch {
    return {};
  }
}

const SHOWN = [
  ...['kind', 'id', 'press', 'tenant', 'within', 'place', 'user', 'fileName', 'sizeBytes'],
  ...['detector', 'reportId', 'number', 'acceptedMs'],
];
/** A reply holds what it answers. */
const NESTED = ['upload', 'request'];

function shownOf(value: unknown): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  if (typeof value !== 'object' || value === null) return shown;
  for (const name of SHOWN) {
    const field: unknown = Reflect.get(value, name);
    if (typeof field === 'string' || typeof field === 'number') shown[name] = field;
  }
  for (const name of NESTED) {
    if (Object.hasOwn(value, name)) shown[name] = shownOf(Reflect.get(value, name));
  }
  return shown;
}
