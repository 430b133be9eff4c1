import type { KindPhrases } from '../../telling.ts';

/** Programme, Dienste, Einstellungen, Bauen und Testen, Spiele, Telefone. */
export const programs: KindPhrases = {
  'backup-failed': [
    'eine Datensicherung ist fehlgeschlagen',
    '#-mal ist eine Datensicherung fehlgeschlagen',
  ],
  'backup-overdue': [
    'eine Datensicherung war überfällig',
    '#-mal war eine Datensicherung überfällig',
  ],
  'backup-finished': [
    'eine Datensicherung ist fertig geworden',
    '#-mal ist eine Datensicherung fertig geworden',
  ],
  'build-part-not-found': [
    'zum Bauen fehlt ein Baustein, den es in passender Version nirgends gibt',
    '# Bausteine zum Bauen gibt es nirgends in passender Version',
  ],
  'build-test-failed': ['ein Test ist fehlgeschlagen', '# Tests sind fehlgeschlagen'],
  'build-header-missing': [
    'der Compiler fand eine Datei nicht, die er braucht',
    '#-mal fand der Compiler eine Datei nicht, die er braucht',
  ],
  'build-link-failed': [
    'die Teile des Programms ließen sich nicht zusammenfügen',
    '#-mal ließen sich die Teile des Programms nicht zusammenfügen',
  ],
  'build-patch-failed': [
    'eine Änderung aus einer Patch-Datei passte nicht zum Quelltext',
    '# Änderungen aus Patch-Dateien passten nicht zum Quelltext',
  ],
  'build-compile-error': [
    'ein Programm ließ sich nicht aus seinem Quelltext bauen',
    '# Fehler verhinderten das Bauen eines Programms',
  ],
  'build-npm-script-failed': [
    'ein Skript des Projekts endete mit einem Fehler',
    '# Skripte des Projekts endeten mit einem Fehler',
  ],
  'build-install-failed': [
    'ein Paket ließ sich nicht installieren',
    '# Pakete ließen sich nicht installieren',
  ],
  'build-timed-out': [
    'ein Bau oder Test dauerte zu lange und wurde abgebrochen',
    '# Bauten oder Tests dauerten zu lange und wurden abgebrochen',
  ],
  'build-command-failed': [
    'ein Schritt beim Bauen endete mit einem Fehler',
    '# Schritte beim Bauen endeten mit einem Fehler',
  ],
  'build-style-complaint': [
    'die Stilprüfung hat etwas am Quelltext beanstandet',
    '# Beanstandungen kamen von der Stilprüfung',
  ],
  'build-compiler-warning': [
    'der Compiler warnte vor einer schwachen Stelle im Quelltext',
    '# Warnungen kamen vom Compiler',
  ],
  'build-worked': [
    'das Bauen oder Testen hat geklappt',
    '#-mal hat das Bauen oder Testen geklappt',
  ],
  'build-download-failed': [
    'eine Datei ließ sich nicht herunterladen',
    '# Dateien ließen sich nicht herunterladen',
  ],
  'game-behind-time': [
    'der Spielserver kam mit dem Spiel nicht mit',
    '#-mal kam der Spielserver mit dem Spiel nicht mit',
  ],
  'game-server-hung': [
    'der Spielserver hing oder scheiterte mitten im Spiel',
    '#-mal hing oder scheiterte der Spielserver mitten im Spiel',
  ],
  'game-mod-wrong-side': [
    'ein Mod verlangte einen Teil, den nur das Spiel eines Spielers hat',
    '#-mal verlangte ein Mod einen Teil, den nur das Spiel eines Spielers hat',
  ],
  'game-mod-missing': [
    'ein Mod oder Plugin braucht ein anderes, das fehlt oder nicht passt',
    '# Mods oder Plugins brauchen andere, die fehlen oder nicht passen',
  ],
  'game-mods-not-loaded': [
    'der Spielserver startete nicht, weil ein Mod nicht geladen wurde',
    '#-mal startete der Spielserver nicht, weil ein Mod nicht geladen wurde',
  ],
  'game-plugin-failed': [
    'ein Plugin oder Mod des Spielservers ist gescheitert',
    '#-mal ist ein Plugin oder Mod des Spielservers gescheitert',
  ],
  'game-world-not-saved': [
    'das Spiel konnte seine Welt nicht speichern oder lesen',
    '#-mal konnte das Spiel seine Welt nicht speichern oder lesen',
  ],
  'game-player-not-let-in': [
    'ein Spieler kam nicht ins Spiel',
    '#-mal kam ein Spieler nicht ins Spiel',
  ],
  'game-player-thrown-out': [
    'ein Spieler flog hinaus oder verlor die Verbindung',
    '#-mal flog ein Spieler hinaus oder verlor die Verbindung',
  ],
  'game-offline-mode': [
    'der Spielserver ließ Spieler herein, ohne zu prüfen, wer sie sind',
    '#-mal ließ der Spielserver Spieler herein, ohne zu prüfen, wer sie sind',
  ],
  'game-player-came-or-went': ['ein Spieler kam oder ging', '#-mal kam oder ging ein Spieler'],
  'app-not-answering': [
    'eine App auf dem Telefon reagierte zu lange nicht',
    '#-mal reagierte eine App auf dem Telefon zu lange nicht',
  ],
  'app-camera-part-not-loaded': [
    'ein Zusatz der Kamera wurde nicht geladen',
    '#-mal wurde ein Zusatz der Kamera nicht geladen',
  ],
  'app-camera-failed': [
    'die Kamera des Telefons ist ausgefallen',
    '#-mal ist die Kamera des Telefons ausgefallen',
  ],
  'app-ended': [
    'eine App wurde im Hintergrund beendet',
    '#-mal wurde eine App im Hintergrund beendet',
  ],
  'app-service-missing': [
    'eine App rief etwas auf, das es auf diesem Telefon nicht gibt',
    '#-mal rief eine App etwas auf, das es auf diesem Telefon nicht gibt',
  ],
  'app-crashed': [
    'eine App auf dem Telefon ist abgestürzt',
    '# Apps auf dem Telefon sind abgestürzt',
  ],
  'app-may-not': [
    'eine App durfte einen Teil des Telefons nicht benutzen',
    '#-mal durfte eine App einen Teil des Telefons nicht benutzen',
  ],
  'app-slow': [
    'eine App baute ihr Bild zu langsam auf',
    '#-mal baute eine App ihr Bild zu langsam auf',
  ],
  'app-update-failed': [
    'eine App ließ sich auf dem Telefon nicht installieren',
    '# Apps ließen sich auf dem Telefon nicht installieren',
  ],
  'killed-for-memory': [
    'dem System ging der Arbeitsspeicher aus, und es hat ein Programm beendet',
    '# Programme wurden beendet, weil der Arbeitsspeicher ausging',
  ],
  'program-out-of-memory': [
    'einem Programm ging der Arbeitsspeicher aus',
    '#-mal ging einem Programm der Arbeitsspeicher aus',
  ],
  'memory-low': ['der Arbeitsspeicher wurde knapp', '#-mal wurde der Arbeitsspeicher knapp'],
  'kernel-crash': [
    'der Kern des Betriebssystems ist abgestürzt oder meldete einen schweren Fehler',
    '#-mal meldete der Kern des Betriebssystems einen schweren Fehler',
  ],
  'machine-hung': ['ein Teil des Rechners hing', '#-mal hing ein Teil des Rechners'],
  'program-crashed': ['ein Programm ist abgestürzt', '#-mal ist ein Programm abgestürzt'],
  'program-gave-up-by-exception': [
    'ein Programm brach an einem Fehler ab, den es nicht abgefangen hat',
    '#-mal brach ein Programm an einem Fehler ab, den es nicht abgefangen hat',
  ],
  'code-mistake': [
    'ein Programm stieß auf einen Fehler in seinem eigenen Code',
    '#-mal stieß ein Programm auf einen Fehler in seinem eigenen Code',
  ],
  'ended-by-force': [
    'ein Programm wurde gewaltsam beendet',
    '#-mal wurde ein Programm gewaltsam beendet',
  ],
  'ended-with-error-code': [
    'ein Programm endete und meldete einen Fehler',
    '#-mal endete ein Programm und meldete einen Fehler',
  ],
  'service-crash-loop': [
    'ein Dienst scheiterte immer wieder und wurde aufgegeben',
    '#-mal scheiterte ein Dienst immer wieder und wurde aufgegeben',
  ],
  'port-in-use': [
    'ein Programm konnte nicht starten, weil sein Port belegt war',
    '#-mal konnte ein Programm nicht starten, weil sein Port belegt war',
  ],
  'service-did-not-start': [
    'ein Dienst ist nicht gestartet',
    '#-mal ist ein Dienst nicht gestartet',
  ],
  'service-stopped-unexpectedly': [
    'ein Dienst hielt unerwartet an',
    '#-mal hielt ein Dienst unerwartet an',
  ],
  'health-check-failed': [
    'eine Funktionsprüfung ist fehlgeschlagen',
    '# Funktionsprüfungen sind fehlgeschlagen',
  ],
  'secret-store-sealed': [
    'der Tresor für Passwörter und Schlüssel hat sich verschlossen',
    '#-mal war der Tresor für Passwörter und Schlüssel verschlossen',
  ],
  'service-hung': [
    'ein Dienst brauchte zu lange und wurde aufgegeben',
    '#-mal brauchte ein Dienst zu lange und wurde aufgegeben',
  ],
  'service-restarted': [
    'ein Dienst wurde von selbst neu gestartet',
    '#-mal wurde ein Dienst von selbst neu gestartet',
  ],
  'service-asked-to-stop': [
    'ein Dienst wurde aufgefordert anzuhalten',
    '#-mal wurde ein Dienst aufgefordert anzuhalten',
  ],
  'service-stopped': [
    'ein Dienst hielt wie vorgesehen an',
    '#-mal hielt ein Dienst wie vorgesehen an',
  ],
  'service-started': ['ein Dienst ist gestartet', '#-mal ist ein Dienst gestartet'],
  'version-mismatch': [
    'zwei Teile passten mit ihren Versionen nicht zusammen',
    '#-mal passten zwei Teile mit ihren Versionen nicht zusammen',
  ],
  'licence-expired': [
    'eine Lizenz oder ein Abo war abgelaufen',
    '#-mal war eine Lizenz oder ein Abo abgelaufen',
  ],
  'setting-unreadable': [
    'eine Einstellungsdatei war nicht zu verstehen',
    '#-mal war eine Einstellungsdatei nicht zu verstehen',
  ],
  'setting-missing': ['eine nötige Einstellung fehlte', '# nötige Einstellungen fehlten'],
  'setting-unknown': [
    'das Programm kannte eine Einstellung nicht',
    '# Einstellungen kannte das Programm nicht',
  ],
  'setting-out-of-date': [
    'etwas ist veraltet und fällt bald weg',
    '# Dinge sind veraltet und fallen bald weg',
  ],
  'setting-unsafe': [
    'eine unsichere Einstellung war in Gebrauch',
    '# unsichere Einstellungen waren in Gebrauch',
  ],
  'setting-loaded': ['Einstellungen wurden gelesen', '#-mal wurden Einstellungen gelesen'],
  'build-part-twice': [
    'beim Bauen wurde derselbe Teil zweimal gefunden',
    '#-mal wurde beim Bauen derselbe Teil zweimal gefunden',
  ],
};
