import { bare, clock, type Incident, syslog, tell } from './incident.ts';

/** Logs in which nothing is wrong, full of words of failure. */
export const ORDINARY: Pick<Incident, 'name' | 'text'>[] = [
  {
    name: 'a database that is started again',
    text: tell(
      (at) => `2025-05-12 ${clock(at)}.${100 + at} UTC [${400 + (at % 7)}] `,
      [
        'LOG:  checkpoint starting: time',
        'LOG:  checkpoint complete: wrote # buffers (0.4%)',
        'LOG:  automatic vacuum of table "shop.public.errors": index scans: 1',
        'ERROR:  canceling statement due to user request',
        'STATEMENT:  select * from failed_jobs',
      ],
      30,
      [
        [
          20,
          'LOG:  received fast shutdown request',
          'LOG:  aborting any active transactions',
          'LOG:  background worker "logical replication launcher" (PID 88) exited with exit code 1',
          'LOG:  shutting down',
          'LOG:  database system is shut down',
          'LOG:  starting PostgreSQL 16.2',
          'LOG:  database system was shut down at 2025-05-12 09:03:00 UTC',
          'LOG:  database system is ready to accept connections',
        ],
      ],
    ),
  },
  {
    name: 'a desktop with the usual complaints of its parts',
    text: tell(
      syslog('desk'),
      [
        'systemd[1]: Started Daily apt download activities.',
        'systemd[1]: apt-daily.service: Deactivated successfully.',
        'kernel: ACPI Error: AE_NOT_FOUND, While resolving a named reference package element',
        'systemd[1]: Condition check resulted in Process error reports when automatic reporting is enabled being skipped.',
        'kernel: usbcore: registered new interface driver btusb',
        'NetworkManager[812]: <info>  [17152#] device (wlp2s0): supplicant interface state: completed',
        'gnome-shell[2211]: Window manager warning: last_user_time (#) is greater than comparison timestamp',
        'bluetoothd[900]: src/plugin.c:plugin_init() System does not support csip plugin',
        "kernel: r8169 0000:02:00.0: can't disable ASPM; OS doesn't have ASPM control",
      ],
      180,
      [],
    ),
  },
  {
    name: 'tests of errors that pass',
    text: tell(
      bare,
      [
        'tests/test_a#.py::test_fails_on_bad_input PASSED',
        'tests/test_error#.py::test_raises_error PASSED',
        'tests/test_x#.py::test_timeout XFAIL (known failure)',
        'tests/test_y#.py::test_skip SKIPPED (no network)',
      ],
      80,
      [[80, '======= 60 passed, 20 skipped, 20 xfailed, 2 warnings in 3.41s =======']],
    ),
  },
  {
    name: 'a node that looks after its containers',
    text: tell(
      (at) => `I0512 ${clock(at)}.${100000 + at}    1211 `,
      [
        'kubelet.go:2142] "SyncLoop ADD" source="api" pods=["shop/web-#"]',
        'prober.go:107] "Probe succeeded after failure" probeType="Readiness" pod="shop/web-#"'.replace(
          'after failure',
          'now',
        ),
        'reconciler.go:224] "operationExecutor.VerifyControllerAttachedVolume started for volume \\"errors-log\\""',
        'operation_generator.go:663] "MountVolume.SetUp succeeded for volume \\"cfg\\""',
        'eviction_manager.go:241] "eviction manager: synchronize housekeeping, no thresholds met"',
      ],
      100,
      [],
    ),
  },
  {
    name: 'a balancer of load',
    text: tell(
      syslog('lb1'),
      [
        'haproxy[911]: 10.0.0.#:4#1 [12/May/2025:09:00:00.123] https~ shop/app1 0/0/1/#/31 200 # - - ---- 12/12/3/2/0 0/0 "GET /p/# HTTP/1.1"',
        'haproxy[911]: 10.0.0.#:4#2 [12/May/2025:09:00:01.123] https~ shop/app2 0/0/1/#/31 404 # - - ---- 12/12/3/2/0 0/0 "GET /favicon.ico HTTP/1.1"',
        'haproxy[911]: Health check for server shop/app2 succeeded, reason: Layer7 check passed, code: 200, check duration: 2ms, status: 3/3 UP.',
        'haproxy[911]: Connect from 10.0.0.#:4# to 10.0.0.2:443 (https/HTTP)',
      ],
      150,
      [],
    ),
  },
  {
    name: 'the events of a Windows machine',
    text:
      'Level,Date and Time,Source,Event ID,Task Category,Message\n' +
      tell(
        () => '',
        [
          'Information,5/12/2025 9:0#:00 AM,Service Control Manager,7036,None,The Windows Error Reporting Service service entered the running state.',
          'Information,5/12/2025 9:0#:01 AM,Service Control Manager,7040,None,The start type of the Background Intelligent Transfer Service service was changed from auto start to demand start.',
          'Warning,5/12/2025 9:0#:04 AM,Microsoft-Windows-DistributedCOM,10016,None,The application-specific permission settings do not grant Local Activation permission for the COM Server application',
          'Information,5/12/2025 9:0#:03 AM,Microsoft-Windows-Kernel-General,16,None,The access history in hive was cleared updating # keys.',
        ],
        90,
        [],
      ),
  },
  {
    name: 'an app that is built',
    text: tell(
      bare,
      [
        '> Task :app:compileDebugKotlin UP-TO-DATE',
        '> Task :app:mergeErrorResources#',
        "w: file:///app/src/main/Login.kt:#:5 Parameter 'error' is never used",
        '> Task :app:lintVitalAnalyzeRelease SKIPPED',
        'Note: Some input files use or override a deprecated API.',
      ],
      80,
      [[80, 'BUILD SUCCESSFUL in 41s', '81 actionable tasks: 12 executed, 69 up-to-date']],
    ),
  },
  {
    name: 'a service that tries again and succeeds',
    text: tell(
      bare,
      [
        JSON.stringify({
          level: 'info',
          time: '2025-05-12T09:0#:00Z',
          msg: 'request completed',
          status: 200,
          ms: '#',
          path: '/errors',
        }),
        JSON.stringify({
          level: 'info',
          time: '2025-05-12T09:0#:01Z',
          msg: 'request completed',
          status: 404,
          ms: '#',
          path: '/favicon.ico',
        }),
        JSON.stringify({
          level: 'warn',
          time: '2025-05-12T09:0#:02Z',
          msg: 'retrying upstream, attempt 1 succeeded',
          ms: '#',
        }),
        JSON.stringify({
          level: 'info',
          time: '2025-05-12T09:0#:03Z',
          msg: 'job finished',
          failed: 0,
          done: '#',
        }),
      ],
      140,
      [],
    ),
  },
  {
    name: 'visits to a site',
    text: tell(
      (at: number) => `10.0.${at % 7}.${at % 251} - - [12/May/2025:${clock(at)} +0000] `,
      [
        '"GET /products/# HTTP/1.1" 200 # "-" "Mozilla/5.0"',
        '"GET /img/error-#.png HTTP/1.1" 200 # "-" "Mozilla/5.0"',
        '"GET /favicon.ico HTTP/1.1" 404 209 "-" "Mozilla/5.0"',
        '"POST /cart HTTP/1.1" 302 0 "-" "Mozilla/5.0"',
        '"GET /old-page HTTP/1.1" 301 0 "-" "Googlebot/2.1"',
        '"GET /robots.txt HTTP/1.1" 200 22 "-" "Googlebot/2.1"',
      ],
      200,
      [],
    ),
  },
  {
    name: 'a phone whose programs call every oddity an error',
    text: tell(
      (at) => `05-12 ${clock(at)}.${100 + at}  ${1200 + (at % 5)}  ${1300 + (at % 9)} `,
      [
        'D ConnectivityService: notifyType CAP_CHANGED for NetworkAgentInfo [WIFI () - #]',
        'E BufferQueueProducer: [SurfaceView#] disconnect: not connected (req=1)',
        'W System  : ClassLoader referenced unknown path: /data/app/error#',
        'I ActivityManager: Start proc #:com.shop/u0a# for activity',
        'E libprocessgroup: set_timerslack_ns write failed: Operation not permitted',
        'V AudioPolicy: getDevices # failed none',
      ],
      200,
      [],
    ),
  },
];
