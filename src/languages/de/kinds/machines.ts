import type { KindPhrases } from '../../telling.ts';

/** Geräte, Speicher, Datenbanken, verteilte Systeme. */
export const machines: KindPhrases = {
  'hdfs-save-failed': [
    'das Speichern einer Kopie brach mit einem Fehler ab',
    '#-mal brach das Speichern einer Kopie mit einem Fehler ab',
  ],
  'hdfs-repair-failed': [
    'die Kopie eines Dateistücks konnte nicht weitergeschickt werden',
    '# Kopien von Dateistücken konnten nicht weitergeschickt werden',
  ],
  'hdfs-odd-record': [
    'die Liste der Dateistücke passte nicht zu den Stücken selbst',
    '#-mal passte die Liste der Dateistücke nicht zu den Stücken selbst',
  ],
  'hdfs-work': [
    'ein Dateistück wurde gelesen, geschrieben, kopiert oder gelöscht',
    '# Dateistücke wurden gelesen, geschrieben, kopiert oder gelöscht',
  ],
  'device-too-hot': [
    'ein Teil des Rechners wurde zu heiß',
    '#-mal wurde ein Teil des Rechners zu heiß',
  ],
  'device-fan-failed': ['ein Lüfter ist ausgefallen', '#-mal ist ein Lüfter ausgefallen'],
  'device-power-trouble': [
    'die Stromversorgung des Rechners stimmte nicht',
    '#-mal stimmte die Stromversorgung des Rechners nicht',
  ],
  'device-battery-weak': [
    'ein Akku war fast leer oder verbraucht',
    '#-mal war ein Akku fast leer oder verbraucht',
  ],
  'device-error-corrected': [
    'der Rechner hat einen Fehler seiner eigenen Bauteile behoben',
    '#-mal hat der Rechner einen Fehler seiner eigenen Bauteile behoben',
  ],
  'device-hardware-fault': [
    'ein Bauteil des Rechners hat einen Fehler gemeldet',
    '#-mal hat ein Bauteil des Rechners einen Fehler gemeldet',
  ],
  'device-graphics-failed': [
    'die Grafikkarte ist ausgefallen oder hing',
    '#-mal ist die Grafikkarte ausgefallen oder hing',
  ],
  'device-gone': [
    'ein angeschlossenes Gerät war plötzlich weg',
    '#-mal war ein angeschlossenes Gerät plötzlich weg',
  ],
  'device-usb-failed': [
    'ein USB-Gerät wurde nicht erkannt',
    '#-mal wurde ein USB-Gerät nicht erkannt',
  ],
  'device-printer-stuck': [
    'ein Drucker konnte nicht drucken',
    '#-mal konnte ein Drucker nicht drucken',
  ],
  'device-sensor-gone': [
    'ein Gerät oder Sensor war nicht erreichbar',
    '#-mal war ein Gerät oder Sensor nicht erreichbar',
  ],
  'device-plugged-in': [
    'ein Gerät wurde an- oder abgesteckt',
    '#-mal wurde ein Gerät an- oder abgesteckt',
  ],
  'disk-full': ['eine Festplatte war voll', '#-mal war eine Festplatte voll'],
  'disk-nearly-full': ['eine Festplatte war fast voll', '#-mal war eine Festplatte fast voll'],
  'quota-exceeded': [
    'jemand hat seinen Speicherplatz aufgebraucht',
    '#-mal hatte jemand seinen Speicherplatz aufgebraucht',
  ],
  'disk-failing': [
    'eine Festplatte meldete, dass sie ausfällt',
    '#-mal meldete eine Festplatte, dass sie ausfällt',
  ],
  'disk-io-error': [
    'eine Festplatte ließ sich nicht lesen oder beschreiben',
    '#-mal ließ sich eine Festplatte nicht lesen oder beschreiben',
  ],
  'disk-read-only': [
    'eine Festplatte ließ sich nur noch lesen',
    '#-mal ließ sich eine Festplatte nur noch lesen',
  ],
  'file-system-damaged': ['ein Dateisystem war beschädigt', '#-mal war ein Dateisystem beschädigt'],
  'raid-degraded': [
    'ein Festplattenverbund hat eine Platte verloren',
    '#-mal hat ein Festplattenverbund eine Platte verloren',
  ],
  'too-many-open-files': [
    'ein Programm hatte zu viele Dateien offen',
    '#-mal hatte ein Programm zu viele Dateien offen',
  ],
  'data-damaged': [
    'gespeicherte Daten waren beschädigt',
    '#-mal waren gespeicherte Daten beschädigt',
  ],
  'file-to-delete-missing': [
    'eine Datei, die gelöscht werden sollte, war nicht da',
    '#-mal war eine Datei, die gelöscht werden sollte, nicht da',
  ],
  'file-missing': ['eine Datei oder ein Ordner fehlte', '#-mal fehlte eine Datei oder ein Ordner'],
  'file-permission': [
    'ein Programm durfte eine Datei nicht benutzen',
    '#-mal durfte ein Programm eine Datei nicht benutzen',
  ],
  'mount-failed': [
    'ein Laufwerk oder freigegebener Ordner ließ sich nicht verbinden',
    '#-mal ließ sich ein Laufwerk oder freigegebener Ordner nicht verbinden',
  ],
  'file-locked': [
    'eine Datei war von einem anderen Programm belegt',
    '#-mal war eine Datei von einem anderen Programm belegt',
  ],
  'database-damaged': ['die Datenbank war beschädigt', '#-mal war die Datenbank beschädigt'],
  'database-vacuum-needed': [
    'die Datenbank nahm keine Änderungen mehr an, weil sie nicht rechtzeitig aufgeräumt wurde',
    '#-mal nahm die Datenbank keine Änderungen mehr an, weil sie nicht rechtzeitig aufgeräumt wurde',
  ],
  'data-not-saved': [
    'ein Datenspeicher konnte nicht sichern, was er im Arbeitsspeicher hält',
    '#-mal konnte ein Datenspeicher nicht sichern, was er im Arbeitsspeicher hält',
  ],
  'data-store-out-of-memory': [
    'einem Datenspeicher im Arbeitsspeicher ging der Platz aus',
    '#-mal ging einem Datenspeicher im Arbeitsspeicher der Platz aus',
  ],
  'database-stopped': [
    'die Datenbank hielt plötzlich an',
    '#-mal hielt die Datenbank plötzlich an',
  ],
  'database-recovering': [
    'die Datenbank hat sich nach einem plötzlichen Halt selbst repariert',
    '#-mal hat sich die Datenbank nach einem plötzlichen Halt selbst repariert',
  ],
  'database-unreachable': [
    'die Datenbank war nicht erreichbar',
    '#-mal war die Datenbank nicht erreichbar',
  ],
  'database-too-many-connections': [
    'die Datenbank hatte keinen Platz für weitere Verbindungen',
    '# Verbindungen wurden abgelehnt, weil die Datenbank keinen Platz hatte',
  ],
  'database-deadlock': [
    'zwei Aufgaben in der Datenbank blockierten sich gegenseitig',
    '#-mal blockierten sich Aufgaben in der Datenbank gegenseitig',
  ],
  'database-lock-wait': [
    'eine Aufgabe wartete zu lange auf eine Sperre in der Datenbank',
    '# Aufgaben warteten zu lange auf eine Sperre in der Datenbank',
  ],
  'database-replica-behind': [
    'eine Kopie der Datenbank hinkte hinterher oder blieb stehen',
    '#-mal hinkte eine Kopie der Datenbank hinterher oder blieb stehen',
  ],
  'upgrade-stopped': [
    'eine Aktualisierung der Datenbank blieb auf halbem Weg stehen',
    '#-mal blieb eine Aktualisierung der Datenbank auf halbem Weg stehen',
  ],
  'database-duplicate': [
    'die Datenbank hat Daten abgelehnt, die gegen ihre Regeln verstoßen',
    '#-mal hat die Datenbank Daten abgelehnt, die gegen ihre Regeln verstoßen',
  ],
  'database-missing-thing': [
    'die Datenbank wurde nach etwas gefragt, das es nicht gibt',
    '#-mal wurde die Datenbank nach etwas gefragt, das es nicht gibt',
  ],
  'database-query-wrong': [
    'die Datenbank hat eine Anfrage nicht verstanden',
    '#-mal hat die Datenbank eine Anfrage nicht verstanden',
  ],
  'database-index-missing': [
    'die Datenbank hat viel mehr gelesen, als sie zurückgab',
    '#-mal hat die Datenbank viel mehr gelesen, als sie zurückgab',
  ],
  'database-slow': [
    'eine Anfrage an die Datenbank dauerte sehr lange',
    '# Anfragen an die Datenbank dauerten sehr lange',
  ],
  'database-checkpoints': [
    'die Datenbank hat ihren Stand öfter gesichert als vorgesehen',
    '#-mal hat die Datenbank ihren Stand öfter gesichert als vorgesehen',
  ],
  'cluster-no-leader': [
    'ein Teil eines Clusters hatte keine Leitung',
    '#-mal hatte ein Teil eines Clusters keine Leitung',
  ],
  'cluster-leader-moved': [
    'ein Mitglied wurde gefragt, das nicht mehr die Leitung hat',
    '#-mal wurde ein Mitglied gefragt, das nicht mehr die Leitung hat',
  ],
  'cluster-link-broken': [
    'zwei Mitglieder eines Clusters haben sich verloren',
    '#-mal haben sich zwei Mitglieder eines Clusters verloren',
  ],
  'cluster-member-unclear': [
    'für einen Aufruf war nicht klar, welches Mitglied antwortet',
    '#-mal war nicht klar, welches Mitglied auf einen Aufruf antwortet',
  ],
  'cluster-quorum-lost': [
    'zu wenige Mitglieder eines Clusters konnten miteinander reden',
    '#-mal konnten zu wenige Mitglieder eines Clusters miteinander reden',
  ],
  'cluster-election': [
    'ein Cluster hat eine neue Leitung gewählt',
    '#-mal hat ein Cluster eine neue Leitung gewählt',
  ],
  'cluster-manager-silent': [
    'eine Aufgabe erreichte den Verwalter nicht, der die Arbeit verteilt',
    '#-mal erreichte eine Aufgabe den Verwalter nicht, der die Arbeit verteilt',
  ],
  'cluster-client-left': [
    'ein Programm, das den Cluster nutzt, legte ohne ein Wort auf',
    '#-mal legte ein Programm, das den Cluster nutzt, ohne ein Wort auf',
  ],
  'cluster-node-lost': [
    'ein Mitglied eines Clusters ist ausgefallen',
    '#-mal ist ein Mitglied eines Clusters ausgefallen',
  ],
  'cluster-node-joined': [
    'ein Mitglied kam zu einem Cluster hinzu',
    '#-mal kam ein Mitglied zu einem Cluster hinzu',
  ],
  'cluster-rebalance': [
    'ein Cluster hat seine Arbeit neu verteilt',
    '#-mal hat ein Cluster seine Arbeit neu verteilt',
  ],
  'cluster-copies-missing': [
    'von manchen Daten gab es weniger Kopien als vorgesehen',
    '#-mal gab es von Daten weniger Kopien als vorgesehen',
  ],
  'queue-stopped-taking': [
    'eine Warteschlange nahm keine Nachrichten mehr an',
    '#-mal nahm eine Warteschlange keine Nachrichten mehr an',
  ],
  'queue-backlog': [
    'Arbeit häufte sich schneller an, als sie erledigt wurde',
    '#-mal häufte sich Arbeit schneller an, als sie erledigt wurde',
  ],
  'lease-not-renewed': [
    'ein Programm konnte dem Speicher nicht melden, dass es seine Dateien noch braucht',
    '#-mal konnte ein Programm dem Speicher nicht melden, dass es seine Dateien noch braucht',
  ],
  'queue-session-expired': [
    'die Sitzung eines Mitglieds ist abgelaufen',
    '# Sitzungen von Mitgliedern sind abgelaufen',
  ],
  'job-failed': [
    'eine geplante Aufgabe ist fehlgeschlagen',
    '# geplante Aufgaben sind fehlgeschlagen',
  ],
  'image-not-pulled': [
    'das Abbild eines Containers ließ sich nicht laden',
    '#-mal ließ sich das Abbild eines Containers nicht laden',
  ],
  'pod-evicted': [
    'ein Container wurde von seinem Rechner verdrängt',
    '# Container wurden von ihrem Rechner verdrängt',
  ],
  'pod-not-placed': [
    'kein Rechner hatte Platz für einen Container',
    '#-mal hatte kein Rechner Platz für einen Container',
  ],
  'node-not-ready': [
    'ein Rechner des Clusters war nicht bereit',
    '#-mal war ein Rechner des Clusters nicht bereit',
  ],
  'volume-not-mounted': [
    'ein Container bekam sein Laufwerk nicht',
    '#-mal bekam ein Container sein Laufwerk nicht',
  ],
  'container-not-started': [
    'ein Container ließ sich nicht starten',
    '# Container ließen sich nicht starten',
  ],
  'container-routine': [
    'ein Container wurde angelegt, gestartet oder beendet',
    '#-mal wurde ein Container angelegt, gestartet oder beendet',
  ],
  'device-sensor-odd': [
    'ein Sensor meldete unmögliche Werte, und die Maschine hielt an',
    '#-mal meldete ein Sensor unmögliche Werte',
  ],
  'device-backup-battery-bad': [
    'der Akku für Stromausfälle ist verbraucht',
    '#-mal wurde gemeldet, dass der Akku für Stromausfälle verbraucht ist',
  ],
  'device-power-ran-out': [
    'der Strom blieb weg, bis der Akku leer war, und der Rechner wurde abgeschaltet',
    '#-mal blieb der Strom weg, bis der Akku leer war',
  ],
  'device-heater-failed': [
    'eine Heizung wurde nicht richtig warm, und die Maschine hielt an',
    '#-mal wurde eine Heizung nicht richtig warm',
  ],
  'disk-slow': [
    'eine Festplatte brauchte viel zu lange zum Lesen oder Schreiben',
    '#-mal brauchte eine Festplatte viel zu lange zum Lesen oder Schreiben',
  ],
  'storage-path-lost': [
    'der Rechner hat seinen Weg zu einem Speicher verloren',
    '#-mal hat der Rechner seinen Weg zu einem Speicher verloren',
  ],
};
