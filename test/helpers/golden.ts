import { readFileSync } from 'node:fs';

/** What the real loglizer computed; the recipe stands in the file's `oracle` and `split`. */
export interface Golden {
  golden: string;
  input: { path: string };
  split: string;
  model: {
    idf: number[];
    mean: number[];
    singular_values: number[];
    n_components: number;
    threshold: number | string;
    proj_C: number[][];
    events: string[];
  };
  train: GoldenSessions;
  test?: GoldenSessions;
}

export interface GoldenSessions {
  session_ids: string[];
  spe: number[];
  prediction: number[];
  /** 1 is an anomaly. */
  label: number[];
  count_vectors: number[][];
  count_vector_of_session: number[];
}

export function readGolden(path: string): Golden {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Dense rows, one a session in file order. */
export function goldenRows(sessions: GoldenSessions): number[][] {
  return sessions.count_vector_of_session.map((i) => sessions.count_vectors[i]!);
}
