/** What a program called, by the words of its own that name the sort of it. */
const PARTNERS: readonly [words: RegExp, name: string][] = [
  [/\bSQLSTATE\b|\bPDO\w*|\bmysqli?\b|\bmariadb\b/i, 'its database (MySQL)'],
  [/\bpsycopg|\bpostgres\w*|\bpgsql\b|\bnpgsql\b/i, 'its database (PostgreSQL)'],
  [/\bmongo\w*/i, 'its database (MongoDB)'],
  [/\bjdbc\b|\bhibernate\b|\bhikari\w*|\bodbc\b|\bORA-\d/i, 'its database'],
  [/\bredis\b|\bjedis\b|\blettuce\b/i, 'its quick store (Redis)'],
  [/\bamqp\b|\brabbitmq\b/i, 'its message queue (RabbitMQ)'],
  [/\bkafka\b/i, 'its message queue (Kafka)'],
  [/\bldap\b|active directory/i, 'the directory of accounts'],
  [/\bsmtp\b/i, 'the mail server'],
  [/\bmqtt\b/i, 'its message broker (MQTT)'],
  [/\bdocker\b/i, 'Docker'],
  [/\belasticsearch\b/i, 'Elasticsearch'],
];
const MAX_CHARS = 600;

/** "its database (MySQL)"; null where the words name no such thing. */
export function partnerIn(words: string): string | null {
  const text = words.slice(0, MAX_CHARS);
  return PARTNERS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
