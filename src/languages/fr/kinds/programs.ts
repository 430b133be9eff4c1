import type { KindPhrases } from '../../telling.ts';

/** Programmes, services, sauvegardes, construction, jeux, téléphones. */
export const programs: KindPhrases = {
  'backup-failed': ['une sauvegarde a échoué', 'des sauvegardes ont échoué # fois'],
  'backup-overdue': ['une sauvegarde était en retard', '# fois, des sauvegardes étaient en retard'],
  'backup-finished': ['une sauvegarde s’est terminée', 'des sauvegardes se sont terminées # fois'],
  'build-part-not-found': [
    'la construction a besoin d’une pièce que personne ne propose dans la bonne version',
    '# pièces dont la construction a besoin n’existaient pas dans la bonne version',
  ],
  'build-test-failed': ['un test a échoué', '# tests ont échoué'],
  'build-header-missing': [
    'le compilateur n’a pas trouvé un fichier dont il a besoin',
    '# fois, le compilateur n’a pas trouvé un fichier dont il a besoin',
  ],
  'build-link-failed': [
    'les pièces du programme n’ont pas pu être assemblées',
    '# fois, les pièces du programme n’ont pas pu être assemblées',
  ],
  'build-patch-failed': [
    'une modification venue d’un correctif n’allait pas avec le code',
    '# modifications venues de correctifs n’allaient pas avec le code',
  ],
  'build-compile-error': [
    'un programme n’a pas pu être construit à partir de son code',
    '# erreurs ont empêché de construire un programme',
  ],
  'build-npm-script-failed': [
    'un script du projet s’est terminé par une erreur',
    '# scripts du projet se sont terminés par une erreur',
  ],
  'build-install-failed': [
    'un paquet n’a pas pu être installé',
    '# paquets n’ont pas pu être installés',
  ],
  'build-timed-out': [
    'une construction ou un test a pris trop de temps et a été arrêté',
    '# constructions ou tests ont pris trop de temps et ont été arrêtés',
  ],
  'build-command-failed': [
    'une étape de la construction s’est terminée par une erreur',
    '# étapes de la construction se sont terminées par une erreur',
  ],
  'build-style-complaint': [
    'un contrôle du style du code a trouvé à redire',
    '# remarques sont venues d’un contrôle du style du code',
  ],
  'build-compiler-warning': [
    'le compilateur a signalé un point faible du code',
    '# avertissements sont venus du compilateur',
  ],
  'build-worked': [
    'une construction ou ses tests se sont bien terminés',
    '# constructions ou séries de tests se sont bien terminées',
  ],
  'build-download-failed': [
    'un fichier n’a pas pu être téléchargé',
    '# fichiers n’ont pas pu être téléchargés',
  ],
  'game-behind-time': [
    'le serveur de jeu n’a pas suivi le rythme du jeu',
    '# fois, le serveur de jeu n’a pas suivi le rythme du jeu',
  ],
  'game-server-hung': [
    'le serveur de jeu s’est bloqué ou a échoué en pleine partie',
    'le serveur de jeu s’est bloqué ou a échoué # fois en pleine partie',
  ],
  'game-mod-wrong-side': [
    'un mod a demandé une partie que seul le jeu d’un joueur possède',
    'un mod a demandé # fois une partie que seul le jeu d’un joueur possède',
  ],
  'game-mod-missing': [
    'un mod ou un plugin en demande un autre qui manque ou qui ne convient pas',
    '# mods ou plugins en demandent d’autres qui manquent ou qui ne conviennent pas',
  ],
  'game-mods-not-loaded': [
    'le serveur de jeu n’a pas démarré, car un mod ne s’est pas chargé',
    '# fois, le serveur de jeu n’a pas démarré, car un mod ne s’est pas chargé',
  ],
  'game-plugin-failed': [
    'un plugin ou un mod du serveur de jeu a échoué',
    'un plugin ou un mod du serveur de jeu a échoué # fois',
  ],
  'game-world-not-saved': [
    'le jeu n’a pas pu enregistrer ou lire son monde',
    '# fois, le jeu n’a pas pu enregistrer ou lire son monde',
  ],
  'game-player-not-let-in': [
    'un joueur n’a pas pu rejoindre le jeu',
    '# fois, un joueur n’a pas pu rejoindre le jeu',
  ],
  'game-player-thrown-out': [
    'un joueur a été exclu ou a perdu la liaison',
    'un joueur a été exclu ou a perdu la liaison # fois',
  ],
  'game-offline-mode': [
    'le serveur de jeu a laissé entrer des joueurs sans vérifier qui ils sont',
    'le serveur de jeu a laissé entrer # fois des joueurs sans vérifier qui ils sont',
  ],
  'game-player-came-or-went': [
    'un joueur est arrivé ou parti',
    'un joueur est arrivé ou parti # fois',
  ],
  'app-not-answering': [
    'une application du téléphone n’a pas répondu pendant trop longtemps',
    '# fois, une application du téléphone n’a pas répondu pendant trop longtemps',
  ],
  'app-camera-part-not-loaded': [
    'une partie supplémentaire de l’appareil photo ne s’est pas chargée',
    '# fois, une partie supplémentaire de l’appareil photo ne s’est pas chargée',
  ],
  'app-camera-failed': [
    'l’appareil photo du téléphone a eu une panne',
    'l’appareil photo du téléphone a eu # fois une panne',
  ],
  'app-ended': [
    'une application du téléphone a été fermée en arrière-plan',
    'une application du téléphone a été fermée # fois en arrière-plan',
  ],
  'app-service-missing': [
    'une application a appelé une partie absente de ce téléphone',
    'une application a appelé # fois une partie absente de ce téléphone',
  ],
  'app-crashed': [
    'une application du téléphone a planté',
    '# applications du téléphone ont planté',
  ],
  'app-may-not': [
    'une application n’a pas eu le droit d’utiliser une partie du téléphone',
    '# fois, une application n’a pas eu le droit d’utiliser une partie du téléphone',
  ],
  'app-slow': [
    'une application a été lente à dessiner son image',
    'une application a été # fois lente à dessiner son image',
  ],
  'app-update-failed': [
    'une application n’a pas pu être installée sur le téléphone',
    '# applications n’ont pas pu être installées sur le téléphone',
  ],
  'killed-for-memory': [
    'le système a manqué de mémoire et a arrêté un programme de force',
    '# programmes ont été arrêtés de force faute de mémoire',
  ],
  'program-out-of-memory': [
    'un programme a manqué de mémoire',
    'des programmes ont manqué de mémoire # fois',
  ],
  'memory-low': ['la mémoire est devenue rare', 'la mémoire est devenue rare # fois'],
  'kernel-crash': [
    'le cœur du système d’exploitation a planté ou a signalé une erreur grave',
    'le cœur du système d’exploitation a signalé # fois une erreur grave',
  ],
  'machine-hung': [
    'une partie de la machine s’est bloquée',
    'une partie de la machine s’est bloquée # fois',
  ],
  'program-crashed': ['un programme a planté', 'des programmes ont planté # fois'],
  'program-gave-up-by-exception': [
    'un programme s’est arrêté sur une erreur que rien n’a rattrapée',
    'des programmes se sont arrêtés # fois sur une erreur que rien n’a rattrapée',
  ],
  'code-mistake': [
    'un programme a fait une faute dans son propre code',
    'un programme a fait # fois une faute dans son propre code',
  ],
  'ended-by-force': [
    'un programme a été arrêté de force',
    'des programmes ont été arrêtés de force # fois',
  ],
  'ended-with-error-code': [
    'un programme s’est terminé en disant qu’il avait échoué',
    'des programmes se sont terminés # fois en disant qu’ils avaient échoué',
  ],
  'service-crash-loop': [
    'un service a échoué sans cesse et a été abandonné',
    'des services ont échoué sans cesse et ont été abandonnés # fois',
  ],
  'port-in-use': [
    'un programme n’a pas pu démarrer parce que son port était pris',
    '# fois, des programmes n’ont pas pu démarrer parce que leur port était pris',
  ],
  'service-did-not-start': ['un service n’a pas démarré', '# fois, des services n’ont pas démarré'],
  'service-stopped-unexpectedly': [
    'un service s’est arrêté de façon inattendue',
    'des services se sont arrêtés # fois de façon inattendue',
  ],
  'health-check-failed': [
    'un contrôle de bon fonctionnement a échoué',
    '# contrôles de bon fonctionnement ont échoué',
  ],
  'secret-store-sealed': [
    'le coffre des mots de passe et des clés s’est verrouillé',
    'le coffre des mots de passe et des clés a été trouvé verrouillé # fois',
  ],
  'service-hung': [
    'un service a pris trop de temps et a été abandonné',
    'des services ont pris trop de temps et ont été abandonnés # fois',
  ],
  'service-restarted': [
    'un service a redémarré tout seul',
    'des services ont redémarré tout seuls # fois',
  ],
  'service-asked-to-stop': [
    'on a demandé à un service de s’arrêter',
    'on a demandé # fois à des services de s’arrêter',
  ],
  'service-stopped': [
    'un service s’est arrêté normalement',
    'des services se sont arrêtés normalement # fois',
  ],
  'service-started': ['un service a démarré', 'des services ont démarré # fois'],
  'version-mismatch': [
    'deux pièces n’allaient pas ensemble à cause de leurs versions',
    '# fois, deux pièces n’allaient pas ensemble à cause de leurs versions',
  ],
  'licence-expired': [
    'une licence ou un abonnement avait expiré',
    'une licence ou un abonnement expiré a été signalé # fois',
  ],
  'setting-unreadable': [
    'un fichier de réglages n’a pas pu être compris',
    '# fois, un fichier de réglages n’a pas pu être compris',
  ],
  'setting-missing': ['un réglage nécessaire manquait', '# réglages nécessaires manquaient'],
  'setting-unknown': [
    'le programme ne connaissait pas un réglage',
    '# réglages étaient inconnus du programme',
  ],
  'setting-out-of-date': [
    'une chose utilisée est dépassée et va disparaître',
    '# choses utilisées sont dépassées et vont disparaître',
  ],
  'setting-unsafe': ['un réglage peu sûr était utilisé', '# réglages peu sûrs étaient utilisés'],
  'setting-loaded': ['des réglages ont été lus', 'des réglages ont été lus # fois'],
  'build-part-twice': [
    'la construction a trouvé deux fois la même pièce',
    '# fois, la construction a trouvé la même pièce en double',
  ],
};
