import type { App, ReceiverEvent } from '@slack/bolt';
import type { Facts, Logger } from '../../../log.ts';
import { textAt } from '../read-json.ts';

/** Slack waits 3 s. */
const ACK_LATEST_MS = 2_500;

export interface Inbox {
  /** Waits until nothing that came in is still at work. */
  settled(): Promise<void>;
}

/**
 * Has Slack told that something was received only once the listeners are done with it, so that what
 * a crash or a full disk interrupts is delivered again. Bolt itself acknowledges events before its
 * listeners run. Listeners that take longer than 2.5 s are acknowledged meanwhile; one that throws
 * is not, and the receiver tells Slack so in its own way.
 */
export function acknowledgeAfterListeners(
  app: App,
  log: Logger,
  latestMs: number = ACK_LATEST_MS,
): Inbox {
  const runListeners = app.processEvent.bind(app);
  const currentJob = new Set<Promise<void>>();

  app.processEvent = async (event) => {
    const work = hold(event, runListeners, latestMs, log);
    currentJob.add(work);
    try {
      await work;
    } finally {
      currentJob.delete(work);
    }
  };

  return {
    async settled() {
      await Promise.allSettled(currentJob);
    },
  };
}

async function hold(
  event: ReceiverEvent,
  runListeners: (event: ReceiverEvent) => Promise<void>,
  latestMs: number,
  log: Logger,
): Promise<void> {
  const facts = factsOf(event);
  const answers: unknown[] = [];
  const work = runListeners({
    ...event,
    // The first answer counts.
    ack: async (body?: unknown) => {
      answers.push(body);
    },
  });
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), latestMs);
  try {
    if ((await Promise.race([work, late.promise])) === 'late') {
      log.warn(facts, 'Listeners are late: acknowledged before they are done');
      work.catch((err: unknown) => log.error({ ...facts, err }, 'A late listener failed'));
    }
  } catch (err) {
    log.error({ ...facts, err }, 'A listener failed: not acknowledged');
    throw err;
  } finally {
    clearTimeout(timer);
  }
  await event.ack(answers[0]);
}

function factsOf({ body, retryNum }: ReceiverEvent): Facts {
  return {
    type: textAt(body, 'event', 'type') || textAt(body, 'type') || textAt(body, 'command'),
    eventId: textAt(body, 'event_id'),
    team: textAt(body, 'team_id') || textAt(body, 'team', 'id'),
    ...(retryNum === undefined ? {} : { retry: retryNum }),
  };
}
