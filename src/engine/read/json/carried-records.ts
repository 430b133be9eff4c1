import { isRecord, type JsonRecord } from './json-record.ts';

/**
 * The log lines that one record carries: of a stream of Grafana's Loki
 * (`{"stream": {…}, "values": [[time, line], …]}`) and of an export of OpenTelemetry
 * (`{"resourceLogs": [{"scopeLogs": [{"logRecords": […]}]}]}`) each line with the labels above it; any
 * other record is a line itself.
 */
export function carriedRecords(record: JsonRecord): JsonRecord[] {
  const { stream, values, resourceLogs } = record;
  if (isRecord(stream) && Array.isArray(values)) return lokiLines(stream, values);
  if (Array.isArray(resourceLogs)) return resourceLogs.filter(isRecord).flatMap(linesOfResource);
  return [record];
}

function lokiLines(stream: JsonRecord, values: unknown[]): JsonRecord[] {
  return values.map((pair: unknown) => {
    const [time, line] = Array.isArray(pair) ? pair : [];
    return { tsNs: time, line, ...stream };
  });
}

function linesOfResource({ resource, scopeLogs }: JsonRecord): JsonRecord[] {
  const labels = isRecord(resource) ? attributesOf(resource) : {};
  return recordsOf(scopeLogs).flatMap(({ scope, logRecords }) =>
    recordsOf(logRecords).map((line) => ({
      ...lineOf(line),
      ...labels,
      ...(isRecord(scope) && typeof scope.name === 'string' && { logger: scope.name }),
    })),
  );
}

function lineOf(line: JsonRecord): JsonRecord {
  const { timeUnixNano, observedTimeUnixNano, severityText, severityNumber, body, ...rest } = line;
  const { attributes: _, ...others } = rest;
  return {
    timestamp: isTold(timeUnixNano) ? timeUnixNano : observedTimeUnixNano,
    level: severityText || levelOf(Number(severityNumber)),
    body: plainValue(body),
    ...attributesOf(line),
    ...others,
  };
}

function isTold(time: unknown): boolean {
  return time !== undefined && Number(time) !== 0;
}

/** OpenTelemetry's numbers: four a level, from 1 on. */
function levelOf(severity: number): string {
  return LEVELS[Math.floor((severity - 1) / 4)] ?? '';
}

const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];

/** `[{"key": "a", "value": {"stringValue": "b"}}]` as `{"a": "b"}`. */
function attributesOf({ attributes }: JsonRecord): JsonRecord {
  const named = recordsOf(attributes).filter(({ key }) => typeof key === 'string');
  return Object.fromEntries(named.map(({ key, value }) => [String(key), plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const [[kind, told] = []] = Object.entries(value);
  return kind !== undefined && /^(?:string|int|double|bool|bytes)Value$/.test(kind) ? told : value;
}

function recordsOf(list: unknown): JsonRecord[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
