import type { KindPhrases } from '../../telling.ts';

/** Netzwerk, Namen, Zertifikate, Web, E-Mail. */
export const internet: KindPhrases = {
  'mail-sign-in-refused': [
    'eine Anmeldung am Mailserver ist fehlgeschlagen',
    '# Anmeldungen am Mailserver sind fehlgeschlagen',
  ],
  'mail-relay-denied': [
    'jemand wollte über Ihren Server E-Mails verschicken',
    '#-mal wollte jemand über Ihren Server E-Mails verschicken',
  ],
  'mail-listed': [
    'ein anderer Mailserver hielt Ihren für einen Spam-Versender',
    '#-mal hielt ein anderer Mailserver Ihren für einen Spam-Versender',
  ],
  'mail-spam': [
    'eine E-Mail wurde als Spam oder wegen eines Virus zurückgehalten',
    '# E-Mails wurden als Spam oder wegen eines Virus zurückgehalten',
  ],
  'mail-delayed': [
    'eine E-Mail konnte noch nicht zugestellt werden',
    '# E-Mails konnten noch nicht zugestellt werden',
  ],
  'mail-bounced': [
    'eine E-Mail konnte nicht zugestellt werden und kam zurück',
    '# E-Mails konnten nicht zugestellt werden und kamen zurück',
  ],
  'mail-sent': ['eine E-Mail wurde zugestellt', '# E-Mails wurden zugestellt'],
  'certificate-expired': ['ein Zertifikat war abgelaufen', '#-mal war ein Zertifikat abgelaufen'],
  'certificate-not-renewed': [
    'ein Zertifikat konnte nicht erneuert werden',
    '#-mal konnte ein Zertifikat nicht erneuert werden',
  ],
  'certificate-expires-soon': ['ein Zertifikat läuft bald ab', '# Zertifikate laufen bald ab'],
  'certificate-not-trusted': [
    'einem Zertifikat wurde nicht vertraut',
    '#-mal wurde einem Zertifikat nicht vertraut',
  ],
  'tls-failed': [
    'eine gesicherte Verbindung kam nicht zustande',
    '# gesicherte Verbindungen kamen nicht zustande',
  ],
  'clock-wrong': ['eine Uhr ging falsch', '#-mal ging eine Uhr falsch'],
  'clock-set': ['eine Uhr wurde gestellt', '#-mal wurde eine Uhr gestellt'],
  'name-unknown': [
    'zu einem Namen wurde keine Adresse gefunden',
    '#-mal wurde zu einem Namen keine Adresse gefunden',
  ],
  'name-service-troubled': [
    'der Dienst, der Namen kennt, hat nicht richtig geantwortet',
    '#-mal hat der Dienst, der Namen kennt, nicht richtig geantwortet',
  ],
  'name-refused': [
    'die Suche nach einem Namen wurde abgelehnt',
    '#-mal wurde die Suche nach einem Namen abgelehnt',
  ],
  'web-shell': [
    'jemand hat ein Programm aufgerufen, das die Kontrolle über den Server geben kann',
    '# Aufrufe gingen an ein Programm, das die Kontrolle über den Server geben kann',
  ],
  'path-traversal': [
    'jemand wollte Dateien außerhalb der Website lesen',
    '#-mal wollte jemand Dateien außerhalb der Website lesen',
  ],
  'code-injection-try': [
    'jemand hat eine Anfrage geschickt, die die Website überlisten soll',
    '# Anfragen sollten die Website überlisten',
  ],
  'probe-for-secrets': [
    'jemand hat nach Dateien mit Geheimnissen gesucht',
    '# Anfragen suchten nach Dateien mit Geheimnissen',
  ],
  'probe-for-admin-pages': [
    'jemand hat nach Seiten für Administratoren gesucht',
    '# Anfragen suchten nach Seiten für Administratoren',
  ],
  'odd-request': [
    'eine Anfrage war keine richtige Web-Anfrage',
    '# Anfragen waren keine richtigen Web-Anfragen',
  ],
  'web-sign-in-refused': [
    'die Website verlangte eine Anmeldung und bekam keine passende',
    '# Anfragen kamen ohne passende Anmeldung',
  ],
  'web-forbidden': [
    'jemand wollte eine Seite sehen, die niemand sehen darf',
    '# Anfragen wurden als verboten abgelehnt',
  ],
  'web-not-found': [
    'jemand wollte eine Seite sehen, die es nicht gibt',
    '# Anfragen galten Seiten, die es nicht gibt',
  ],
  'web-too-many-requests': [
    'jemand wurde gebremst, weil zu oft gefragt wurde',
    '# Anfragen wurden abgelehnt, weil sie zu oft kamen',
  ],
  'web-gateway-failed': [
    'der Webserver bekam keine brauchbare Antwort vom Programm dahinter',
    '# Anfragen bekamen keine brauchbare Antwort vom Programm hinter dem Webserver',
  ],
  'web-helper-failed': [
    'der Webserver konnte ein Hilfsprogramm nicht richtig starten',
    '#-mal konnte der Webserver ein Hilfsprogramm nicht richtig starten',
  ],
  'web-unavailable': [
    'die Website meldete, dass sie gerade nicht antworten kann',
    '# Anfragen wurden abgewiesen, weil die Website nicht antworten konnte',
  ],
  'web-server-error': [
    'die Website scheiterte an einer Anfrage',
    '# Anfragen scheiterten in der Website',
  ],
  'web-bad-request': [
    'die Website konnte mit einer Anfrage nichts anfangen',
    '# Anfragen ergaben für die Website keinen Sinn',
  ],
  'web-visitor-left': [
    'ein Besucher ging, bevor die Antwort kam',
    '# Besucher gingen, bevor die Antwort kam',
  ],
  'web-moved': [
    'jemand wollte eine Seite sehen, die umgezogen ist',
    '# Anfragen wurden auf eine andere Seite weitergeleitet',
  ],
  'web-served': ['eine Seite wurde ausgeliefert', '# Seiten wurden ausgeliefert'],
  'caller-on-deny-list': [
    'eine Adresse auf der Sperrliste wurde abgewiesen',
    '#-mal wurde eine Adresse auf der Sperrliste abgewiesen',
  ],
  'firewall-blocked': [
    'die Firewall hat ein Datenpaket abgewiesen',
    '# Datenpakete wurden von der Firewall abgewiesen',
  ],
  'address-banned': [
    'eine Adresse wurde nach zu vielen Fehlversuchen ausgesperrt',
    '# Adressen wurden nach zu vielen Fehlversuchen ausgesperrt',
  ],
  'internet-line-down': [
    'die Internetverbindung kam nicht zustande',
    '#-mal kam die Internetverbindung nicht zustande',
  ],
  'provider-sign-in-refused': [
    'der Anbieter hat die Anmeldung des Routers abgelehnt',
    '#-mal hat der Anbieter die Anmeldung des Routers abgelehnt',
  ],
  'link-down': [
    'eine Netzwerkverbindung ist ausgefallen',
    '#-mal ist eine Netzwerkverbindung ausgefallen',
  ],
  'link-up': ['eine Netzwerkverbindung steht wieder', '#-mal kam eine Netzwerkverbindung zustande'],
  'vpn-down': [
    'eine geschützte Verbindung (VPN) ist ausgefallen',
    '#-mal ist eine geschützte Verbindung (VPN) ausgefallen',
  ],
  'vpn-up': [
    'eine geschützte Verbindung (VPN) steht',
    '#-mal kam eine geschützte Verbindung (VPN) zustande',
  ],
  'address-conflict': [
    'zwei Geräte haben dieselbe Adresse benutzt',
    '#-mal haben zwei Geräte dieselbe Adresse benutzt',
  ],
  'dhcp-pool-full': [
    'das Netzwerk hatte keine Adresse mehr frei',
    '#-mal hatte das Netzwerk keine Adresse mehr frei',
  ],
  'dhcp-no-address': [
    'ein Gerät hat vom Netzwerk keine Adresse bekommen',
    '#-mal hat ein Gerät vom Netzwerk keine Adresse bekommen',
  ],
  'dhcp-routine': [
    'ein Gerät hat eine Adresse angefragt und bekommen',
    '#-mal hat ein Gerät eine Adresse angefragt',
  ],
  'wireless-trouble': [
    'eine WLAN-Verbindung ist gescheitert oder abgebrochen',
    '#-mal ist eine WLAN-Verbindung gescheitert oder abgebrochen',
  ],
  'route-neighbour-lost': [
    'der Router hat einen Nachbarn im Netzwerk verloren',
    '#-mal hat der Router einen Nachbarn im Netzwerk verloren',
  ],
  'helper-not-ready': [
    'ein Programm hat einen Helfer gerufen, bevor er bereit war',
    '#-mal hat ein Programm einen Helfer gerufen, bevor er bereit war',
  ],
  'watched-group-silent': [
    'die Überwachung bekam keine Daten von Rechnern, auf die sie achtet',
    '#-mal bekam die Überwachung keine Daten von Rechnern, auf die sie achtet',
  ],
  'host-unreachable': [
    'ein anderer Computer war nicht erreichbar',
    '#-mal war ein anderer Computer nicht erreichbar',
  ],
  'connection-refused': [
    'einem Programm wurde eine Verbindung verweigert',
    '#-mal wurde einem Programm eine Verbindung verweigert',
  ],
  'connection-timed-out': [
    'ein anderes Programm hat nicht rechtzeitig geantwortet',
    '#-mal hat ein anderes Programm nicht rechtzeitig geantwortet',
  ],
  'connection-cut': [
    'eine Verbindung wurde von der Gegenseite getrennt',
    '# Verbindungen wurden von der Gegenseite getrennt',
  ],
  'name-used-twice': [
    'zwei Geräte haben denselben Namen benutzt und sich gegenseitig hinausgeworfen',
    '#-mal wurde ein Gerät von einem anderen mit demselben Namen hinausgeworfen',
  ],
  'packets-lost': [
    'Datenpakete gingen unterwegs verloren oder kaputt',
    '#-mal gingen Datenpakete unterwegs verloren oder kaputt',
  ],
  'service-answered-oddly': [
    'ein anderes Programm gab eine unsinnige Antwort',
    '# Antworten anderer Programme ergaben keinen Sinn',
  ],
  'mail-taken-for-spam': [
    'ein anderer Mailserver hat eine E-Mail von hier als Spam abgelehnt',
    '# E-Mails von hier wurden von anderen Mailservern als Spam abgelehnt',
  ],
  'network-loop': [
    'ein Gerät wurde an zwei Anschlüssen eines Switches zugleich gesehen',
    '#-mal wurde ein Gerät an zwei Anschlüssen eines Switches zugleich gesehen',
  ],
  'vpn-settings-differ': [
    'die beiden Enden einer geschützten Verbindung (VPN) waren sich über den Schutz nicht einig',
    '#-mal waren sich die beiden Enden einer geschützten Verbindung (VPN) über den Schutz nicht einig',
  ],
  'name-server-elsewhere-odd': [
    'ein fremder Namensdienst hat nicht richtig geantwortet',
    '#-mal hat ein fremder Namensdienst nicht richtig geantwortet',
  ],
  'secrets-handed-out': [
    'die Website hat eine Datei mit Geheimnissen herausgegeben',
    '#-mal hat die Website eine Datei mit Geheimnissen herausgegeben',
  ],
};
