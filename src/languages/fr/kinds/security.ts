import type { KindPhrases } from '../../telling.ts';

/** Connexions, droits, alertes, intrusions, Windows, nuage. */
export const security: KindPhrases = {
  'test-virus': [
    'un virus de test inoffensif a été trouvé',
    'des virus de test inoffensifs ont été trouvés # fois',
  ],
  ransom: [
    'un signe de rançongiciel a été trouvé',
    'des signes de rançongiciel ont été trouvés # fois',
  ],
  miner: [
    'un programme qui fabrique de la cryptomonnaie a été trouvé',
    'des traces de fabrication de cryptomonnaie ont été trouvées # fois',
  ],
  'talk-to-attacker': [
    'un de vos ordinateurs a parlé à un serveur utilisé par des attaquants',
    'un de vos ordinateurs a parlé # fois à un serveur utilisé par des attaquants',
  ],
  'guessing-succeeded-alert': [
    'une alerte dit que quelqu’un a deviné un mot de passe et est entré',
    '# alertes disent que quelqu’un a deviné un mot de passe et est entré',
  ],
  'malware-found': [
    'un logiciel malveillant a été trouvé',
    'des logiciels malveillants ont été trouvés # fois',
  ],
  'blocklisted-address': [
    'une alerte a cité une adresse connue pour des attaques',
    '# alertes ont cité une adresse connue pour des attaques',
  ],
  'scan-alert': [
    'une recherche de portes ouvertes a été remarquée',
    '# recherches de portes ouvertes ont été remarquées',
  ],
  'attack-alert': [
    'une alerte du niveau le plus grave a été donnée',
    '# alertes du niveau le plus grave ont été données',
  ],
  'exploit-alert': [
    'une alerte de niveau moyen a été donnée',
    '# alertes de niveau moyen ont été données',
  ],
  'policy-alert': [
    'une alerte de niveau léger a été donnée',
    '# alertes de niveau léger ont été données',
  ],
  'unusual-transfer': [
    'bien plus de données que d’habitude ont été envoyées',
    'bien plus de données que d’habitude ont été envoyées # fois',
  ],
  'grave-alert-by-name': ['une alerte grave a été donnée', '# alertes graves ont été données'],
  'alert-by-name': ['une alerte a été donnée', '# alertes ont été données'],
  'windows-process-started': ['un programme a été lancé', 'des programmes ont été lancés # fois'],
  'windows-process-ended': ['un programme s’est terminé', 'des programmes se sont terminés # fois'],
  'windows-service-installed': [
    'un nouveau service a été installé',
    'de nouveaux services ont été installés # fois',
  ],
  'windows-task-created': [
    'une tâche planifiée a été créée ou modifiée',
    'des tâches planifiées ont été créées ou modifiées # fois',
  ],
  'windows-kerberos-failed': [
    'une connexion au réseau Windows a échoué',
    '# connexions au réseau Windows ont échoué',
  ],
  'windows-ticket': [
    'un laissez-passer pour le réseau Windows a été demandé',
    'des laissez-passer pour le réseau Windows ont été demandés # fois',
  ],
  'windows-share-opened': [
    'un dossier partagé a été ouvert ou fouillé',
    'des dossiers partagés ont été ouverts ou fouillés # fois',
  ],
  'windows-update-odd-package': [
    'la recherche de mises à jour est tombée sur un paquet illisible',
    'la recherche de mises à jour est tombée # fois sur un paquet illisible',
  ],
  'windows-update-failed': [
    'une mise à jour de Windows a échoué',
    'des mises à jour de Windows ont échoué # fois',
  ],
  'windows-app-error': [
    'une partie de Windows ou d’un programme a signalé une erreur',
    'des parties de Windows ou d’un programme ont signalé # fois une erreur',
  ],
  'sysmon-code-into-program': [
    'un programme a introduit du code dans un autre',
    'des programmes ont introduit du code dans d’autres # fois',
  ],
  'sysmon-memory-read': [
    'un programme a ouvert la mémoire d’un autre',
    'des programmes ont ouvert la mémoire d’un autre # fois',
  ],
  'sysmon-driver-or-module': [
    'un pilote ou une partie de programme a été chargé',
    'des pilotes ou des parties de programmes ont été chargés # fois',
  ],
  'sysmon-raw-disk': [
    'un programme a lu le disque en contournant les protections',
    'des programmes ont lu le disque en contournant les protections # fois',
  ],
  'sysmon-lasting-watch': [
    'un déclencheur caché a été mis en place dans Windows',
    'des déclencheurs cachés ont été mis en place dans Windows # fois',
  ],
  'sysmon-registry-changed': [
    'des réglages profonds de Windows ont été modifiés',
    'des réglages profonds de Windows ont été modifiés # fois',
  ],
  'sysmon-file-noted': [
    'un fichier a été créé, modifié ou supprimé',
    'des fichiers ont été créés, modifiés ou supprimés # fois',
  ],
  'sysmon-connection-noted': [
    'un programme a utilisé le réseau',
    'des programmes ont utilisé le réseau # fois',
  ],
  'sysmon-itself': [
    'la surveillance de Windows a été modifiée ou a eu une erreur',
    'la surveillance de Windows a été modifiée ou a eu une erreur # fois',
  ],
  'cloud-nameless-change': [
    'quelqu’un sans nom a modifié quelque chose dans un cluster',
    'quelqu’un sans nom a modifié # fois quelque chose dans un cluster',
  ],
  'root-account-used': [
    'le compte du propriétaire du cloud a été utilisé',
    'le compte du propriétaire du cloud a été utilisé # fois',
  ],
  'bucket-made-public': [
    'des fichiers stockés sont peut-être ouverts à tous',
    'des fichiers stockés ont peut-être été ouverts à tous # fois',
  ],
  'cloud-door-opened': [
    'une règle du pare-feu du cloud a été modifiée',
    'des règles du pare-feu du cloud ont été modifiées # fois',
  ],
  'cloud-things-deleted': [
    'quelque chose de précieux a été supprimé',
    '# choses précieuses ont été supprimées',
  ],
  'mail-rule-made': [
    'une règle qui transfère ou cache des e-mails a été créée',
    'des règles qui transfèrent ou cachent des e-mails ont été créées # fois',
  ],
  'app-consent-given': [
    'une application a reçu le droit de lire des comptes',
    'des applications ont reçu # fois le droit de lire des comptes',
  ],
  'secret-read': ['un secret enregistré a été lu', 'des secrets enregistrés ont été lus # fois'],
  'cloud-program-run-inside': [
    'quelqu’un a lancé une commande dans un conteneur ou une machine en marche',
    'quelqu’un a lancé # fois des commandes dans un conteneur ou une machine en marche',
  ],
  'cloud-login-risky': [
    'une connexion à un compte a été jugée risquée',
    '# connexions à des comptes ont été jugées risquées',
  ],
  'cloud-call-worked': [
    'une demande courante au cloud a réussi',
    '# demandes courantes au cloud ont réussi',
  ],
  'log-cleared': ['un journal a été effacé', 'des journaux ont été effacés # fois'],
  'trail-stopped': [
    'l’enregistrement de ce que font les gens a été arrêté',
    'l’enregistrement de ce que font les gens a été arrêté # fois',
  ],
  'guard-off': [
    'un programme qui protège le système a été désactivé',
    'des protections du système ont été désactivées # fois',
  ],
  'audit-changed': [
    'les règles de ce qui est enregistré ont été modifiées',
    'les règles de ce qui est enregistré ont été modifiées # fois',
  ],
  'audit-lost': [
    'une partie de l’enregistrement des faits a été perdue',
    'des parties de l’enregistrement des faits ont été perdues # fois',
  ],
  'history-cleared': [
    'la liste des commandes tapées a été effacée',
    'la liste des commandes tapées a été effacée # fois',
  ],
  'sudo-refused': [
    'quelqu’un n’a pas eu le droit d’agir en administrateur',
    '# fois, quelqu’un n’a pas eu le droit d’agir en administrateur',
  ],
  'sudo-used': ['quelqu’un a agi en administrateur', 'quelqu’un a agi # fois en administrateur'],
  'made-administrator': [
    'quelqu’un a reçu les droits d’administrateur',
    'les droits d’administrateur ont été donnés # fois',
  ],
  'account-created': [
    'un compte d’utilisateur a été créé',
    '# comptes d’utilisateurs ont été créés',
  ],
  'account-removed': [
    'un compte d’utilisateur a été supprimé ou désactivé',
    '# comptes d’utilisateurs ont été supprimés ou désactivés',
  ],
  'group-changed': [
    'les membres d’un groupe ont été modifiés',
    'les membres d’un groupe ont été modifiés # fois',
  ],
  'rights-changed': [
    'des droits ou des règles d’accès ont été modifiés',
    'des droits ou des règles d’accès ont été modifiés # fois',
  ],
  'key-created': [
    'une nouvelle clé d’accès ou un nouveau jeton a été créé',
    '# nouvelles clés d’accès ou nouveaux jetons ont été créés',
  ],
  'access-refused': [
    'quelqu’un s’est vu refuser une chose à laquelle il n’a pas droit',
    '# demandes ont été refusées faute de droits',
  ],
  'program-not-let-in': [
    'un programme n’a pas pu se connecter à sa propre base de données ou à son service',
    '# fois, un programme n’a pas pu se connecter à sa propre base de données ou à son service',
  ],
  'break-in-by-host-name': [
    'une adresse a donné un nom qui ne lui correspond pas, et a tenté de se connecter',
    '# tentatives de connexion venaient d’adresses dont le nom ne correspond pas',
  ],
  'too-many-sign-ins': [
    'quelqu’un a été coupé après trop de connexions ratées',
    '# coupures ont eu lieu après trop de connexions ratées',
  ],
  'account-locked': [
    'un compte a été bloqué après trop de mots de passe faux',
    '# comptes ont été bloqués après trop de mots de passe faux',
  ],
  'second-step-refused': [
    'la deuxième étape d’une connexion a été refusée',
    'la deuxième étape d’une connexion a été refusée # fois',
  ],
  'second-step-off': [
    'la deuxième étape de la connexion a été désactivée',
    'la deuxième étape de la connexion a été désactivée # fois',
  ],
  'sign-in-barred': [
    'quelqu’un a tenté de se connecter avec un compte interdit',
    '# tentatives de connexion avec un compte interdit ont échoué',
  ],
  'unknown-user': [
    'quelqu’un a tenté de se connecter avec un nom qui n’existe pas',
    '# tentatives de connexion utilisaient des noms qui n’existent pas',
  ],
  'remote-sign-in-failed': [
    'une connexion par bureau à distance ou VPN a échoué',
    '# connexions par bureau à distance ou VPN ont échoué',
  ],
  'sign-in-failed': ['une tentative de connexion a échoué', '# tentatives de connexion ont échoué'],
  'left-before-sign-in': [
    'quelqu’un est parti avant de se connecter',
    '# visiteurs sont partis avant de se connecter',
  ],
  'key-accepted': ['quelqu’un s’est connecté avec une clé', '# connexions avec une clé ont réussi'],
  'sign-in-worked': ['quelqu’un s’est connecté', '# connexions d’utilisateurs ont réussi'],
  'session-opened': ['une session a été ouverte', '# sessions ont été ouvertes'],
  'session-closed': ['une session a été fermée', '# sessions ont été fermées'],
  'password-changed': ['un mot de passe a été changé', '# mots de passe ont été changés'],
  'password-expired': [
    'une connexion a échoué parce que le mot de passe ou le compte a expiré',
    '# connexions ont échoué parce que le mot de passe ou le compte a expiré',
  ],
};
