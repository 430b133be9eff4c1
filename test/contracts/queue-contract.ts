import { describe } from 'vitest';
import type { BackendHarness } from './backend-harness.ts';
import { describeAcceptance } from './queue/acceptance.ts';
import { describeClosing } from './queue/closing.ts';
import { describeOrder } from './queue/order.ts';
import { useQueueBench } from './queue/queue-bench.ts';
import { describeRetries } from './queue/retries.ts';

/** What every Queue adapter does. */
export function describeQueueContract(adapter: string, createHarness: () => BackendHarness): void {
  describe(`the queue of ${adapter}`, () => {
    const bench = useQueueBench(createHarness);
    describeOrder(bench);
    describeAcceptance(bench);
    describeRetries(bench);
    describeClosing(bench);
  });
}
