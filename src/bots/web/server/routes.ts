import type { IncomingMessage, ServerResponse } from 'node:http';
import { detectorsForChat } from '../../../engine/detect/detectors.ts';
import type { CloserLook } from '../../../jobs/close-up.ts';
import { chartWords, PAGE, PAGE_GROUPINGS, privacy } from '../../views/words/web-words.ts';
import type { KeptFiles } from '../kept-files.ts';
import type { Listeners } from '../listeners.ts';
import { isTalk, PLACE, parseMessage, TENANT } from '../references.ts';
import { renderCloseUp } from '../render/render-close-up.ts';
import { shownMessage, summaryOf } from '../shown-talk.ts';
import type { TalkBook } from '../talk-book.ts';
import type { Events } from './events.ts';
import { howToJudge, readUpload } from './read-upload.ts';
import { BadRequest, readObject, respond, respondJson, textIn } from './respond.ts';

export interface RouteParts {
  book: TalkBook;
  files: KeptFiles;
  listeners: Listeners;
  events: Events;
  look: CloserLook;
  settings: { maxUploadBytes: number; sendsTo: string | null };
  /** The sample log that comes with the program. */
  openSample(): { fileName: string; chunks: AsyncIterable<Uint8Array> };
}

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  parts: RouteParts;
}

/** What the page's script asks for, by method and path; each is for a session alone. */
export const ROUTES: Record<string, (call: Call) => Promise<void> | void> = {
  'GET /api/page': ({ response, parts: { settings } }) =>
    respondJson(response, {
      words: { ...PAGE, privacy: privacy(settings.sendsTo) },
      groupings: PAGE_GROUPINGS,
      detectors: detectorsForChat().map(({ name, label, summary }) => ({
        ...{ value: name, text: label, description: summary },
      })),
      maxUploadBytes: settings.maxUploadBytes,
    }),

  'GET /api/events': ({ response, parts }) => parts.events.add(response),

  'GET /api/talks': async ({ response, parts }) => {
    const recent = await parts.book.recent(MAX_RECENT);
    respondJson(response, recent.map(summaryOf));
  },

  'GET /api/talk': async ({ response, url, parts }) => {
    const id = url.searchParams.get('talk') ?? '';
    const talk = isTalk(id) ? await parts.book.read(id) : null;
    if (talk === null) throw new BadRequest(404, 'there is no such talk');
    const messages = talk.messages.map((message) => shownMessage(talk, message));
    respondJson(response, { ...summaryOf(talk), messages });
  },

  'GET /api/chart': async ({ response, url, parts }) => {
    const chart = await parts.look.chart(TENANT, url.searchParams.get('report') ?? '');
    respondJson(response, chart && { ...chart, words: chartWords(chart) });
  },

  'GET /api/close-up': async ({ request, response, url, parts }) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort(new Error(`the page left ${request.url}`)));
    const number = Number(url.searchParams.get('number'));
    const report = url.searchParams.get('report') ?? '';
    const closeUp = await parts.look.closeUp(TENANT, report, number, gone.signal);
    respondJson(response, closeUp && renderCloseUp(closeUp));
  },

  'GET /api/normal': async ({ response, parts }) =>
    respondJson(response, await parts.look.normalHere(TENANT, PLACE)),

  'POST /api/upload': async ({ request, response, url, parts }) => {
    const { files, listeners, settings } = parts;
    const fileName = (url.searchParams.get('name') ?? '').slice(0, 255);
    const file = await readUpload(request, files, {
      maxBytes: settings.maxUploadBytes,
      // A file that is too large is told of without its bytes.
      announced: Number(url.searchParams.get('size') ?? request.headers['content-length'] ?? 0),
    });
    const talk = await listeners.upload({ ...file, fileName }, howToJudge(url.searchParams));
    respondJson(response, { talk });
  },

  'POST /api/sample': async ({ response, parts }) => {
    const { files, listeners, settings, openSample } = parts;
    const { fileName, chunks } = openSample();
    const file = await readUpload(chunks, files, { maxBytes: settings.maxUploadBytes });
    respondJson(response, { talk: await listeners.upload({ ...file, fileName }, {}) });
  },

  'POST /api/press': async ({ request, response, parts }) => {
    const asked = await readObject(request);
    const message = parseMessage(textIn(asked, 'message'));
    if (message === null) throw new BadRequest(400, 'there is no such message');
    const action = textIn(asked, 'action');
    await parts.listeners.press(message.talk, message.message, action, textIn(asked, 'language'));
    respondJson(response, {});
  },

  'POST /api/ask': async ({ request, response, parts }) => {
    const asked = await readObject(request);
    const talk = talkIn(asked);
    if (textIn(asked, 'text').trim() === '') throw new BadRequest(400, 'there is no question');
    await parts.listeners.ask(talk, textIn(asked, 'text'), textIn(asked, 'language'));
    respondJson(response, {});
  },

  'POST /api/normal': async ({ request, response, parts }) => {
    const asked = await readObject(request);
    const which = textIn(asked, 'which', 500);
    const change = textIn(asked, 'do');
    const talk = talkIn(asked);
    if (change === 'clear') await parts.listeners.change(talk, { do: 'clear' });
    else if (change === 'use') await parts.listeners.change(talk, { do: 'use', which });
    else if (change === 'unmute') await parts.listeners.change(talk, { do: 'unmute', which });
    else throw new BadRequest(400, 'there is no such change');
    respondJson(response, {});
  },
};

/** `/files/TALK/NUMBER`: what was posted as a file. */
export async function answerFile({ response, url, parts }: Call): Promise<void> {
  const message = parseMessage(url.pathname.slice('/files/'.length));
  const talk = message && (await parts.book.read(message.talk));
  const said = talk?.messages.find(({ number }) => number === message?.message)?.said;
  if (said?.kind !== 'file') throw new BadRequest(404, 'there is no such file');
  const type = said.isPage ? 'text/html' : 'text/csv';
  respond(response, 200, `${type}; charset=utf-8`, said.text, {
    // The page's own link says what it is called.
    'Content-Disposition': 'attachment',
  });
}

const MAX_RECENT = 50;

function talkIn(asked: Record<string, unknown>): string {
  const talk = textIn(asked, 'talk');
  if (!isTalk(talk)) throw new BadRequest(400, 'there is no such talk');
  return talk;
}
