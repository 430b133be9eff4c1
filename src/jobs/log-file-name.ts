const ENDING = /\.(?:csv|tsv|txt|log|json|jsonl|ndjson)(?:\.gz)?$/i;

/** What the names of logs end in, in words. */
export const LOG_ENDINGS = '.csv, .tsv, .log, .txt, .json, .jsonl or .ndjson (also packed as .gz)';

/** Whether a file's name is that of a log which can be read. */
export function isLogName(fileName: string): boolean {
  return ENDING.test(fileName);
}
