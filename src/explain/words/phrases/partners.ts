/** What a program called, by the words of its own that name the sort of it. */
const PARTNERS: readonly [words: RegExp, name: string][] = [
  [/\bSQLSTATE\b|\bPDO\w*|\bmysqli?\b|\bmariadb\b/i, 'MySQL'],
  [/\bpsycopg|\bpostgres\w*|\bpgsql\b|\bnpgsql\b/i, 'PostgreSQL'],
  [/\bmongo\w*/i, 'MongoDB'],
  [/\bjdbc\b|\bhibernate\b|\bhikari\w*|\bodbc\b|\bORA-\d/i, 'its database'],
  [/\bredis\b|\bjedis\b|\blettuce\b/i, 'Redis'],
  [/\bamqp\b|\brabbitmq\b/i, 'RabbitMQ'],
  [/\bkafka\b/i, 'Kafka'],
  [/\bldap\b|active directory/i, 'the directory of accounts'],
  [/\bsmtp\b/i, 'the mail server'],
  [/\bmqtt\b/i, 'MQTT'],
  [/\bdocker\b/i, 'Docker'],
  [/\belasticsearch\b/i, 'Elasticsearch'],
];
const MAX_CHARS = 600;

/** "MySQL"; null where the words name no such thing. */
export function partnerIn(words: string): string | null {
  const text = words.slice(0, MAX_CHARS);
  return PARTNERS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
