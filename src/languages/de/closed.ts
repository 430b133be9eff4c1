import type { ClosedWords } from '../closed-words.ts';

export const GERMAN: ClosedWords = {
  language: 'de',
  numbers: 'de-DE',
  quotes: ['„', '“'],
  times: (count) => `${count}-mal`,
  listed: (names) => new Intl.ListFormat('de').format(names),
  stands: (seen, log) =>
    log === null ? `ein Ereignis ohne Namen kam ${seen}-mal` : `im Log steht ${seen}-mal ${log}`,
  came: (seen, log) =>
    log === null
      ? `in dieser Zeit kamen ${seen} Zeilen`
      : `in dieser Zeit stand ${seen}-mal ${log} im Log`,
  share: (percent, log) =>
    log === null ? `${percent} der Zeilen melden einen Fehler` : `${percent} des Logs sind ${log}`,
  signInAfterFailures: (failed, user, address) =>
    `eine Anmeldung${user === null ? '' : ` als ${user}`} gelang nach ${failed}, die fehlschlugen${address === null ? '' : `, von ${address}`}`,
  signInAmongAttempts: (seen, user) =>
    `${seen === '1' ? 'eine Anmeldung' : `${seen} Anmeldungen`}${user === null ? '' : ` als ${user}`} gelang${seen === '1' ? '' : 'en'}, während andere Passwörter erraten wollten`,
  startOverAndOver: (seen, log) =>
    `derselbe Start kam ${seen}-mal, jedes Mal nach einem Fehler${log === null ? '' : `: ${log}`}`,
  session: (id, judged) => `die Sitzung ${id} weicht von den ${judged} geprüften ab`,
  sessions: (alike, judged, id) =>
    `${alike} von ${judged} Sitzungen weichen in gleicher Weise ab, zum Beispiel ${id}`,
  fromBaseline: (alike, id) =>
    alike === '1'
      ? `die Sitzung ${id} weicht von Ihrem normalen Log ab`
      : `${alike} Sitzungen weichen von Ihrem normalen Log ab, zum Beispiel ${id}`,
  isNew: (log, seen) => `neu ist ${log}, ${seen}-mal, das kommt in üblichen Sitzungen nie vor`,
  isMissing: (log, usual) => `es fehlt ${log}, das sonst ${usual}-mal kommt`,
  differs: (log, seen, usual, isMore) =>
    `${log} kam ${seen}-mal, sonst ${usual}-mal, also ${isMore ? 'öfter' : 'seltener'} als üblich`,
  onlyTheMix: 'jedes Ereignis kam etwa so oft wie sonst, nur die Mischung ist selten',
  onlyTheOrder: 'jedes Ereignis kam so oft wie sonst, aber in einer anderen Reihenfolge',
  usual: (count) =>
    count === '0'
      ? 'sonst kommt das gar nicht vor'
      : `sonst kommt das in gleich langer Zeit ${count}-mal vor`,
  span: (first, last) =>
    first === last ? `die Zeit war ${first}` : `es begann um ${first} und endete um ${last}`,
  lines: (lines, more) => {
    const all = more === null ? lines : [...lines, `${more} weiteren`];
    return `es steht in ${all.length === 1 ? 'Zeile' : 'den Zeilen'} ${new Intl.ListFormat('de').format(all)}`;
  },
  says: (line, log) => `in Zeile ${line} steht ${log}`,
  party: (role, names) =>
    ({
      address: `die Adresse dazu: ${names}`,
      user: `der Name dazu: ${names}`,
      host: `der Computer dazu: ${names}`,
      path: `die Datei oder Seite dazu: ${names}`,
      service: `der Dienst dazu: ${names}`,
      program: `das Programm dazu: ${names}`,
      exception: `der Fehler dazu: ${names}`,
      port: `der Anschluss dazu: ${names}`,
      test: `der Test dazu: ${names}`,
    })[role],
  grade: {
    danger: 'Ereignisse dieser Art gelten als Gefahr',
    trouble: 'Ereignisse dieser Art gelten als Störung',
    watch: 'Ereignisse dieser Art sind einen Blick wert',
    routine: 'Ereignisse dieser Art gelten als Alltag',
  },
  topic: {
    'sign-in': 'das Thema sind Anmeldungen',
    'break-in': 'das Thema ist die Sicherheit',
    rights: 'das Thema sind Rechte von Benutzern',
    storage: 'das Thema sind Speicher und Dateien',
    memory: 'das Thema ist der Arbeitsspeicher',
    network: 'das Thema ist das Netzwerk',
    program: 'das Thema ist ein Programm oder Dienst',
    build: 'das Thema ist das Bauen und Testen von Programmen',
    database: 'das Thema ist eine Datenbank',
    web: 'das Thema ist eine Website',
    quiet: 'das Thema ist eine Stille im Log',
    copies: 'das Thema sind Kopien gespeicherter Dateien',
    routine: 'das Thema ist tägliche Arbeit des Systems',
  },
  meaning: {
    'sign-in': 'Jemand könnte sich vertippt oder ein Passwort zu erraten versucht haben',
    'break-in':
      'Jemand könnte eingedrungen sein, oder ein Schutz könnte eine harmlose Sache gemeldet haben',
    rights: 'Jemand könnte Rechte bekommen oder gebraucht haben, die nicht vorgesehen sind',
    storage: 'Auf einem Speicher könnte der Platz fehlen, oder Daten könnten nicht lesbar sein',
    memory: 'Einem Programm könnte der Arbeitsspeicher ausgegangen sein',
    network: 'Eine Verbindung könnte unterbrochen oder eine Gegenstelle nicht erreichbar sein',
    program: 'Ein Programm könnte stehen geblieben sein oder seine Arbeit nicht getan haben',
    build: 'Eine Änderung am Programm könnte einen Fehler haben, oder ihr fehlt ein Teil',
    database: 'Eine Datenbank könnte eine Anfrage nicht erledigt haben, sodass Daten fehlen',
    web: 'Besucher einer Website könnten Fehler gesehen oder keine Antwort bekommen haben',
    quiet: 'Ein Programm könnte gestanden haben oder absichtlich abgeschaltet worden sein',
    copies: 'Ein Teil einer Datei könnte nicht oder zu selten gespeichert worden sein',
    routine: 'Das könnte einfach zur täglichen Arbeit gehören',
    other: 'Etwas könnte kaputtgegangen sein, oder es wurde etwas Neues getan',
  },
  look: (line) => `sehen Sie sich die Zeile ${line} im Log an`,
  actions: {
    'check-space': 'prüfen Sie, ob auf den Speichern noch Platz ist',
    'check-backup': 'prüfen Sie, ob es eine frische Sicherungskopie gibt',
    'check-sign-ins': 'prüfen Sie, wer sich in dieser Zeit angemeldet hat',
    'change-password': 'ändern Sie das Passwort, wenn der Besitzer es nicht selbst war',
    'take-off-network': 'nehmen Sie den Computer vom Netz, wenn niemand den Vorgang kennt',
    'check-network': 'prüfen Sie die Verbindung und die Gegenstelle',
    restart: 'starten Sie das Programm neu, wenn es steht',
    'check-update': 'finden Sie heraus, was kurz davor geändert wurde',
    'check-rights': 'prüfen Sie, ob diese Rechte so gewollt sind',
    'check-file': 'öffnen Sie die Datei, die damals gespeichert wurde, und prüfen Sie sie',
    'check-work': 'prüfen Sie, ob das System seine Arbeit tut',
    'ask-who': 'fragen Sie, wer damals am System gearbeitet hat',
    compare: 'vergleichen Sie es mit dem Log eines guten Tages',
    'keep-log': 'bewahren Sie dieses Log auf',
    professional: 'rufen Sie eine Fachkraft, wenn Sie nicht weiterwissen',
  },
  who: {
    now: 'das ist eine Sache für die Person, die das System betreut, und zwar sofort',
    today: 'das ist eine Sache für die Person, die das System betreut, noch heute',
    week: 'das ist eine Sache für die Person, die das System betreut, in dieser Woche',
    whenever: 'das ist eine Sache für die Person, die das System betreut, bei Gelegenheit',
    nobody: 'das ist tägliche Arbeit, um die sich niemand kümmern muss',
  },
  unsure: 'Andere Ursachen sind genauso möglich.',
  untold: {
    this: 'das sagt das Log nicht',
    why: 'warum es geschah, sagt das Log nicht',
    over: 'ob es vorbei ist, sagt das Log nicht',
    lost: 'ob etwas verloren ging, sagt das Log nicht',
    who: 'wer es war, sagt das Log nicht',
    when: 'wann es war, sagt das Log nicht',
  },
};
