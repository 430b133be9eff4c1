/** What is asked of a model. Texts are redacted already. */
export interface Prompt {
  instructions: string;
  input: string;
  /** An answer that was not good enough, and what is wrong with it. */
  repair?: { answer: string; objections: string[] };
  /** The JSON that is to come back. */
  schema: { name: string; json: Record<string, unknown> };
}

/** Why there is no answer, or none that may be shown. */
export type ModelTrouble =
  | 'unauthorized'
  | 'quota'
  | 'busy'
  | 'timeout'
  | 'unreachable'
  | 'server'
  | 'request'
  | 'refused'
  | 'filtered'
  | 'cut'
  | 'thinking'
  | 'empty'
  | 'malformed'
  | 'unverified'
  | 'budget'
  | 'fault';

export interface Usage {
  inputTokens: number;
  outputTokens: number;
  costUsd: number;
}

/** `usage` is null where the server told none. */
export type ModelReply =
  | { kind: 'answer'; text: string; usage: Usage | null }
  | { kind: 'trouble'; trouble: ModelTrouble; usage: Usage | null };

/** Port to a language model. */
export interface ModelClient {
  /** Tells one model from another: answers are cached under it. */
  readonly model: string;
  /** Never rejects but for an aborted signal. */
  complete(prompt: Prompt, signal: AbortSignal): Promise<ModelReply>;
}
