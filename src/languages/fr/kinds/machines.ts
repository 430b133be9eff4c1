import type { KindPhrases } from '../../telling.ts';

/** Appareils, disques, bases de données, systèmes répartis. */
export const machines: KindPhrases = {
  'hdfs-save-failed': [
    'l’enregistrement d’une copie d’un morceau de fichier a été arrêté par une erreur',
    '# enregistrements de morceaux de fichiers ont été arrêtés par une erreur',
  ],
  'hdfs-repair-failed': [
    'une copie d’un morceau de fichier n’a pas pu être transmise',
    '# copies de morceaux de fichiers n’ont pas pu être transmises',
  ],
  'hdfs-odd-record': [
    'la liste des morceaux de fichiers ne correspondait pas aux morceaux eux-mêmes',
    '# fois, la liste des morceaux de fichiers ne correspondait pas aux morceaux eux-mêmes',
  ],
  'hdfs-work': [
    'un morceau de fichier a été lu, écrit, copié ou supprimé',
    '# morceaux de fichiers ont été lus, écrits, copiés ou supprimés',
  ],
  'device-too-hot': [
    'une pièce de la machine a trop chauffé',
    'une pièce de la machine a trop chauffé # fois',
  ],
  'device-fan-failed': [
    'un ventilateur est tombé en panne',
    'un ventilateur est tombé en panne # fois',
  ],
  'device-power-trouble': [
    'l’alimentation électrique de la machine n’allait pas',
    'l’alimentation électrique de la machine a posé problème # fois',
  ],
  'device-battery-weak': [
    'une batterie était presque vide ou usée',
    '# fois, une batterie était presque vide ou usée',
  ],
  'device-error-corrected': [
    'la machine a corrigé une erreur de ses propres pièces',
    'la machine a corrigé # fois une erreur de ses propres pièces',
  ],
  'device-hardware-fault': [
    'une pièce de la machine a signalé un défaut',
    'une pièce de la machine a signalé # fois un défaut',
  ],
  'device-graphics-failed': [
    'la carte graphique a planté ou s’est bloquée',
    'la carte graphique a planté ou s’est bloquée # fois',
  ],
  'device-gone': ['un appareil branché a disparu', 'un appareil branché a disparu # fois'],
  'device-usb-failed': [
    'un appareil USB n’a pas été reconnu',
    '# fois, un appareil USB n’a pas été reconnu',
  ],
  'device-printer-stuck': [
    'une imprimante n’a pas pu imprimer',
    '# fois, une imprimante n’a pas pu imprimer',
  ],
  'device-sensor-gone': [
    'un appareil ou un capteur était injoignable',
    '# fois, un appareil ou un capteur était injoignable',
  ],
  'device-plugged-in': [
    'un appareil a été branché ou débranché',
    'un appareil a été branché ou débranché # fois',
  ],
  'disk-full': ['un disque était plein', 'un disque plein a été signalé # fois'],
  'disk-nearly-full': [
    'un disque était presque plein',
    'un disque presque plein a été signalé # fois',
  ],
  'quota-exceeded': [
    'quelqu’un a utilisé toute la place à laquelle il a droit',
    'quelqu’un a utilisé # fois toute la place à laquelle il a droit',
  ],
  'disk-failing': [
    'un disque a signalé qu’il est en train de lâcher',
    'un disque a signalé # fois qu’il est en train de lâcher',
  ],
  'disk-io-error': [
    'la lecture ou l’écriture d’un disque a échoué',
    'la lecture ou l’écriture d’un disque a échoué # fois',
  ],
  'disk-read-only': [
    'un disque ne pouvait plus qu’être lu',
    '# fois, un disque ne pouvait plus qu’être lu',
  ],
  'file-system-damaged': [
    'un système de fichiers était endommagé',
    'un système de fichiers endommagé a été signalé # fois',
  ],
  'raid-degraded': [
    'un groupe de disques a perdu un de ses disques',
    'un groupe de disques a perdu # fois un disque',
  ],
  'too-many-open-files': [
    'un programme avait trop de fichiers ouverts',
    '# fois, un programme avait trop de fichiers ouverts',
  ],
  'data-damaged': [
    'des données enregistrées étaient abîmées',
    'des données abîmées ont été trouvées # fois',
  ],
  'file-to-delete-missing': [
    'un fichier à supprimer n’était pas là',
    '# fois, des fichiers à supprimer n’étaient pas là',
  ],
  'file-missing': [
    'un fichier ou un dossier manquait',
    '# fois, des fichiers ou des dossiers manquaient',
  ],
  'file-permission': [
    'un programme n’avait pas le droit d’utiliser un fichier',
    '# fois, un programme n’avait pas le droit d’utiliser un fichier',
  ],
  'mount-failed': [
    'un disque ou un dossier partagé n’a pas pu être rattaché',
    '# fois, un disque ou un dossier partagé n’a pas pu être rattaché',
  ],
  'file-locked': [
    'un fichier était déjà utilisé par un autre programme',
    '# fois, un fichier était déjà utilisé par un autre programme',
  ],
  'database-damaged': [
    'la base de données était abîmée',
    'la base de données a été trouvée abîmée # fois',
  ],
  'database-vacuum-needed': [
    'la base de données n’acceptait plus de modifications, faute d’un nettoyage à temps',
    'la base de données a refusé # fois des modifications, faute d’un nettoyage à temps',
  ],
  'data-not-saved': [
    'une base en mémoire n’a pas pu enregistrer ce qu’elle contient',
    '# fois, une base en mémoire n’a pas pu enregistrer ce qu’elle contient',
  ],
  'data-store-out-of-memory': [
    'une base en mémoire n’avait plus de place',
    '# fois, une base en mémoire n’avait plus de place',
  ],
  'database-stopped': [
    'la base de données s’est arrêtée brusquement',
    'la base de données s’est arrêtée brusquement # fois',
  ],
  'database-recovering': [
    'la base de données s’est réparée après un arrêt brusque',
    'la base de données s’est réparée # fois après un arrêt brusque',
  ],
  'database-unreachable': [
    'la base de données était injoignable',
    '# fois, la base de données était injoignable',
  ],
  'database-too-many-connections': [
    'la base de données n’avait plus de place pour d’autres liaisons',
    '# liaisons ont été refusées parce que la base de données n’avait plus de place',
  ],
  'database-deadlock': [
    'deux tâches de la base de données se sont bloquées l’une l’autre',
    'des tâches de la base de données se sont bloquées entre elles # fois',
  ],
  'database-lock-wait': [
    'une tâche a attendu trop longtemps son tour dans la base de données',
    '# tâches ont attendu trop longtemps leur tour dans la base de données',
  ],
  'database-replica-behind': [
    'une copie de la base de données a pris du retard ou s’est arrêtée',
    'une copie de la base de données a pris du retard ou s’est arrêtée # fois',
  ],
  'upgrade-stopped': [
    'une mise à niveau de la base de données s’est arrêtée à mi-chemin',
    'une mise à niveau de la base de données s’est arrêtée # fois à mi-chemin',
  ],
  'database-duplicate': [
    'la base de données a refusé des données contraires à ses règles',
    'la base de données a refusé # fois des données contraires à ses règles',
  ],
  'database-missing-thing': [
    'on a demandé à la base de données une chose qui n’existe pas',
    'on a demandé # fois à la base de données une chose qui n’existe pas',
  ],
  'database-query-wrong': [
    'la base de données n’a pas compris une question',
    '# fois, la base de données n’a pas compris une question',
  ],
  'database-index-missing': [
    'la base de données a lu bien plus qu’elle n’a rendu',
    'la base de données a lu # fois bien plus qu’elle n’a rendu',
  ],
  'database-slow': [
    'une question à la base de données a pris très longtemps',
    '# questions à la base de données ont pris très longtemps',
  ],
  'database-checkpoints': [
    'la base de données a enregistré son travail plus souvent qu’elle ne devrait',
    'la base de données a enregistré # fois son travail plus souvent qu’elle ne devrait',
  ],
  'cluster-no-leader': [
    'une partie d’un cluster n’avait pas de chef',
    '# fois, une partie d’un cluster n’avait pas de chef',
  ],
  'cluster-leader-moved': [
    'un membre qui n’est plus le chef a été interrogé',
    'un membre qui n’est plus le chef a été interrogé # fois',
  ],
  'cluster-link-broken': [
    'deux membres d’un cluster ont perdu le contact',
    'deux membres d’un cluster ont perdu le contact # fois',
  ],
  'cluster-member-unclear': [
    'un appel n’a pas trouvé de membre unique pour y répondre',
    '# appels n’ont pas trouvé de membre unique pour y répondre',
  ],
  'cluster-quorum-lost': [
    'trop peu de membres d’un cluster pouvaient se parler',
    '# fois, trop peu de membres d’un cluster pouvaient se parler',
  ],
  'cluster-election': [
    'un cluster a choisi un nouveau chef',
    'un cluster a choisi # fois un nouveau chef',
  ],
  'cluster-manager-silent': [
    'une tâche n’a pas pu joindre le gestionnaire qui répartit le travail',
    '# fois, une tâche n’a pas pu joindre le gestionnaire qui répartit le travail',
  ],
  'cluster-client-left': [
    'un programme qui utilise le cluster a raccroché sans prévenir',
    'un programme qui utilise le cluster a raccroché # fois sans prévenir',
  ],
  'cluster-node-lost': [
    'un membre d’un cluster a été perdu',
    'un membre d’un cluster a été perdu # fois',
  ],
  'cluster-node-joined': [
    'un membre a rejoint un cluster',
    'un membre a rejoint un cluster # fois',
  ],
  'cluster-rebalance': [
    'un cluster a réparti de nouveau son travail',
    'un cluster a réparti de nouveau son travail # fois',
  ],
  'cluster-copies-missing': [
    'des données avaient moins de copies que prévu',
    '# fois, des données avaient moins de copies que prévu',
  ],
  'queue-stopped-taking': [
    'une file d’attente n’a plus accepté de messages',
    '# fois, une file d’attente n’a plus accepté de messages',
  ],
  'queue-backlog': [
    'le travail s’est accumulé plus vite qu’il n’était fait',
    '# fois, le travail s’est accumulé plus vite qu’il n’était fait',
  ],
  'lease-not-renewed': [
    'un programme n’a pas pu dire au stockage qu’il tient toujours ses fichiers',
    '# fois, un programme n’a pas pu dire au stockage qu’il tient toujours ses fichiers',
  ],
  'queue-session-expired': ['la session d’un membre a expiré', '# sessions de membres ont expiré'],
  'job-failed': ['une tâche planifiée a échoué', '# tâches planifiées ont échoué'],
  'image-not-pulled': [
    'l’image d’un conteneur n’a pas pu être récupérée',
    '# fois, l’image d’un conteneur n’a pas pu être récupérée',
  ],
  'pod-evicted': [
    'un conteneur a été expulsé de sa machine',
    '# conteneurs ont été expulsés de leur machine',
  ],
  'pod-not-placed': [
    'aucune machine n’avait de place pour un conteneur',
    '# fois, aucune machine n’avait de place pour un conteneur',
  ],
  'node-not-ready': [
    'une machine du cluster n’était pas prête',
    '# fois, une machine du cluster n’était pas prête',
  ],
  'volume-not-mounted': [
    'un conteneur n’a pas reçu son disque',
    '# fois, un conteneur n’a pas reçu son disque',
  ],
  'container-not-started': [
    'un conteneur n’a pas pu démarrer',
    '# conteneurs n’ont pas pu démarrer',
  ],
  'container-routine': [
    'un conteneur a été créé, démarré ou arrêté',
    'un conteneur a été créé, démarré ou arrêté # fois',
  ],
  'device-sensor-odd': [
    'un capteur a donné des valeurs impossibles, et la machine s’est arrêtée',
    'un capteur a donné # fois des valeurs impossibles',
  ],
  'device-backup-battery-bad': [
    'la batterie de secours pour les coupures de courant est usée',
    'la batterie de secours pour les coupures de courant a signalé # fois qu’elle est usée',
  ],
  'device-power-ran-out': [
    'le courant a manqué jusqu’à vider la batterie, et la machine s’est éteinte',
    'le courant a manqué # fois jusqu’à vider la batterie',
  ],
  'device-heater-failed': [
    'un chauffage n’a pas chauffé comme il faut, et la machine s’est arrêtée',
    '# fois, un chauffage n’a pas chauffé comme il faut',
  ],
  'disk-slow': [
    'un disque a mis bien trop longtemps à lire ou à écrire',
    'un disque a mis # fois bien trop longtemps à lire ou à écrire',
  ],
  'storage-path-lost': [
    'la machine a perdu l’accès à un stockage',
    'la machine a perdu # fois l’accès à un stockage',
  ],
};
