import type { PageElement } from './render/element.ts';
import { render } from './render/render.ts';
import { renderFile, renderQuestion } from './render/render-note.ts';
import type { Message, Talk } from './talk-book.ts';

/** A message as the page's script takes it. */
export interface ShownMessage {
  number: number;
  kind: Message['said']['kind'];
  element: PageElement;
}

/** A talk in the list of recent ones: foreign text. */
export interface TalkSummary {
  id: string;
  fileName: string;
  startedMs: number;
  /** What came of it, in a sentence; '' while it is being read. */
  line: string;
}

export function shownMessage({ id }: Talk, { number, said }: Message): ShownMessage {
  return { number, kind: said.kind, element: elementOf(said, `${id}/${number}`) };
}

function elementOf(said: Message['said'], address: string): PageElement {
  if (said.kind === 'question') return renderQuestion(said.text);
  if (said.kind === 'file') return renderFile(said, `/files/${address}`);
  return render(said);
}

export function summaryOf({ id, fileName, startedMs, messages }: Talk): TalkSummary {
  const said = messages.map((message) => message.said);
  const answer = said.find(({ kind }) => kind === 'report' || kind === 'problem');
  const line =
    answer?.kind === 'report' ? answer.headline : answer?.kind === 'problem' ? answer.message : '';
  return { id, fileName, startedMs, line };
}
