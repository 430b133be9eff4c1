import { dated, type Incident, iso, syslog, tell } from './incident.ts';

/** Troubles of homes and small offices. */
export const HOMES: Incident[] = [
  {
    name: 'a home router whose line to the provider drops',
    text: tell(
      syslog('router'),
      [
        'dnsmasq-dhcp[812]: DHCPREQUEST(br-lan) 192.168.1.# 3c:22:fb:0a:11:9e',
        'dnsmasq-dhcp[812]: DHCPACK(br-lan) 192.168.1.# 3c:22:fb:0a:11:9e laptop',
        'hostapd: wlan0: STA 3c:22:fb:0a:11:9e WPA: group key handshake completed (RSN)',
        'dnsmasq[812]: using nameserver 9.9.9.9#53',
      ],
      120,
      [
        [
          70,
          'pppd[2201]: No response to 5 echo-requests',
          'pppd[2201]: Serial link appears to be disconnected.',
          'pppd[2201]: Connect time 1412.3 minutes.',
          'pppd[2201]: Sent 118213 bytes, received 9981231 bytes.',
          'pppd[2201]: Connection terminated.',
          "netifd: Interface 'wan' has lost the connection",
          'pppd[2201]: Timeout waiting for PADO packets',
          'pppd[2201]: Unable to complete PPPoE Discovery',
        ],
        [
          80,
          'pppd[2301]: Timeout waiting for PADO packets',
          'pppd[2301]: Unable to complete PPPoE Discovery',
        ],
        [
          90,
          'pppd[2401]: Timeout waiting for PADO packets',
          'pppd[2401]: Unable to complete PPPoE Discovery',
        ],
        [
          96,
          'pppd[2501]: PPP session is 4711',
          'pppd[2501]: CHAP authentication succeeded',
          "netifd: Interface 'wan' is now up",
        ],
      ],
    ),
    shows: /echo-requests|link appears|PADO|PPPoE Discovery|lost the connection/,
    kind: 'internet-line-down',
  },
  {
    name: 'a storage box with a disk that dies in its array',
    text: tell(
      syslog('nas'),
      [
        'smartd[991]: Device: /dev/sdb [SAT], SMART Usage Attribute: 194 Temperature_Celsius changed from 35 to 36',
        'smbd[3201]:   maria (ipv4:192.168.1.44:5#) connect to service photos',
        'synoscheduler: Scheduled task "Hyper Backup" finished, 0 errors',
        'kernel: [ 9#.120] md: data-check of RAID array md2',
      ],
      140,
      [
        [
          90,
          'kernel: [98121.100] ata3.00: exception Emask 0x0 SAct 0x0 SErr 0x0 action 0x6 frozen',
          'kernel: [98121.101] ata3.00: failed command: READ DMA EXT',
          'kernel: [98121.112] ata3: hard resetting link',
          'kernel: [98127.400] blk_update_request: I/O error, dev sdc, sector 3907029160',
          'kernel: [98127.401] md/raid1:md2: Disk failure on sdc3, disabling device.',
          'kernel: [98127.401] md/raid1:md2: Operation continuing on 1 devices.',
          'mdadm[1100]: Fail event detected on md device /dev/md2, component device /dev/sdc3',
          'mdadm[1100]: DegradedArray event detected on md device /dev/md2',
        ],
        [110, 'smartd[991]: Device: /dev/sdc [SAT], 48 Currently unreadable (pending) sectors'],
      ],
    ),
    shows: /Disk failure|DegradedArray|Fail event|I\/O error/,
    kind: 'raid-degraded',
    numbers: 2,
  },
  {
    name: 'a smart home whose radio stick is gone',
    text: tell(
      dated,
      [
        'INFO (MainThread) [homeassistant.components.automation.hall_light] Hall light: Running automation actions',
        'INFO (MainThread) [homeassistant.helpers.script.hall_light] Hall light: Executing step call service',
        'INFO (MainThread) [homeassistant.components.recorder] Recorded # states',
        'DEBUG (MainThread) [homeassistant.components.weather] Error handler registered, 0 errors since start',
      ],
      160,
      [
        [
          20,
          'WARNING (SyncWorker_3) [homeassistant.loader] We found a custom integration hacs which has not been tested by Home Assistant. This component might cause stability problems, be sure to disable it if you experience issues with Home Assistant',
        ],
        [
          100,
          "ERROR (MainThread) [bellows.uart] Lost serial connection: SerialException('device reports readiness to read but returned no data (device disconnected or multiple access on port?)')",
          'ERROR (MainThread) [zigpy.application] Lost connection to the radio',
          "WARNING (MainThread) [homeassistant.config_entries] Config entry 'Zigbee' for zha integration not ready yet: [Errno 2] could not open port /dev/ttyUSB0: [Errno 2] No such file or directory: '/dev/ttyUSB0'; Retrying in background",
        ],
        [
          130,
          "ERROR (MainThread) [homeassistant.components.zha] Couldn't start coordinator: could not open port /dev/ttyUSB0: [Errno 2] No such file or directory: '/dev/ttyUSB0'",
        ],
      ],
    ),
    shows: /Lost serial|Lost connection to the radio|ttyUSB0/,
    kind: 'device-gone',
  },
  {
    name: 'a film server that can not write to its library',
    text: tell(
      (at) =>
        `May 12, 2025 08:${String(Math.floor(at / 4) % 60).padStart(2, '0')}:${String((at * 15) % 60).padStart(2, '0')}.${100 + at} [0x7f21] `,
      [
        'INFO - Request: [192.168.1.20:5#] GET /library/sections/1/all (14 live) GZIP',
        'DEBUG - Completed: [192.168.1.20:5#] 200 GET /library/sections/1/all (14 live) 12ms 2048 bytes',
        'DEBUG - Activity: updated activity - completed 0% - Scanning Films',
        'DEBUG - [HttpClient] HTTP 404 response from GET https://metadata.example/posters/#.jpg, ignoring missing poster',
      ],
      120,
      [
        [
          60,
          'ERROR - SQLITE3:0x80000001, 13, database or disk is full in "insert into media_items"',
          'ERROR - Exception caught writing to the library: sqlite3_statement_backend::loadOne: database or disk is full',
          'ERROR - Unable to write transcode segment: No space left on device',
        ],
        [
          80,
          'ERROR - SQLITE3:0x80000001, 13, database or disk is full in "insert into media_items"',
          'ERROR - Unable to write transcode segment: No space left on device',
        ],
      ],
    ),
    shows: /disk is full|No space left/,
    kind: 'disk-full',
  },
  {
    name: 'a name filter that asks too often',
    text: tell(
      (at) =>
        `[2025-05-12 08:${String(Math.floor(at / 4) % 60).padStart(2, '0')}:${String((at * 15) % 60).padStart(2, '0')}.${100 + at} 512M] `,
      [
        'INFO: Received 8.8.8.8 reply for host#.example',
        'INFO: Compiled 2 allow and 12 block regex for 4 clients in 0.4 msec',
        'INFO: Blocking status is enabled',
        'INFO: Imported # queries from the long-term database',
      ],
      90,
      [
        [
          50,
          'WARNING: Connection error (9.9.9.9#53): TCP connection failed while receiving payload length from upstream (Connection refused)',
          'ERROR: Cannot receive reply from upstream server 9.9.9.9: Connection refused',
          'WARNING: Maximum number of concurrent DNS queries reached (max: 150)',
        ],
        [
          60,
          'ERROR: Cannot receive reply from upstream server 9.9.9.9: Connection refused',
          'WARNING: Maximum number of concurrent DNS queries reached (max: 150)',
        ],
      ],
    ),
    shows: /Connection refused|upstream/,
    kind: 'connection-refused',
  },
  {
    name: 'an office VPN whose certificate ran out',
    text: tell(
      syslog('gw'),
      [
        "openvpn[771]: anna/198.51.100.7:1194 PUSH: Received control message: 'PUSH_REQUEST'",
        'openvpn[771]: anna/198.51.100.7:1194 peer info: IV_VER=2.6.#',
        'openvpn[771]: Validating certificate extended key usage',
        'openvpn[771]: anna/198.51.100.7:1194 TLS: soft reset sec=3600/3600 bytes=#',
      ],
      80,
      [
        [
          50,
          'openvpn[771]: 203.0.113.21:1194 VERIFY ERROR: depth=0, error=certificate has expired: CN=laptop-eva, serial=17',
          'openvpn[771]: 203.0.113.21:1194 OpenSSL: error:0A000086:SSL routines::certificate verify failed',
          'openvpn[771]: 203.0.113.21:1194 TLS_ERROR: BIO read tls_read_plaintext error',
          'openvpn[771]: 203.0.113.21:1194 TLS Error: TLS object -> incoming plaintext read error',
          'openvpn[771]: 203.0.113.21:1194 TLS Error: TLS handshake failed',
        ],
        [
          60,
          'openvpn[771]: 203.0.113.21:1194 VERIFY ERROR: depth=0, error=certificate has expired: CN=laptop-eva, serial=17',
          'openvpn[771]: 203.0.113.21:1194 OpenSSL: error:0A000086:SSL routines::certificate verify failed',
          'openvpn[771]: 203.0.113.21:1194 TLS Error: TLS handshake failed',
        ],
      ],
    ),
    shows: /certificate has expired/,
    kind: 'certificate-expired',
  },
  {
    name: 'a print server whose printer is out of paper, then gone',
    text: tell(
      (at) =>
        `I [12/May/2025:08:${String(Math.floor(at / 4) % 60).padStart(2, '0')}:${String((at * 15) % 60).padStart(2, '0')} +0200] `,
      [
        '[Job #] Queued on "Floor2" by "maria".',
        '[Job #] Started filter /usr/lib/cups/filter/pdftopdf (PID 4#)',
        '[Job #] Completed successfully.',
        'Expiring subscriptions...',
      ],
      80,
      [
        [
          50,
          '[Job 412] The printer is not responding.',
          '[Job 412] The printer "ipp://floor2.local/ipp/print" is unreachable: Unable to connect to "floor2.local:631": No route to host',
          '[Job 412] Backend returned status 1 (failed)',
          '[Job 412] Printer stopped due to backend errors; please consult the /var/log/cups/error_log file for details.',
        ],
        [60, '[Job 413] Unable to connect to "floor2.local:631": No route to host'],
      ],
    ),
    shows: /not responding|No route to host|Printer stopped/,
    kind: 'host-unreachable',
  },
  {
    name: 'a backup whose store is locked, then full',
    text: tell(
      iso,
      [
        'restic: start backup on [/srv/data]',
        'restic: using parent snapshot 4f1e#',
        'restic: Files: # new, 12 changed, 40120 unmodified',
        'restic: Added to the repository: # MiB',
        'restic: no errors were found',
      ],
      60,
      [
        [
          45,
          'restic: Save(<data/7c91aa>) returned error, retrying after 552.330144ms: sftp: "Failure" (SSH_FX_FAILURE)',
          'restic: Save(<data/7c91aa>) returned error, retrying after 1.080687552s: write /mnt/backup/data/7c/7c91aa: no space left on device',
          'restic: Fatal: unable to save snapshot: write /mnt/backup/data/7c/7c91aa: no space left on device',
          'backup.sh: restic exited with status 1',
        ],
      ],
    ),
    shows: /no space left/,
    kind: 'disk-full',
  },
];
