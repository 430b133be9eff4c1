import type { ClosedWords } from '../closed-words.ts';

export const FRENCH: ClosedWords = {
  language: 'fr',
  numbers: 'fr-FR',
  quotes: ['« ', ' »'],
  times: (count) => `${count} fois`,
  listed: (names) => new Intl.ListFormat('fr').format(names),
  stands: (seen, log) =>
    log === null
      ? `un événement sans nom est apparu ${seen} fois`
      : `le journal contient ${seen} fois ${log}`,
  came: (seen, log) =>
    log === null
      ? `pendant ce temps, il y a eu ${seen} ${seen === '1' ? 'ligne' : 'lignes'}`
      : `pendant ce temps, le journal contient ${seen} fois ${log}`,
  share: (percent, log) =>
    log === null
      ? `${percent} des lignes signalent une erreur`
      : `${percent} du journal, c’est ${log}`,
  signInAfterFailures: (failed, user, address) =>
    `une connexion${user === null ? '' : ` sous le nom ${user}`} a réussi après ${failed} ${failed === '1' ? 'échec' : 'échecs'}${address === null ? '' : `, depuis ${address}`}`,
  signInAmongAttempts: (seen, user) =>
    `${seen === '1' ? 'une connexion' : `${seen} connexions`}${user === null ? '' : ` sous le nom ${user}`} ${seen === '1' ? 'a' : 'ont'} réussi pendant que d’autres essayaient de deviner des mots de passe`,
  startOverAndOver: (seen, log) =>
    `le même démarrage est apparu ${seen} fois, toujours après une erreur${log === null ? '' : ` : ${log}`}`,
  session: (id, judged) => `la session ${id} diffère des ${judged} qui ont été examinées`,
  sessions: (alike, judged, id) =>
    `${alike} sessions sur ${judged} diffèrent de la même façon, par exemple ${id}`,
  fromBaseline: (alike, id) =>
    alike === '1'
      ? `la session ${id} diffère de votre journal normal`
      : `${alike} sessions diffèrent de votre journal normal, par exemple ${id}`,
  isNew: (log, seen) => `${log} est nouveau, vu ${seen} fois, et absent des sessions habituelles`,
  isMissing: (log, usual) => `il manque ${log}, qui apparaît d’habitude ${usual} fois`,
  differs: (log, seen, usual, isMore) =>
    `${log} apparaît ${seen} fois, contre ${usual} d’habitude, donc ${isMore ? 'plus' : 'moins'} souvent`,
  onlyTheMix: 'chaque événement est apparu à peu près comme d’habitude, seul leur mélange est rare',
  onlyTheOrder: 'chaque événement est apparu comme d’habitude, mais dans un autre ordre',
  usual: (count) =>
    count === '0'
      ? 'd’habitude, cela n’apparaît pas du tout'
      : `d’habitude, cela apparaît ${count} fois sur une durée égale`,
  span: (first, last) =>
    first === last ? `heure relevée : ${first}` : `le début est à ${first} et la fin à ${last}`,
  lines: (lines, more) => {
    const all = more === null ? lines : [...lines, `${more} de plus`];
    return `cela se trouve ${all.length === 1 ? 'à la ligne' : 'aux lignes'} ${new Intl.ListFormat('fr').format(all)}`;
  },
  says: (line, log) => `la ligne ${line} dit ${log}`,
  party: (role, names) =>
    ({
      address: `l’adresse en cause : ${names}`,
      user: `le nom utilisé : ${names}`,
      host: `l’ordinateur en cause : ${names}`,
      path: `le fichier ou la page en cause : ${names}`,
      service: `le service en cause : ${names}`,
      program: `le programme en cause : ${names}`,
      exception: `l’erreur en cause : ${names}`,
      port: `le port en cause : ${names}`,
      test: `le test en cause : ${names}`,
    })[role],
  grade: {
    danger: 'les événements de ce genre sont considérés comme un danger',
    trouble: 'les événements de ce genre sont considérés comme une panne',
    watch: 'les événements de ce genre méritent un coup d’œil',
    routine: 'les événements de ce genre font partie du quotidien',
  },
  topic: {
    'sign-in': 'il s’agit de connexions à des comptes',
    'break-in': 'il s’agit de sécurité',
    rights: 'il s’agit de droits d’utilisateurs',
    storage: 'il s’agit de disques et de fichiers',
    memory: 'il s’agit de la mémoire',
    network: 'il s’agit du réseau',
    program: 'il s’agit d’un programme ou d’un service',
    build: 'il s’agit de la construction et des tests d’un programme',
    database: 'il s’agit d’une base de données',
    web: 'il s’agit d’un site web',
    quiet: 'il s’agit d’un silence dans le journal',
    copies: 'il s’agit de copies de fichiers enregistrés',
    routine: 'il s’agit du travail quotidien du système',
  },
  meaning: {
    'sign-in':
      'Quelqu’un s’est peut-être trompé en tapant un mot de passe, ou a peut-être essayé d’en deviner un',
    'break-in':
      'Quelqu’un est peut-être entré, ou une protection a peut-être signalé une chose sans danger',
    rights: 'Quelqu’un a peut-être reçu ou utilisé des droits qui n’étaient pas prévus',
    storage: 'Un disque manque peut-être de place, ou des données sont peut-être illisibles',
    memory: 'Un programme a peut-être manqué de mémoire',
    network: 'Une liaison est peut-être coupée, ou l’ordinateur d’en face ne répond peut-être plus',
    program: 'Un programme s’est peut-être arrêté, ou n’a peut-être pas fait son travail',
    build:
      'Une modification du programme contient peut-être une erreur, ou il lui manque peut-être une pièce',
    database:
      'Une base de données n’a peut-être pas traité une demande, et des données manquent peut-être',
    web: 'Des visiteurs d’un site ont peut-être vu des erreurs ou n’ont peut-être pas eu de réponse',
    quiet: 'Un programme est peut-être resté à l’arrêt, ou quelqu’un l’a peut-être arrêté exprès',
    copies:
      'Une partie d’un fichier n’a peut-être pas été enregistrée, ou a peut-être trop peu de copies',
    routine: 'Cela fait peut-être simplement partie du travail quotidien',
    other: 'Quelque chose est peut-être tombé en panne, ou quelque chose de nouveau a été fait',
  },
  look: (line) => `regardez la ligne ${line} du journal`,
  actions: {
    'check-space': 'vérifiez qu’il reste de la place sur les disques',
    'check-backup': 'vérifiez qu’il existe une sauvegarde récente',
    'check-sign-ins': 'vérifiez qui s’est connecté pendant ce temps',
    'change-password': 'changez le mot de passe si ce n’était pas son propriétaire',
    'take-off-network': 'débranchez l’ordinateur du réseau si personne ne sait d’où cela vient',
    'check-network': 'vérifiez la liaison et l’ordinateur d’en face',
    restart: 'redémarrez le programme s’il est à l’arrêt',
    'check-update': 'cherchez ce qui a été modifié juste avant',
    'check-rights': 'vérifiez que ces droits sont bien voulus',
    'check-file': 'ouvrez le fichier enregistré à ce moment-là et vérifiez qu’il est complet',
    'check-work': 'vérifiez que le système fait son travail',
    'ask-who': 'demandez qui travaillait sur le système à ce moment-là',
    compare: 'comparez avec le journal d’un jour normal',
    'keep-log': 'conservez ce journal',
    professional: 'appelez un professionnel si vous êtes bloqué',
  },
  who: {
    now: 'c’est à la personne qui s’occupe du système d’agir, tout de suite',
    today: 'c’est à la personne qui s’occupe du système d’agir, aujourd’hui',
    week: 'c’est à la personne qui s’occupe du système d’agir, cette semaine',
    whenever: 'c’est à la personne qui s’occupe du système d’agir, quand elle aura le temps',
    nobody: 'c’est du travail quotidien, et personne n’a besoin d’agir',
  },
  unsure: 'D’autres causes sont tout aussi possibles.',
  untold: {
    this: 'le journal ne le dit pas',
    why: 'le journal ne dit pas pourquoi c’est arrivé',
    over: 'le journal ne dit pas si c’est terminé',
    lost: 'le journal ne dit pas si quelque chose a été perdu',
    who: 'le journal ne dit pas qui c’était',
    when: 'le journal ne dit pas quand c’était',
  },
};
