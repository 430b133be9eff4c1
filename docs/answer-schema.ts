import { z } from 'zod';
import { DETECTORS } from '../src/engine/detect/detectors.ts';

// The one description of what `--json` prints: the tests hold every answer to it, and
// `docs/answer.schema.json` is made of it.

const count = z.int().nonnegative();
const line = z.int().nonnegative().describe('A log line, counted from 1');
const share = z.number().min(0).max(1);
const lines = z.strictObject({ first: line, last: line });
const event = { eventId: z.string(), template: z.string() };

const source = z.strictObject({
  name: z.string(),
  rows: count.describe('Log lines read, the header not counted'),
  rowsWithoutSession: count,
  bytes: count.describe('Size as read, unpacked where the file was packed'),
  format: z.string().describe('What it was read as, in words'),
  grouping: z.string().describe('What its lines were put together by, in words'),
  fields: z.array(z.string()).optional(),
  timed: count.optional().describe('Lines whose time could be read'),
  levelled: count.optional().describe('Lines whose level could be read'),
});

const model = z.strictObject({
  detector: z.enum(DETECTORS.map(({ name }) => name)),
  events: count,
  components: count,
  threshold: z
    .number()
    .nullable()
    .describe('Limit on spe; null where there is too little to judge'),
  fittedOn: z.enum(['upload', 'baseline']),
});

const summary = z.strictObject({
  headline: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  failures: count.nullable(),
  warnings: count.nullable(),
  mostly: z.string().nullable(),
  security: z.string().nullable(),
});

const reason = z.strictObject({
  kind: z.enum(['new', 'missing', 'more', 'fewer']),
  ...event,
  seen: z.number(),
  usual: z.number(),
  share: share.describe('They sum to 1'),
  lines: z.array(line).max(1_000),
  value: z
    .strictObject({
      column: z.string().nullable(),
      seen: z.string(),
      usual: z.string(),
      foreign: z.boolean().describe('Whether these are texts of the log itself'),
    })
    .optional()
    .describe('Where the log is a table of numbers'),
});

const ofSessions = {
  spe: z.number().nullable(),
  severity: z.number().nullable().describe('spe / threshold; null where it is of no session'),
  rarity: z
    .number()
    .optional()
    .describe('Share of usual sessions that are as far from usual, where that is known'),
  sessions: z.array(z.string()),
  lines: lines.describe('Of the first session'),
  reasons: z.array(reason),
};

const times = z.strictObject({
  first: z.string(),
  last: z.string(),
  durationMs: z.number().nullable().describe('Null where it is not sure'),
  usualDurationMs: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
});

const neighbour = z.strictObject({
  session: z.string(),
  unusual: z.boolean(),
  counts: z.array(z.strictObject({ eventId: z.string(), seen: z.number() })),
});

const explained = {
  samples: z.array(z.strictObject({ line, text: z.string() })).optional(),
  nearestNormal: z
    .strictObject({
      session: z.string(),
      alike: count,
      differences: z.array(z.strictObject({ ...event, seen: z.number(), usual: z.number() })),
      moreDifferences: count,
    })
    .optional()
    .describe('The most like normal session'),
  neighbours: z.strictObject({ before: z.array(neighbour), after: z.array(neighbour) }).optional(),
  explanation: z.string().optional(),
  explainedBy: z.enum(['model', 'plain']).optional(),
  explanationNote: z.string().optional().describe("Why it is not the model's, where it was asked"),
};

const anomaly = z.strictObject({
  number: z.int().positive(),
  kind: z.enum(['session', 'event', 'burst', 'silence', 'standing', 'value', 'sequence']),
  title: z.string(),
  grade: z.enum(['danger', 'trouble', 'watch', 'routine']),
  eventKind: z.string().nullable().describe('An id of docs/events.md'),
  at: z.array(line).max(1_000).describe('Lines that show it'),
  counts: z.strictObject({ seen: z.number(), usual: z.number().nullable() }).nullable(),
  who: z.array(z.strictObject({ role: z.string(), value: z.string(), count, share })),
  ...ofSessions,
  times: times.optional().describe('Of the first session, where the log tells time'),
  order: z
    .strictObject({ seen: z.array(z.string()), usual: z.array(z.string()) })
    .optional()
    .describe('Event ids, where the steps come in another order than usual'),
  ...explained,
});

const evaluation = z.strictObject({
  precision: share,
  recall: share,
  f1: share,
  auc: share.nullable(),
  truePositives: count,
  falsePositives: count,
  falseNegatives: count,
  trueNegatives: count,
  sessionsWithoutLabel: count,
});

const table = z.strictObject({
  events: z.array(z.strictObject(event)),
  sessions: z.array(
    z.strictObject({ session: z.string(), anomaly: z.boolean(), counts: z.array(count) }),
  ),
});

/** An answer as this version prints it: a member that it does not name is a mistake. */
export const answer = z.strictObject({
  source,
  sessions: count.describe('Sessions judged: every session of the log'),
  anomalousSessions: count,
  model,
  notes: z.array(z.string()),
  summary,
  anomalies: z.array(anomaly).describe('What to look at first, first'),
  rare: z
    .array(z.strictObject(ofSessions))
    .describe('Sessions over the limit of which nothing says that something is wrong'),
  evaluation: evaluation.optional().describe('With --labels or --label-column'),
  table: table.optional().describe('With --table'),
});

/** The JSON Schema (2020-12), for readers: later versions may add members, so others are allowed. */
export function answerSchema(): string {
  const schema = z.toJSONSchema(answer, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  const about = {
    title: 'The answer of log-decoder analyze --json',
    description: 'Of an archive with several logs, one such object for each.',
  };
  return `${JSON.stringify({ ...about, ...schema }, null, 2)}\n`;
}
