import type { KindPhrases } from '../../telling.ts';

/** Anmelden, Rechte, Spuren, Schadprogramme, Windows. */
export const security: KindPhrases = {
  'test-virus': [
    'ein harmloser Testvirus wurde gefunden',
    '#-mal wurde ein harmloser Testvirus gefunden',
  ],
  ransom: [
    'es gibt Anzeichen für ein Erpresserprogramm',
    '#-mal gab es Anzeichen für ein Erpresserprogramm',
  ],
  miner: [
    'ein Programm schürft heimlich Kryptogeld',
    '#-mal gab es Anzeichen, dass ein Programm heimlich Kryptogeld schürft',
  ],
  'talk-to-attacker': [
    'einer Ihrer Computer hat eine Adresse kontaktiert, die Angreifer benutzen',
    '#-mal hat einer Ihrer Computer eine Adresse kontaktiert, die Angreifer benutzen',
  ],
  'guessing-succeeded-alert': [
    'ein Alarm meldet, dass jemand ein Passwort erraten hat und hineingekommen ist',
    '# Alarme melden, dass jemand ein Passwort erraten hat und hineingekommen ist',
  ],
  'malware-found': ['ein Schadprogramm wurde gefunden', '#-mal wurde ein Schadprogramm gefunden'],
  'blocklisted-address': [
    'ein Alarm nennt eine Adresse, die für Angriffe bekannt ist',
    '# Alarme nennen Adressen, die für Angriffe bekannt sind',
  ],
  'scan-alert': [
    'jemand hat nach offenen Zugängen gesucht',
    '#-mal hat jemand nach offenen Zugängen gesucht',
  ],
  'attack-alert': [
    'ein Alarm der schwersten Stufe wurde ausgelöst',
    '# Alarme der schwersten Stufe wurden ausgelöst',
  ],
  'exploit-alert': [
    'ein Alarm der mittleren Stufe wurde ausgelöst',
    '# Alarme der mittleren Stufe wurden ausgelöst',
  ],
  'policy-alert': [
    'ein Alarm der leichten Stufe wurde ausgelöst',
    '# Alarme der leichten Stufe wurden ausgelöst',
  ],
  'unusual-transfer': [
    'es wurden viel mehr Daten als sonst gesendet',
    '#-mal wurden viel mehr Daten als sonst gesendet',
  ],
  'grave-alert-by-name': [
    'ein schwerer Alarm wurde ausgelöst',
    '# schwere Alarme wurden ausgelöst',
  ],
  'alert-by-name': ['ein Alarm wurde ausgelöst', '# Alarme wurden ausgelöst'],
  'windows-process-started': ['ein Programm wurde gestartet', '#-mal wurde ein Programm gestartet'],
  'windows-process-ended': ['ein Programm wurde beendet', '#-mal wurde ein Programm beendet'],
  'windows-service-installed': [
    'ein neuer Dienst wurde eingerichtet',
    '#-mal wurde ein neuer Dienst eingerichtet',
  ],
  'windows-task-created': [
    'eine geplante Aufgabe wurde angelegt oder geändert',
    '#-mal wurde eine geplante Aufgabe angelegt oder geändert',
  ],
  'windows-kerberos-failed': [
    'eine Anmeldung am Windows-Netzwerk ist fehlgeschlagen',
    '# Anmeldungen am Windows-Netzwerk sind fehlgeschlagen',
  ],
  'windows-ticket': [
    'ein Zugang zum Windows-Netzwerk wurde angefordert',
    '#-mal wurde ein Zugang zum Windows-Netzwerk angefordert',
  ],
  'windows-share-opened': [
    'ein freigegebener Ordner wurde geöffnet oder durchsucht',
    '#-mal wurde ein freigegebener Ordner geöffnet oder durchsucht',
  ],
  'windows-update-odd-package': [
    'die Suche nach Updates traf auf ein Paket, das sie nicht lesen konnte',
    '#-mal traf die Suche nach Updates auf ein Paket, das sie nicht lesen konnte',
  ],
  'windows-update-failed': [
    'ein Windows-Update ist fehlgeschlagen',
    '#-mal ist ein Windows-Update fehlgeschlagen',
  ],
  'windows-app-error': [
    'ein Teil von Windows oder ein Programm hat einen Fehler gemeldet',
    '#-mal hat ein Teil von Windows oder ein Programm einen Fehler gemeldet',
  ],
  'sysmon-code-into-program': [
    'ein Programm hat Code in ein anderes eingeschleust',
    '#-mal hat ein Programm Code in ein anderes eingeschleust',
  ],
  'sysmon-memory-read': [
    'ein Programm hat auf den Speicher eines anderen zugegriffen',
    '#-mal hat ein Programm auf den Speicher eines anderen zugegriffen',
  ],
  'sysmon-driver-or-module': [
    'ein Treiber oder ein Programmteil wurde geladen',
    '#-mal wurde ein Treiber oder Programmteil geladen',
  ],
  'sysmon-raw-disk': [
    'ein Programm hat die Festplatte an allen Sperren vorbei gelesen',
    '#-mal hat ein Programm die Festplatte an allen Sperren vorbei gelesen',
  ],
  'sysmon-lasting-watch': [
    'in Windows wurde ein versteckter Auslöser eingerichtet',
    '#-mal wurde in Windows ein versteckter Auslöser eingerichtet',
  ],
  'sysmon-registry-changed': [
    'Einstellungen tief in Windows wurden geändert',
    '#-mal wurden Einstellungen tief in Windows geändert',
  ],
  'sysmon-file-noted': [
    'eine Datei wurde angelegt, geändert oder gelöscht',
    '#-mal wurde eine Datei angelegt, geändert oder gelöscht',
  ],
  'sysmon-connection-noted': [
    'ein Programm hat das Netzwerk benutzt',
    '#-mal hat ein Programm das Netzwerk benutzt',
  ],
  'sysmon-itself': [
    'die Überwachung von Windows wurde geändert oder hatte einen Fehler',
    '#-mal wurde die Überwachung von Windows geändert oder hatte einen Fehler',
  ],
  'cloud-nameless-change': [
    'jemand ohne Namen hat etwas in einem Cluster geändert',
    '#-mal hat jemand ohne Namen etwas in einem Cluster geändert',
  ],
  'root-account-used': [
    'das Hauptkonto der Cloud wurde benutzt',
    '#-mal wurde das Hauptkonto der Cloud benutzt',
  ],
  'bucket-made-public': [
    'gespeicherte Dateien sind womöglich für alle offen',
    '#-mal wurden gespeicherte Dateien womöglich für alle geöffnet',
  ],
  'cloud-door-opened': [
    'eine Regel der Cloud-Firewall wurde geändert',
    '#-mal wurden Regeln der Cloud-Firewall geändert',
  ],
  'cloud-things-deleted': ['etwas Wertvolles wurde gelöscht', '# wertvolle Dinge wurden gelöscht'],
  'mail-rule-made': [
    'eine Regel wurde angelegt, die E-Mails weiterleitet oder versteckt',
    '#-mal wurde eine Regel angelegt, die E-Mails weiterleitet oder versteckt',
  ],
  'app-consent-given': [
    'eine App darf jetzt Konten lesen',
    '#-mal wurde einer App erlaubt, Konten zu lesen',
  ],
  'secret-read': [
    'ein hinterlegtes Geheimnis wurde gelesen',
    '#-mal wurde ein hinterlegtes Geheimnis gelesen',
  ],
  'cloud-program-run-inside': [
    'jemand hat in einem laufenden Container oder Server einen Befehl ausgeführt',
    '#-mal hat jemand in einem laufenden Container oder Server Befehle ausgeführt',
  ],
  'cloud-login-risky': [
    'eine Anmeldung wurde als riskant eingestuft',
    '# Anmeldungen wurden als riskant eingestuft',
  ],
  'cloud-call-worked': [
    'ein gewöhnlicher Aufruf der Cloud hat geklappt',
    '# gewöhnliche Aufrufe der Cloud haben geklappt',
  ],
  'log-cleared': ['ein Log wurde gelöscht', '#-mal wurde ein Log gelöscht'],
  'trail-stopped': [
    'die Aufzeichnung, wer was tut, wurde abgeschaltet',
    '#-mal wurde die Aufzeichnung, wer was tut, abgeschaltet',
  ],
  'guard-off': [
    'ein Schutzprogramm wurde abgeschaltet',
    '#-mal wurde ein Schutzprogramm abgeschaltet',
  ],
  'audit-changed': [
    'die Regeln, was aufgezeichnet wird, wurden geändert',
    '#-mal wurden die Regeln, was aufgezeichnet wird, geändert',
  ],
  'audit-lost': [
    'ein Teil der Aufzeichnungen ging verloren',
    '#-mal gingen Teile der Aufzeichnungen verloren',
  ],
  'history-cleared': [
    'die Liste der eingegebenen Befehle wurde gelöscht',
    '#-mal wurde die Liste der eingegebenen Befehle gelöscht',
  ],
  'sudo-refused': [
    'jemand durfte nicht als Administrator handeln',
    '#-mal durfte jemand nicht als Administrator handeln',
  ],
  'sudo-used': [
    'jemand hat als Administrator gehandelt',
    '#-mal hat jemand als Administrator gehandelt',
  ],
  'made-administrator': [
    'jemand hat Administratorrechte bekommen',
    '#-mal hat jemand Administratorrechte bekommen',
  ],
  'account-created': ['ein Benutzerkonto wurde angelegt', '# Benutzerkonten wurden angelegt'],
  'account-removed': [
    'ein Benutzerkonto wurde gelöscht oder abgeschaltet',
    '# Benutzerkonten wurden gelöscht oder abgeschaltet',
  ],
  'group-changed': [
    'die Mitglieder einer Gruppe wurden geändert',
    '#-mal wurden die Mitglieder einer Gruppe geändert',
  ],
  'rights-changed': [
    'Rechte oder Zugriffsregeln wurden geändert',
    '#-mal wurden Rechte oder Zugriffsregeln geändert',
  ],
  'key-created': [
    'ein neuer Zugangsschlüssel wurde angelegt',
    '# neue Zugangsschlüssel wurden angelegt',
  ],
  'access-refused': [
    'jemandem wurde etwas verweigert, wofür das Recht fehlt',
    '# Zugriffe wurden verweigert, weil das Recht fehlt',
  ],
  'program-not-let-in': [
    'ein Programm konnte sich nicht bei seiner eigenen Datenbank oder seinem Dienst anmelden',
    '#-mal konnte sich ein Programm nicht bei seiner eigenen Datenbank oder seinem Dienst anmelden',
  ],
  'break-in-by-host-name': [
    'eine Adresse nannte einen Namen, der nicht zu ihr passt, und wollte sich anmelden',
    '# Anmeldeversuche kamen von Adressen, deren Namen nicht passen',
  ],
  'too-many-sign-ins': [
    'jemand wurde nach zu vielen falschen Anmeldungen getrennt',
    '#-mal wurde jemand nach zu vielen falschen Anmeldungen getrennt',
  ],
  'account-locked': [
    'ein Konto wurde nach zu vielen falschen Passwörtern gesperrt',
    '# Konten wurden nach zu vielen falschen Passwörtern gesperrt',
  ],
  'second-step-refused': [
    'der zweite Schritt einer Anmeldung wurde abgelehnt',
    '#-mal wurde der zweite Schritt einer Anmeldung abgelehnt',
  ],
  'second-step-off': [
    'der zweite Schritt der Anmeldung wurde abgeschaltet',
    '#-mal wurde der zweite Schritt der Anmeldung abgeschaltet',
  ],
  'sign-in-barred': [
    'jemand wollte sich mit einem gesperrten Konto anmelden',
    '# Anmeldeversuche mit einem gesperrten Konto sind gescheitert',
  ],
  'unknown-user': [
    'jemand wollte sich mit einem Namen anmelden, den es nicht gibt',
    '#-mal wollte sich jemand mit einem Namen anmelden, den es nicht gibt',
  ],
  'remote-sign-in-failed': [
    'eine Anmeldung über Remotedesktop oder VPN ist fehlgeschlagen',
    '# Anmeldungen über Remotedesktop oder VPN sind fehlgeschlagen',
  ],
  'sign-in-failed': ['eine Anmeldung ist fehlgeschlagen', '# Anmeldungen sind fehlgeschlagen'],
  'left-before-sign-in': [
    'jemand hat die Verbindung vor der Anmeldung beendet',
    '#-mal hat jemand die Verbindung vor der Anmeldung beendet',
  ],
  'key-accepted': [
    'jemand hat sich mit einem Schlüssel angemeldet',
    '# Anmeldungen mit einem Schlüssel haben geklappt',
  ],
  'sign-in-worked': ['eine Anmeldung hat geklappt', '# Anmeldungen haben geklappt'],
  'session-opened': ['eine Sitzung wurde geöffnet', '# Sitzungen wurden geöffnet'],
  'session-closed': ['eine Sitzung wurde geschlossen', '# Sitzungen wurden geschlossen'],
  'password-changed': ['ein Passwort wurde geändert', '# Passwörter wurden geändert'],
  'password-expired': [
    'eine Anmeldung scheiterte, weil Passwort oder Konto abgelaufen ist',
    '# Anmeldungen scheiterten, weil Passwort oder Konto abgelaufen ist',
  ],
};
