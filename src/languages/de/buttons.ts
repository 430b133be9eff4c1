import type { Chat } from '../chat.ts';

export const labels: Chat['labels'] = {
  back: '◀ Zurück',
  more: 'Weiter ▶',
  list: 'Ganze Liste als Datei',
  html: 'Bericht als Seite',
  notes: 'Wie gelesen wurde',
  menu: 'Mehr dazu …',
  itself: 'Mit sich selbst vergleichen',
  normal: 'Als normal festlegen',
  helpful: '👍 Hilfreich',
  notHelpful: '👎 Nicht hilfreich',
  mute: 'Das ist hier normal',
  sureOfNormal: 'Ja, als normal festlegen',
  sureOfMute: 'Ja, das ist hier normal',
  undo: 'Rückgängig (einen Tag lang)',
  link: 'Öffnen',
  show: 'Anzeigen',
  undoNow: 'Rückgängig',
  showReport: 'Bericht dazu anzeigen',
  ask: 'Fragen …',
  forget: 'Meine Daten löschen …',
  forgetMine: 'Ja, alles von mir löschen',
  forgetHere: 'Alles aus diesem Kanal löschen',
};

export const suggested: Chat['suggested'] = {
  labels: {
    worst: 'Was ist das Schlimmste?',
    since: 'Seit wann?',
    'who-acts': 'Wer muss handeln?',
    manager: 'Für meine Leitung',
  },
  asked: {
    worst: 'Was ist das Schlimmste?',
    since: 'Seit wann?',
    'who-acts': 'Wer muss handeln?',
    manager: 'Was sage ich meiner Leitung?',
  },
};

export const spokenNumber: Chat['spokenNumber'] = (number) => `Nummer ${number} erklären`;
