import { type Incident, iso, tell } from './incident.ts';

const two = (n: number) => String(n).padStart(2, '0');
const clock = (at: number) => `08:${two(Math.floor(at / 4) % 60)}:${two((at * 15) % 60)}`;

/** Phones, desktops and games. */
export const DEVICES: Incident[] = [
  {
    name: 'an app of a phone that crashes at an empty value',
    text: tell(
      (at) => `05-12 ${clock(at)}.${100 + at}  1201  1301 `,
      [
        'I ActivityManager: Start proc #:com.shop.app/u0a12 for activity',
        'D OpenGLRenderer: Swap behavior 1',
        'W System  : ClassLoader referenced unknown path: /data/app/com.shop.app/lib/arm64',
        'E libEGL  : call to OpenGL ES API with no current context (logged once per thread)',
        'D ErrorReporter: nothing to report, errors=0',
      ],
      120,
      [
        [
          90,
          'E AndroidRuntime: FATAL EXCEPTION: main',
          'E AndroidRuntime: Process: com.shop.app, PID: 1201',
          "E AndroidRuntime: java.lang.RuntimeException: Unable to start activity ComponentInfo{com.shop.app/.Cart}: java.lang.NullPointerException: Attempt to invoke virtual method 'int Cart.size()' on a null object reference",
          'E AndroidRuntime: \tat android.app.ActivityThread.performLaunchActivity(ActivityThread.java:2914)',
          "E AndroidRuntime: Caused by: java.lang.NullPointerException: Attempt to invoke virtual method 'int Cart.size()' on a null object reference",
          'E AndroidRuntime: \tat com.shop.app.Cart.onCreate(Cart.java:41)',
          'W ActivityTaskManager:   Force finishing activity com.shop.app/.Cart',
        ],
      ],
    ),
    shows: /FATAL EXCEPTION|NullPointer|Process: com/,
    kind: 'app-crashed',
  },
  {
    name: 'a crash report of a phone',
    text: [
      'Incident Identifier: 5E1C',
      'Hardware Model:      iPhone14,2',
      'Process:             Shop [812]',
      'Path:                /private/var/containers/Bundle/Application/Shop.app/Shop',
      'Identifier:          com.shop.app',
      'Version:             41 (2.3)',
      'Date/Time:           2025-05-12 08:00:01.1 +0200',
      'OS Version:          iPhone OS 17.4 (21E219)',
      'Exception Type:  EXC_BREAKPOINT (SIGTRAP)',
      'Exception Codes: 0x0000000000000001, 0x00000001a1',
      'Termination Reason: SIGNAL 5 Trace/BPT trap: 5',
      'Triggered by Thread:  0',
      '',
      'Last Exception Backtrace:',
      "*** Terminating app due to uncaught exception 'NSInvalidArgumentException', reason: '*** -[__NSArrayM insertObject:atIndex:]: object cannot be nil'",
      'Thread 0 Crashed:',
      ...Array.from(
        { length: 24 },
        (_, i) =>
          `${i}   UIKitCore                     \t0x00000001a${1000 + i * 7} -[UIApplication _run] + ${400 + i}`,
      ),
    ].join('\n'),
    shows: /EXC_BREAKPOINT|Terminating app|Crashed/,
    kind: 'app-crashed',
  },
  {
    name: 'a desktop with a blue screen after its graphics driver hung',
    text: tell(
      (at) => `Information,5/12/2025 ${clock(at)},`,
      [
        'Microsoft-Windows-Kernel-General,16,None,"The access history in hive \\??\\C:\\Users\\a#.dat was cleared updating 12 keys"',
        'Service Control Manager,7036,None,The Windows Update service entered the stopped state.',
        'Microsoft-Windows-WindowsUpdateClient,19,Windows Update Agent,Installation Successful: Windows successfully installed the following update: KB#',
        'Microsoft-Windows-Power-Troubleshooter,1,None,The system has returned from a low power state.',
      ],
      60,
      [
        [
          40,
          'Display,4101,None,Display driver nvlddmkm stopped responding and has successfully recovered.',
          'Display,4101,None,Display driver nvlddmkm stopped responding and has successfully recovered.',
          'Microsoft-Windows-Kernel-Power,41,(63),The system has rebooted without cleanly shutting down first. This error could be caused if the system stopped responding crashed or lost power unexpectedly.',
          'EventLog,6008,None,The previous system shutdown at 08:10:12 on 5/12/2025 was unexpected.',
          'BugCheck,1001,None,"The computer has rebooted from a bugcheck. The bugcheck was: 0x00000116 (0xffff, 0x1, 0x2, 0x3). A dump was saved in: C:\\WINDOWS\\MEMORY.DMP."',
        ],
      ],
    ),
    shows: /bugcheck|rebooted/,
    kind: 'kernel-crash',
  },
  {
    name: 'a game server that can not keep up and then hangs',
    text: tell(
      (at) => `[${clock(at)}] [Server thread/INFO]: `,
      [
        'Alex joined the game',
        '<Alex> that error again lol',
        'Alex has made the advancement [Stone Age]',
        "Saving chunks for level 'ServerLevel[world]'/minecraft:overworld",
        'Alex left the game',
      ],
      100,
      [
        [60, "Can't keep up! Is the server overloaded? Running 5102ms or 102 ticks behind"],
        [66, "Can't keep up! Is the server overloaded? Running 9122ms or 182 ticks behind"],
        [74, "Can't keep up! Is the server overloaded? Running 41022ms or 820 ticks behind"],
        [
          80,
          'A single server tick took 60.00 seconds (should be max 0.05)',
          'Considering it to be crashed, server will forcibly shutdown.',
          'This crash report has been saved to: /srv/mc/crash-reports/crash-2025-05-12.txt',
        ],
      ],
    ),
    shows: /single server tick|Considering it|crash report/,
    kind: 'game-server-hung',
  },
  {
    name: 'a meeting program without a microphone',
    text: tell(
      iso,
      [
        '<info> [calling] ice state changed: connected',
        '<info> [media] jitter=# ms loss=0.0%',
        '<dbg> [ui] ErrorBoundary mounted, errors: 0',
        '<info> [net] keepalive ok #ms',
      ],
      80,
      [
        [
          50,
          '<err> [media] audio capture device lost: deviceId=mic-1',
          '<err> [media] NotAllowedError: Permission denied by system: microphone',
          '<warn> [media] getUserMedia failed, retry 1 of 3 failed',
          '<err> [media] NotAllowedError: Permission denied by system: microphone',
        ],
      ],
    ),
    shows: /capture device lost|NotAllowedError/,
    kind: 'device-gone',
  },
  {
    name: 'a driver of Windows that can not be loaded',
    text: tell(
      (at) => `5/12/2025 ${clock(at)} AM,`,
      [
        'Information,Service Control Manager,7036,The Print Spooler service entered the running state.',
        'Information,Service Control Manager,7036,The Windows Update service entered the stopped state.',
        'Information,Microsoft-Windows-UserPnp,20001,Driver Management concluded the process to install driver oem#.inf with the following status: 0x0.',
      ],
      60,
      [
        [
          40,
          'Error,Service Control Manager,7000,The vmbusr service failed to start due to the following error: The system cannot find the file specified.',
          'Error,Service Control Manager,7026,The following boot-start or system-start driver(s) did not load: vmbusr',
        ],
        [
          44,
          'Error,Service Control Manager,7000,The vmbusr service failed to start due to the following error: The system cannot find the file specified.',
        ],
      ],
    ),
    shows: /7000|7026/,
    kind: 'service-did-not-start',
  },
];
