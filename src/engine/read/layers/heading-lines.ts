import type { TextFormat } from '../formats/text-format.ts';
import { HEADING_TIME } from './find-time.ts';

const MAX_CHARS = 300;

/**
 * Lines that tell when a log, a session or a run began or ended, and nothing else: `**** BEGIN LOGGING AT
 * Sat Dec 31 21:11:55 2011`, `Startzeit: 20220824122111`, `Script started on 2026-03-14 10:00:00 [TERM="xterm"]`.
 */
export const HEADING_LINES: TextFormat = {
  name: 'headings with a time',
  keys: [],
  hasLevels: false,
  hasTimes: true,
  leads: true,
  read(line) {
    if (line.length > MAX_CHARS) return null;
    const span = HEADING_TIME.find(line);
    if (span === null) return null;
    const label = LABEL.exec(line.slice(0, span.at))?.[1] ?? '';
    if (!TURN.test(label) || !END.test(line.slice(span.end))) return null;
    return { time: line.slice(span.at, span.end), level: '', message: label.trimEnd(), keys: [] };
  },
};

/** Words without a digit, in between signs. */
const LABEL = /^[\s*=#+<>[(~-]{0,60}(\p{L}[^\d*=#<>|]{0,80}?)[\s:=[(@-]{0,10}$/u;
/** Beginning and end, in the languages of which programs write such lines. */
const TURN =
  /(?<!\p{L})(?:(?:begin|start|end|stop|log|logg|open|clos|finish|complet|session|transcript|inizio|fine|inici|termin|d[ée]but|fin)(?:s|n|ed|ned|ing|ning|end|ne|io|o|a|ado|é|ée|et|t|e)?|began|startzeit|endzeit|befehlsstartzeit|beginn|ende|anfang|gestartet|beendet|börjar|slutar)(?!\p{L})/iu;
/** Signs, or what the terminal was. */
const END = /^[\s*=#+<>\])~.-]{0,60}(?:\[[^\]]{0,200}\])?$/;
