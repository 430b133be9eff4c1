import { clock, type Incident, syslog, tell } from './incident.ts';

/** Troubles of machines, games, mail and devices at home. */
export const HOUSEHOLDS: Incident[] = [
  {
    name: 'a disk that goes away while it is used',
    shows: /nvme0|I\/O error|Remounting filesystem read-only|EXT4-fs error/,
    kind: 'disk-read-only',
    text: tell(
      (at) => `[${(1200 + at * 3.7).toFixed(6)}] `,
      [
        'audit: type=1400 audit(17152#:22): apparmor="STATUS" operation="profile_load" name="snap.firefox"',
        'IPv6: ADDRCONF(NETDEV_CHANGE): wlp2s0: link becomes ready',
        'usb 1-4: new full-speed USB device number # using xhci_hcd',
        'ACPI BIOS Error (bug): Could not resolve symbol [\\_SB.PC00.LPCB], AE_NOT_FOUND (20230628/psargs-330)',
        'perf: interrupt took too long (2511 > 2500), lowering kernel.perf_event_max_sample_rate to #',
      ],
      70,
      [
        [
          50,
          'nvme nvme0: I/O 512 QID 3 timeout, aborting',
          'nvme nvme0: I/O 513 QID 3 timeout, reset controller',
          'nvme nvme0: Device not ready; aborting reset, CSTS=0x1',
          'nvme nvme0: Disabling device after reset failure: -19',
          'blk_update_request: I/O error, dev nvme0n1, sector 812312 op 0x1:(WRITE) flags 0x800 phys_seg 4 prio class 0',
          'Buffer I/O error on dev nvme0n1p2, logical block 91231, lost async page write',
          'EXT4-fs error (device nvme0n1p2): __ext4_find_entry:1683: inode #131: comm systemd: reading directory lblock 0',
          'EXT4-fs (nvme0n1p2): Remounting filesystem read-only',
        ],
      ],
    ),
  },
  {
    name: 'a zone that ran out, with the usual odd answers',
    shows: /expired|retry limit|not loaded|SERVFAIL|refused/i,
    numbers: 2,
    kind: 'name-service-troubled',
    text: tell(
      syslog('ns1'),
      [
        'named[812]: client @0x7f1 10.0.0.#4#1 (example.org): query: example.org IN A + (10.0.0.2)',
        'named[812]: zone lan.example/IN: sending notifies (serial 2025#)',
        "named[812]: error (FORMERR) resolving 'cdn#.example.net/A/IN': 192.0.2.44#53",
        'CRON[2211]: (root) CMD (test -x /usr/sbin/anacron || run-parts --report /etc/cron.hourly)',
        'named[812]: managed-keys-zone: Key 20326 for zone . is now trusted (acceptance timer complete)',
      ],
      130,
      [
        [
          70,
          'named[812]: zone shop.example/IN: refresh: failure trying master 203.0.113.9#53 (source 0.0.0.0#0): timed out',
          'named[812]: zone shop.example/IN: refresh: retry limit for master 203.0.113.9#53 exceeded (source 0.0.0.0#0)',
        ],
        [
          85,
          'named[812]: zone shop.example/IN: refresh: failure trying master 203.0.113.9#53 (source 0.0.0.0#0): timed out',
          'named[812]: zone shop.example/IN: expired',
          'named[812]: client @0x7f1 10.0.0.21#4122 (shop.example): query failed (SERVFAIL) for shop.example/IN/A at query.c:5871',
        ],
        [
          90,
          'named[812]: client @0x7f1 10.0.0.22#4122 (shop.example): query failed (SERVFAIL) for shop.example/IN/A at query.c:5871',
          'named[812]: client @0x7f1 10.0.0.23#4122 (shop.example): query failed (SERVFAIL) for shop.example/IN/MX at query.c:5871',
        ],
      ],
    ),
  },
  {
    name: 'a thermostat whose sign-in was taken back',
    shows: /ConfigEntryAuthFailed|invalid_grant|could not authenticate|re-?auth/i,
    kind: 'program-not-let-in',
    text: tell(
      (at) => `2025-05-12 ${clock(at)}.${100 + at} `,
      [
        'INFO (MainThread) [homeassistant.components.automation.lights] Lights at sunset: Running automation actions',
        'DEBUG (MainThread) [homeassistant.components.mqtt] Received message on zigbee2mqtt/lamp#: {"linkquality":#}',
        'WARNING (MainThread) [homeassistant.components.sensor] Platform rest not ready yet: None; Retrying in background in 30 seconds',
        'INFO (SyncWorker_3) [homeassistant.loader] Loaded error_log from homeassistant.components.error_log',
        'WARNING (MainThread) [homeassistant.helpers.entity] Update of sensor.weather is taking over 10 seconds',
      ],
      90,
      [
        [
          60,
          "ERROR (MainThread) [homeassistant.config_entries] Config entry 'Thermostat' for nest integration could not authenticate: Token has been expired or revoked.",
          "WARNING (MainThread) [homeassistant.config_entries] Config entry 'Thermostat' for nest integration needs reauthentication",
        ],
        [
          70,
          'ERROR (MainThread) [homeassistant.components.climate] Error calling async_set_temperature for climate.living_room: invalid_grant',
        ],
        [
          75,
          "ERROR (MainThread) [homeassistant.config_entries] Config entry 'Thermostat' for nest integration could not authenticate: Token has been expired or revoked.",
        ],
      ],
    ),
  },
  {
    name: 'a plugin that fails at each sign',
    shows: /Could not pass event|ShopGuard|NullPointerException/,
    kind: 'game-plugin-failed',
    text: tell(
      (at) => `[${clock(at)}] `,
      [
        '[Server thread/INFO]: Steve_# joined the game',
        '[Server thread/INFO]: Steve_# left the game',
        '[Server thread/INFO]: <Alex> is the server broken again? error lol',
        '[Server thread/WARN]: Steve_# moved too quickly! 10.2,0.0,3.1',
        '[User Authenticator #4/INFO]: UUID of player Alex is 1b2c',
        '[Server thread/INFO]: Saving the game (this may take a moment!)',
        '[Server thread/INFO]: Saved the game',
      ],
      120,
      [
        [
          40,
          '[Server thread/ERROR]: Could not pass event PlayerInteractEvent to ShopGuard v2.1',
          '~java.lang.NullPointerException: Cannot invoke "org.bukkit.block.Sign.getLine(int)" because "sign" is null',
          '~\tat com.shopguard.Listener.onInteract(Listener.java:88) ~[ShopGuard.jar:?]',
          '~\tat org.bukkit.plugin.SimplePluginManager.callEvent(SimplePluginManager.java:630) ~[server.jar:?]',
        ],
        [
          70,
          '[Server thread/ERROR]: Could not pass event PlayerInteractEvent to ShopGuard v2.1',
          '~java.lang.NullPointerException: Cannot invoke "org.bukkit.block.Sign.getLine(int)" because "sign" is null',
          '~\tat com.shopguard.Listener.onInteract(Listener.java:88) ~[ShopGuard.jar:?]',
        ],
        [
          80,
          '[Server thread/ERROR]: Could not pass event PlayerInteractEvent to ShopGuard v2.1',
          '~java.lang.NullPointerException: Cannot invoke "org.bukkit.block.Sign.getLine(int)" because "sign" is null',
          '~\tat com.shopguard.Listener.onInteract(Listener.java:88) ~[ShopGuard.jar:?]',
        ],
      ],
    ),
  },
  {
    name: 'a mailbox that nobody may open',
    shows: /Permission denied|EACCES/,
    kind: 'file-permission',
    text: tell(
      syslog('mail'),
      [
        'dovecot: imap-login: Login: user=<kim>, method=PLAIN, rip=10.0.0.#, lip=10.0.0.2, mpid=#, TLS, session=<a#>',
        'dovecot: imap(kim)<#><a#>: Disconnected: Logged out in=# out=#',
        'dovecot: imap-login: Disconnected: Inactivity during authentication (disconnected while authenticating, waited 180 secs): user=<>, rip=10.0.0.#',
        'dovecot: lmtp(#): Connect from local',
        'dovecot: imap(lea)<#><b#>: Connection closed (IDLE running for 0.001 + waiting input/output for # secs) in=# out=#',
      ],
      120,
      [
        [
          70,
          'dovecot: imap(lea)<4122><b1>: Error: stat(/var/mail/lea/tmp) failed: Permission denied (euid=1004(lea) egid=1004(lea) missing +x perm: /var/mail/lea, dir owned by 0:0 mode=0700)',
          'dovecot: lmtp(lea)<4123><b2>: Error: open(/var/mail/lea/new/1.M2) failed: Permission denied (euid=1004(lea) egid=1004(lea) missing +x perm: /var/mail/lea)',
          'dovecot: lmtp(lea)<4123><b2>: save failed to INBOX: Mailbox INBOX could not be opened: Permission denied',
        ],
        [
          88,
          'dovecot: imap(lea)<4128><b1>: Error: stat(/var/mail/lea/tmp) failed: Permission denied (euid=1004(lea) egid=1004(lea) missing +x perm: /var/mail/lea, dir owned by 0:0 mode=0700)',
        ],
      ],
    ),
  },
  {
    name: 'mail that the relay does not take',
    shows: /SASL authentication failed|535|deferred/,
    numbers: 2,
    kind: 'program-not-let-in',
    text: tell(
      syslog('mx1'),
      [
        'postfix/smtpd[#]: connect from mail#.example.net[203.0.113.4]',
        'postfix/smtpd[#]: disconnect from mail#.example.net[203.0.113.4] ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7',
        'postfix/qmgr[900]: A1#: removed',
        'postfix/smtpd[#]: warning: hostname h#.example.org does not resolve to address 203.0.113.9: Name or service not known',
        'postfix/smtpd[#]: lost connection after AUTH from unknown[203.0.113.#]',
        'postfix/cleanup[#]: B1#: message-id=<failed-order-#@shop.example>',
      ],
      130,
      [
        [
          70,
          'postfix/smtp[4122]: C81: to=<kim@example.org>, relay=smtp.provider.example[198.51.100.4]:587, delay=1.2, delays=0.1/0.01/0.9/0.2, dsn=4.7.8, status=deferred (SASL authentication failed; server smtp.provider.example[198.51.100.4] said: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6)',
          'postfix/smtp[4123]: C82: to=<lea@example.org>, relay=smtp.provider.example[198.51.100.4]:587, delay=1.2, delays=0.1/0.01/0.9/0.2, dsn=4.7.8, status=deferred (SASL authentication failed; server smtp.provider.example[198.51.100.4] said: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6)',
          'postfix/smtp[4124]: C83: to=<max@example.org>, relay=smtp.provider.example[198.51.100.4]:587, delay=1.2, delays=0.1/0.01/0.9/0.2, dsn=4.7.8, status=deferred (SASL authentication failed; server smtp.provider.example[198.51.100.4] said: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6)',
        ],
        [
          90,
          'postfix/smtp[4125]: C84: to=<kim@example.org>, relay=smtp.provider.example[198.51.100.4]:587, delay=1.2, delays=0.1/0.01/0.9/0.2, dsn=4.7.8, status=deferred (SASL authentication failed; server smtp.provider.example[198.51.100.4] said: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6)',
          'postfix/smtp[4126]: C85: to=<noa@example.org>, relay=smtp.provider.example[198.51.100.4]:587, delay=1.2, delays=0.1/0.01/0.9/0.2, dsn=4.7.8, status=deferred (SASL authentication failed; server smtp.provider.example[198.51.100.4] said: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6)',
        ],
      ],
    ),
  },
  {
    name: 'a film library whose list is damaged',
    shows: /malformed|corrupt/,
    kind: 'database-damaged',
    text: tell(
      (at) => `May 12, 2025 ${clock(at)}.${100 + at} [${14000 + (at % 9)}] `,
      [
        'INFO - [Req#a#] Request: [10.0.0.4:5#] GET /library/sections/#/all?errors=0 (6 live)',
        'DEBUG - Completed: [10.0.0.4:5#] 200 GET /identity (6 live) #ms',
        'WARN - SLOW QUERY: It took #.0 ms to retrieve 50 items.',
        'DEBUG - [Scanner] Skipping failed-intro-marker analysis for item #',
      ],
      120,
      [
        [
          80,
          'ERROR - [Req#b1] SQLITE3:0x80000001, 11, database corruption at line 72143 of [17efb4209f]',
          'ERROR - [Req#b1] Thread: Uncaught exception running async task which was spawned by thread: sqlite3_statement_backend::prepare: database disk image is malformed for SQL: select * from metadata_items',
        ],
        [
          92,
          'ERROR - [Req#b4] SQLITE3:0x80000001, 11, database corruption at line 72143 of [17efb4209f]',
          'ERROR - [Req#b4] Exception handled: sqlite3_statement_backend::prepare: database disk image is malformed for SQL: select id from tags',
        ],
      ],
    ),
  },
  {
    name: 'a camera that is gone',
    shows: /ffmpeg|camera|No frames|Unable to read frames/i,
    kind: 'host-unreachable',
    text: tell(
      (at) => `2025-05-12 ${clock(at)}.${100000 + at} `,
      [
        '[INFO] frigate.record.maintainer : Moved # recordings',
        '[INFO] frigate.events.cleanup : removed # error clips',
        '[DEBUG] frigate.mqtt : publish frigate/yard/person #',
        '[INFO] frigate.stats : detector speed #ms',
      ],
      100,
      [
        [
          60,
          '[ERROR] frigate.video : front_door: Unable to read frames from ffmpeg process.',
          '[ERROR] frigate.video : front_door: ffmpeg process is not running. exiting capture thread...',
          '[ERROR] watchdog.front_door : Ffmpeg process crashed unexpectedly for front_door.',
          '[ERROR] ffmpeg.front_door.detect : [tcp @ 0x55] Connection to tcp://10.0.0.31:554?timeout=5000000 failed: No route to host',
        ],
        [
          70,
          '[ERROR] watchdog.front_door : Ffmpeg process crashed unexpectedly for front_door.',
          '[ERROR] ffmpeg.front_door.detect : [tcp @ 0x56] Connection to tcp://10.0.0.31:554?timeout=5000000 failed: No route to host',
        ],
        [
          80,
          '[ERROR] watchdog.front_door : Ffmpeg process crashed unexpectedly for front_door.',
          '[ERROR] ffmpeg.front_door.detect : [tcp @ 0x57] Connection to tcp://10.0.0.31:554?timeout=5000000 failed: No route to host',
        ],
      ],
    ),
  },
];
