import type { KindPhrases } from '../../telling.ts';

/** Réseau, noms, certificats, web, courrier. */
export const internet: KindPhrases = {
  'mail-sign-in-refused': [
    'une connexion au serveur de messagerie a échoué',
    '# connexions au serveur de messagerie ont échoué',
  ],
  'mail-relay-denied': [
    'quelqu’un a voulu envoyer des e-mails par votre serveur',
    'quelqu’un a voulu # fois envoyer des e-mails par votre serveur',
  ],
  'mail-listed': [
    'un autre serveur de messagerie a pris le vôtre pour un expéditeur de spam',
    'un autre serveur de messagerie a pris # fois le vôtre pour un expéditeur de spam',
  ],
  'mail-spam': [
    'un e-mail a été retenu comme spam ou à cause d’un virus',
    '# e-mails ont été retenus comme spam ou à cause d’un virus',
  ],
  'mail-delayed': [
    'un e-mail n’a pas encore pu être remis',
    '# e-mails n’ont pas encore pu être remis',
  ],
  'mail-bounced': [
    'un e-mail n’a pas pu être remis et est revenu',
    '# e-mails n’ont pas pu être remis et sont revenus',
  ],
  'mail-sent': ['un e-mail a été remis', '# e-mails ont été remis'],
  'certificate-expired': [
    'un certificat avait expiré',
    'un certificat expiré a été rencontré # fois',
  ],
  'certificate-not-renewed': [
    'un certificat n’a pas pu être renouvelé',
    'le renouvellement d’un certificat a échoué # fois',
  ],
  'certificate-expires-soon': ['un certificat expire bientôt', '# certificats expirent bientôt'],
  'certificate-not-trusted': [
    'un certificat n’a pas été jugé digne de confiance',
    '# fois, un certificat n’a pas été jugé digne de confiance',
  ],
  'tls-failed': [
    'une liaison sécurisée n’a pas pu être établie',
    '# liaisons sécurisées n’ont pas pu être établies',
  ],
  'clock-wrong': ['une horloge n’était pas à l’heure', '# fois, une horloge n’était pas à l’heure'],
  'clock-set': ['une horloge a été réglée', 'une horloge a été réglée # fois'],
  'name-unknown': [
    'aucune adresse n’a été trouvée pour un nom',
    '# noms n’ont pas donné d’adresse',
  ],
  'name-service-troubled': [
    'le service qui connaît les noms a mal répondu',
    'le service qui connaît les noms a mal répondu # fois',
  ],
  'name-refused': ['la recherche d’un nom a été refusée', '# recherches de noms ont été refusées'],
  'web-shell': [
    'quelqu’un a appelé un programme qui peut donner le contrôle du serveur',
    '# appels visaient un programme qui peut donner le contrôle du serveur',
  ],
  'path-traversal': [
    'quelqu’un a essayé de lire des fichiers en dehors du site',
    'quelqu’un a essayé # fois de lire des fichiers en dehors du site',
  ],
  'code-injection-try': [
    'quelqu’un a envoyé au site une demande faite pour le tromper',
    '# demandes étaient faites pour tromper le site',
  ],
  'probe-for-secrets': [
    'quelqu’un a cherché des fichiers contenant des secrets',
    '# demandes cherchaient des fichiers contenant des secrets',
  ],
  'probe-for-admin-pages': [
    'quelqu’un a cherché des pages réservées aux administrateurs',
    '# demandes cherchaient des pages réservées aux administrateurs',
  ],
  'odd-request': [
    'une demande n’était pas une vraie demande web',
    '# demandes n’étaient pas de vraies demandes web',
  ],
  'web-sign-in-refused': [
    'le site a demandé une connexion et n’en a pas reçu de valable',
    '# demandes sont arrivées sans connexion valable',
  ],
  'web-forbidden': [
    'quelqu’un a demandé une page que personne n’a le droit de voir',
    '# demandes ont été refusées car interdites',
  ],
  'web-not-found': [
    'quelqu’un a demandé une page qui n’existe pas',
    '# demandes visaient des pages qui n’existent pas',
  ],
  'web-too-many-requests': [
    'un visiteur a été freiné parce qu’il demandait trop souvent',
    '# demandes ont été refusées parce qu’elles venaient trop souvent',
  ],
  'web-gateway-failed': [
    'le serveur web n’a pas reçu de bonne réponse du programme qui est derrière',
    '# demandes n’ont pas eu de bonne réponse du programme derrière le serveur web',
  ],
  'web-helper-failed': [
    'le serveur web n’a pas réussi à bien lancer un programme auxiliaire',
    '# fois, le serveur web n’a pas réussi à bien lancer un programme auxiliaire',
  ],
  'web-unavailable': [
    'le site a dit qu’il ne pouvait pas répondre pour le moment',
    '# demandes ont été renvoyées parce que le site ne pouvait pas répondre',
  ],
  'web-server-error': [
    'le site a échoué sur une demande',
    '# demandes ont échoué à l’intérieur du site',
  ],
  'web-bad-request': [
    'le site n’a pas compris une demande',
    '# demandes n’avaient pas de sens pour le site',
  ],
  'web-visitor-left': [
    'un visiteur est parti avant d’avoir la réponse',
    '# visiteurs sont partis avant d’avoir la réponse',
  ],
  'web-moved': [
    'quelqu’un a demandé une page qui a changé d’adresse',
    '# demandes ont été dirigées vers une autre page',
  ],
  'web-served': ['une page a été servie', '# pages ont été servies'],
  'caller-on-deny-list': [
    'une adresse de la liste noire a été rejetée',
    'des adresses de la liste noire ont été rejetées # fois',
  ],
  'firewall-blocked': [
    'le pare-feu a rejeté un paquet',
    '# paquets ont été rejetés par le pare-feu',
  ],
  'address-banned': [
    'une adresse a été bloquée après trop d’essais ratés',
    '# adresses ont été bloquées après trop d’essais ratés',
  ],
  'internet-line-down': [
    'la connexion à Internet n’a pas pu être établie',
    '# fois, la connexion à Internet n’a pas pu être établie',
  ],
  'provider-sign-in-refused': [
    'le fournisseur a refusé l’identification de la box',
    'le fournisseur a refusé # fois l’identification de la box',
  ],
  'link-down': ['une liaison réseau est tombée', 'une liaison réseau est tombée # fois'],
  'link-up': ['une liaison réseau s’est établie', 'une liaison réseau s’est établie # fois'],
  'vpn-down': [
    'une liaison protégée (VPN) est tombée',
    'une liaison protégée (VPN) est tombée # fois',
  ],
  'vpn-up': [
    'une liaison protégée (VPN) s’est établie',
    'une liaison protégée (VPN) s’est établie # fois',
  ],
  'address-conflict': [
    'deux appareils ont utilisé la même adresse',
    'deux appareils ont utilisé # fois la même adresse',
  ],
  'dhcp-pool-full': [
    'le réseau n’avait plus d’adresse à donner',
    '# fois, le réseau n’avait plus d’adresse à donner',
  ],
  'dhcp-no-address': [
    'un appareil n’a pas reçu d’adresse du réseau',
    '# fois, un appareil n’a pas reçu d’adresse du réseau',
  ],
  'dhcp-routine': [
    'un appareil a demandé une adresse et l’a reçue',
    'un appareil a demandé # fois une adresse',
  ],
  'wireless-trouble': [
    'une liaison Wi-Fi a échoué ou a été coupée',
    'une liaison Wi-Fi a échoué ou a été coupée # fois',
  ],
  'route-neighbour-lost': [
    'le routeur a perdu un voisin du réseau',
    'le routeur a perdu # fois un voisin du réseau',
  ],
  'helper-not-ready': [
    'un programme a appelé son auxiliaire avant qu’il soit prêt',
    'un programme a appelé # fois son auxiliaire avant qu’il soit prêt',
  ],
  'watched-group-silent': [
    'la surveillance n’a reçu aucune donnée de machines qu’elle suit',
    'la surveillance n’a # fois reçu aucune donnée de machines qu’elle suit',
  ],
  'host-unreachable': [
    'un autre ordinateur était injoignable',
    '# fois, un autre ordinateur était injoignable',
  ],
  'connection-refused': [
    'un programme s’est vu refuser une liaison',
    'des programmes se sont vu refuser une liaison # fois',
  ],
  'connection-timed-out': [
    'un autre programme n’a pas répondu à temps',
    '# fois, un autre programme n’a pas répondu à temps',
  ],
  'connection-cut': [
    'une liaison a été coupée par l’autre côté',
    '# liaisons ont été coupées par l’autre côté',
  ],
  'name-used-twice': [
    'deux appareils ont utilisé le même nom et se sont chassés l’un l’autre',
    'un appareil a été chassé # fois par un autre du même nom',
  ],
  'packets-lost': [
    'des paquets ont été perdus ou abîmés en chemin',
    'des paquets ont été perdus ou abîmés en chemin # fois',
  ],
  'service-answered-oddly': [
    'un autre programme a donné une réponse qui n’avait pas de sens',
    '# réponses d’autres programmes n’avaient pas de sens',
  ],
  'mail-taken-for-spam': [
    'un autre serveur de messagerie a refusé comme spam un e-mail parti d’ici',
    '# e-mails partis d’ici ont été refusés comme spam par d’autres serveurs',
  ],
  'network-loop': [
    'un appareil a été vu sur deux prises d’un commutateur à la fois',
    'un appareil a été vu # fois sur deux prises d’un commutateur à la fois',
  ],
  'vpn-settings-differ': [
    'les deux bouts d’une liaison VPN ne se sont pas entendus sur la protection',
    '# fois, les deux bouts d’une liaison VPN ne se sont pas entendus sur la protection',
  ],
  'name-server-elsewhere-odd': [
    'un service de noms extérieur n’a pas répondu comme il faut',
    '# fois, un service de noms extérieur n’a pas répondu comme il faut',
  ],
  'secrets-handed-out': [
    'le site a livré un fichier contenant des secrets',
    'le site a livré # fois des fichiers contenant des secrets',
  ],
};
