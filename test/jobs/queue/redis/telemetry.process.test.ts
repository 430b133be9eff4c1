import { context, propagation, trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { expect, it, onTestFinished } from 'vitest';
import { aRedisBackend, aRedisServer } from './a-redis-backend.ts';

/** What a user's own SDK does when it is loaded. */
function loadSdk(): InMemorySpanExporter {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  provider.register();
  onTestFinished(async () => {
    await provider.shutdown();
    for (const api of [trace, context, propagation]) api.disable();
  });
  return exporter;
}

/** Works an upload, whose handler enqueues a reply, to its end. */
async function liveThrough(url: string, secret: string): Promise<void> {
  const backend = aRedisBackend(url);
  await backend.ready();
  const uploads = backend.createQueue<string>('upload');
  const replies = backend.createQueue<string>('reply');
  const replied = Promise.withResolvers<void>();
  uploads.process(
    () => replies.enqueue('slack-reply', secret),
    async () => {},
  );
  replies.process(
    async () => replied.resolve(),
    async () => {},
  );
  await trace.getTracer('test').startActiveSpan('event', async (span) => {
    await uploads.enqueue('slack-upload', secret);
    span.end();
  });
  await replied.promise;
  await backend.close();
}

it('from the event to the reply is one trace, without payloads', async () => {
  const exporter = loadSdk();
  const redis = await aRedisServer();
  await liveThrough(redis.url, 'what-is-asked');
  const spans = exporter.getFinishedSpans();
  const chain = ['event', 'add upload.job', 'process upload', 'add reply.job', 'process reply'];
  const found = chain.map((name) => spans.find((span) => span.name === name));
  expect(found.map((span) => span?.name)).toEqual(chain);
  const [first] = found;
  for (const [index, span] of found.entries()) {
    expect(span?.spanContext().traceId).toBe(first?.spanContext().traceId);
    expect(span?.parentSpanContext?.spanId).toBe(found[index - 1]?.spanContext().spanId);
  }
  expect(found[2]?.attributes['bullmq.job.id']).toBe('slack-upload');
  const told = spans.map(({ name, attributes, events }) => ({ name, attributes, events }));
  expect(JSON.stringify(told)).not.toContain('what-is-asked');
});

it('without an SDK nothing is recorded, and jobs are worked', async () => {
  const redis = await aRedisServer();
  await liveThrough(redis.url, 'x');
  expect(trace.getActiveSpan()).toBeUndefined();
});
