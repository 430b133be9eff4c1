import type { App } from '../../../../src/service/app.ts';
import { idle } from '../../../helpers/answers.ts';
import { serveTest } from '../../../helpers/doomed-process.ts';
import { createFewThreads } from '../../../helpers/few-threads.ts';
import { createService, type ServiceOptions } from './a-service.ts';

/** Hangs at the step of the store that it is `armed` with, and tells the test that it does. */
export type Order = { start: ServiceOptions } | { hangAt: string } | 'idle';

const threads = createFewThreads();
const apps = new Map<string, App>();
const hangAt = new Map<string, string>();

serveTest<Order>((service, order, tell) => {
  if (order === 'idle') {
    const app = apps.get(service);
    if (app) void idle(app).then(() => tell('idle'));
  } else if ('hangAt' in order) {
    hangAt.set(service, order.hangAt);
    tell('armed');
  } else {
    const app = createService(order.start, threads, async (step) => {
      if (step !== hangAt.get(service)) return;
      tell(step);
      await new Promise(() => {});
    });
    apps.set(service, app);
    void app.start();
  }
});
