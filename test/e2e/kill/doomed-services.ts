import type { App } from '../../../src/service/app.ts';
import { serveTest } from '../../helpers/doomed-process.ts';
import { createFewThreads } from '../../helpers/few-threads.ts';
import { anUpload, aPress } from '../../helpers/test-parts.ts';
import { createService, type ServiceOptions } from './a-service.ts';

/** Starts a service that hangs at the step that it is named for; hands it an upload; presses a button. */
export type Order = { start: ServiceOptions } | 'upload' | { press: string };

const threads = createFewThreads();
const apps = new Map<string, App>();

serveTest<Order>((name, order, tell) => {
  const conversation = apps.get(name)?.conversation;
  if (order === 'upload') void conversation?.receive(anUpload());
  else if ('press' in order) {
    void conversation?.press(aPress({ id: 'slack-click-1', action: order.press }));
  } else {
    const app = createService(order.start, threads, async (step) => {
      tell(step);
      if (step === name) await new Promise(() => {});
    });
    apps.set(name, app);
    void app.start().then(() => tell('started'));
  }
});
