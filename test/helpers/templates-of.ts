import {
  createTemplateMiner,
  type TemplateMinerOptions,
} from '../../src/engine/parse/template-miner.ts';

/** The template of each message, as all of them leave it. */
export function templatesOf(messages: string[], options?: TemplateMinerOptions): string[] {
  const miner = createTemplateMiner(options);
  const indexes = messages.map((message) => miner.indexOf(message));
  const templates = miner.templates();
  return indexes.map((index) => templates[index]!);
}
