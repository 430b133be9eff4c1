import type { Kind } from '../../kind.ts';

/** Kinds of events about services, the more telling first. */
export const SERVICE: Kind[] = [
  {
    id: 'service-crash-loop',
    area: 'services',
    grade: 'trouble',
    one: 'a service failed again and again and was given up',
    many: 'services failed again and again and were given up # times',
    meaning:
      '{service|The service} ended at each start, so the system stopped trying. It stays off now; one more start alone will not help.',
    steps: [
      'Read its first failure, not the last: {log|"journalctl -u" and its name}.',
      'Take back the last change of {settings|its settings} or its version.',
      'Start it once: {start|"systemctl start" and its name}. A minute later see that it still runs: {look|"systemctl status" and its name}.',
    ],
    who: 'the person who runs {service|this service}, at once.',
    parties: ['service', 'program', 'host'],
    match: [
      {
        words:
          /start request repeated too quickly|start-limit-hit|respawning too fast|crash ?loop(?:backoff)?\b|back-?off restarting failed|gave up (?:on )?restarting|restarting too often|too many (?:restarts|crashes)|entered fatal state|exited too quickly|giving up on service|restart(?:ed)? limit (?:reached|exceeded)/,
        not: /disabled/,
      },
    ],
  },
  {
    id: 'port-in-use',
    area: 'services',
    grade: 'trouble',
    one: 'a program could not start because its port was taken',
    many: 'programs could not start because their port was taken # times',
    meaning:
      'Another program already listens on {port|the port that this one needs}, so {service|this one} did not start. Mostly that is an older copy of it that never ended.',
    steps: [
      'See who holds {port|the port}: "sudo ss -ltnp" on Linux, "netstat -ano" on Windows.',
      'End the old copy, or choose another port in {settings|the settings}.',
      'Start it again: {start|"systemctl start" and its name}.',
    ],
    who: 'the person who runs {service|this program}, at once.',
    parties: ['port', 'service', 'program'],
    match: [
      {
        words:
          /address already in use|eaddrinuse|port (?:\S{1,10} )?(?:is )?(?:already )?(?:in use|occupied|taken|being used|was already in use)|failed to bind (?:to )?(?:port|address)|could not bind (?:to )?(?:port|address|socket)|bind(?:\(\))? .{0,60}failed|only one usage of each socket|cannot bind/,
      },
    ],
  },
  {
    id: 'service-did-not-start',
    area: 'services',
    grade: 'trouble',
    one: 'a service did not start',
    many: 'services did not start # times',
    meaning:
      '{service|The service} is off, and what it does for people does not work until it starts. What it stored before is still there.',
    steps: [
      'Ask why: {look|"systemctl status" and its name}, then {log|"journalctl -u" and its name}.',
      'Mend what the last lines name, or take back the last change of {settings|its settings}.',
      'Start it: {start|"systemctl start" and its name}, and use it once as its users do.',
    ],
    who: 'the person who runs {service|this service}, at once.',
    parties: ['service', 'program', 'host'],
    match: [
      {
        words:
          /failed to start (?!upload|standard|sample)\S|failed at step exec|(?:unable|cannot|could ?n['o]t|can't|failed) to (?:start|launch|boot|bring up|run) (?!upload|standard|sample)\S|start(?:-?up)? (?:has )?failed|startup error|application failed to start|(?:failed|error)(?: \S{1,20}){0,2} (?:during|on|at|while) (?:startup|start-up|starting|boot|initiali[sz]ation)|application (?:run|startup) failed|failed to initiali[sz]e|initiali[sz]ation (?:of \S{1,60} )?failed|refusing to (?:start|run)|not started due to|service .{1,80}(?:terminated with|failed to start|did not start)|unit .{1,60} entered failed state|failed with result '(?!oom)|error creating bean|unsatisfieddependency|severe.{0,40}startup|unexpected startup errors|will not start|0\/1 started|cannot be started|job for \S{1,60} failed|dependency failed for|(?:boot|system)-start driver\(s\) (?:did not|failed to) load|\b(?:7000|7001|7023|7024|7009|7011|7022)\b.{0,40}service control manager/,
        not: /retry succeeded|stop/,
      },
    ],
  },
  {
    id: 'service-stopped-unexpectedly',
    area: 'services',
    grade: 'trouble',
    one: 'a service stopped unexpectedly',
    many: 'services stopped unexpectedly # times',
    meaning:
      'Nobody asked {service|it} to stop: it fell over or was killed. While it was off, whoever used it got errors.',
    steps: [
      'See whether it runs again, and since when: {look|"systemctl status" and its name}.',
      'Read its last lines: {log|"journalctl -u" and its name}. Check "free -h" and "df -h" for want of memory or room.',
      'If it is off, start it: {start|"systemctl start" and its name}.',
    ],
    who: 'the person who runs {service|this service}, at once.',
    parties: ['service', 'program', 'host'],
    match: [
      {
        words:
          /terminated unexpectedly|stopped unexpectedly|exited unexpectedly|died unexpectedly|(?:unexpected|unclean|improper|abnormal) (?:shutdown|termination|stop|exit)|(?:previous|last) (?:system )?shutdown .{0,60}(?:unexpected|not clean|unclean)|rebooted without cleanly|was not (?:properly|cleanly) shut ?down|\b(?:7031|7034|6008)\b.{0,60}(?:service control manager|eventlog)|^(?:7031|7034|6008|41)\b ?(?:service|eventlog|kernel-power|microsoft-windows-kernel-power)|worker process .{0,40}(?:died|exited on signal)|child process .{0,40}(?:died|exited on)|lost child|has died\b|process .{0,60}died\b|not cleanly shut|shut down uncleanly|service terminated\b|terminated abnormally|causing shutdown/,
        not: /sock still open/,
      },
    ],
  },
  {
    id: 'health-check-failed',
    area: 'services',
    grade: 'trouble',
    one: 'a health check failed',
    many: '# health checks failed',
    meaning:
      'Whoever watches {service|this service} asked if it is well, and got no good answer in time. It hangs, is overloaded or still starts, and may be taken out of use until it answers.',
    steps: [
      'Ask it yourself: {answers|open its page or its health address}.',
      'If it fails, read what it says for that minute: {log|"journalctl -u" and its name}.',
      'Save those lines, then restart it, and see that the next check passes.',
    ],
    who: 'the person who runs {service|this service}, today.',
    parties: ['service', 'host', 'address'],
    match: [
      {
        words:
          /health ?-?check(?:s|er|ing)?(?: \S{1,60}){0,6} (?:fail\w{0,4}|failed|failing|unhealthy|timed out|error|critical|down)|(?:failed|failing|unsuccessful) health ?-?check|(?:liveness|readiness|startup) probe (?:failed|errored)|(?:is|now|became|marked(?: as)?|status:?|state:?) unhealthy|\bunhealthy (?:target|instance|host|backend|container)|(?:heartbeat|keep-?alive|ping)(?: \S{1,40}){0,4} (?:failed|missed|lost|timed out|timeout|expired)|missed (?:\S{1,6} )?heartbeat|no heartbeat/,
        not: /not unhealthy|no unhealthy|heartbeat timeout (?:is|=|set)|timeout ?[:=]/,
      },
    ],
  },
  {
    id: 'secret-store-sealed',
    area: 'services',
    grade: 'trouble',
    one: 'the store of passwords and keys locked itself',
    many: '# times the store of passwords and keys was found locked',
    meaning:
      'The store (Vault) runs, but hands out nothing until it is unlocked again (unsealed). Programs that ask it for passwords get errors, and stop working one after the other.',
    steps: [
      'Look at its state: "vault status" tells whether it is sealed.',
      'Find out why it locked itself before you unlock it: the line before it often names its own storage.',
      'Unlock it with its keys ("vault operator unseal"), and see that the programs that asked get answers again.',
    ],
    who: 'the people who hold the keys of this store, at once.',
    parties: ['service', 'host', 'path'],
    match: [
      {
        words:
          /vault is sealed|marked as sealed|barrier (?:seal check failed|is sealed)|openbao is sealed|error checking seal status|(?:core|server|node) (?:is|was) (?:now )?sealed|sealed: true/,
        not: /unsealed|no longer sealed/,
      },
    ],
  },
  {
    id: 'service-hung',
    area: 'services',
    grade: 'trouble',
    one: 'a service took too long and was given up on',
    many: 'services took too long and were given up on # times',
    meaning:
      '{thing|It} did not finish in the time it is given, and the caller gave up. It hangs, or its machine is too busy. What it works on may still end well later.',
    steps: [
      'See whether it answers now: {answers|use it as its users do}.',
      'See what keeps the machine busy: "top", and "dmesg -T" for disk errors (on Windows the Task Manager).',
      'If it stays stuck, save its log, then restart it at a quiet moment.',
    ],
    who: 'the person who runs {service|these services}, today.',
    parties: ['service', 'program', 'host'],
    match: [
      {
        words:
          /(?:start|stop|job|operation|state|watchdog)(?: \S{1,40}){0,3} timed out\b|timed out waiting for (?:device|the|service)|did not (?:respond|stop|start|shut ?down|finish|exit)(?: \S{1,20}){0,3} (?:in time|within|timely|after)|state 'stop-sigterm' timed out|worker timeout|timeout waiting for (?:the )?\S{1,60} (?:to|service)|not responding\b|is unresponsive|stopped responding|not responsive|hang detected|application hang|has not responded|\bhung\b/,
        not: /not hung|player|peer|anr/,
      },
    ],
  },
  {
    id: 'service-restarted',
    area: 'services',
    grade: 'watch',
    one: 'a service was started again by itself',
    many: 'services were started again by themselves # times',
    meaning:
      '{service|A service} ended and was started again by itself. Once is harmless; again and again means that it fails each time.',
    steps: [
      'See how often, and since when it runs: {look|"systemctl status" and its name}.',
      'Read what stood just before each start: {log|"journalctl -u" and its name}.',
    ],
    who: 'the person who runs {service|this service}, this week.',
    parties: ['service', 'program', 'host'],
    raised: { times: 5, grade: 'trouble' },
    match: [
      {
        words:
          /scheduled restart job|restart counter is at|restarting (?:the )?(?:failed )?(?:service|server|process|worker|container|pod)|(?:service|server|process|worker|container|daemon) (?:\S{1,60} )?(?:was |is |has been |is being )?restart(?:ed|ing)|will be restarted|(?<!ping-restart\), )restarting\.{0,3}$|respawn(?:ed|ing)|auto-?restart|(?:caught|received|got) sighup|graceful(?:ly)? restart/,
        not: /too quickly|no restart|without restart|policy|restart required/,
      },
    ],
  },
  {
    id: 'service-asked-to-stop',
    area: 'services',
    grade: 'watch',
    one: 'a service was asked to stop',
    many: 'services were asked to stop # times',
    meaning:
      '{service|This program} was told to stop, by a person, an update or the system, and it obeyed. That is no crash. It takes no work until its next start.',
    steps: [
      'See whether it runs again: {look|"systemctl status" and its name}.',
      'If not, start it: {start|"systemctl start" and its name}.',
      'If nobody planned it, see who was signed in ("last") and what was updated then.',
    ],
    who: 'the person who runs {service|this service}, this week.',
    parties: ['service', 'program', 'host'],
    match: [
      {
        words:
          /(?:received|caught|got|handling) (?:signal[ :"']{0,3})?(?:15|sigterm|sigint|term|terminated?|interrupt)\b|received (?:a )?(?:shutdown|smart shutdown|fast shutdown|immediate shutdown|stop) (?:request|command|signal)|shutting down(?: \S{1,60}){0,4}$|shutdown (?:requested|initiated|signal|in progress|now)|system is (?:going|powering) down|will shut ?down|server is stopping|initiated (?:the )?(?:restart|shutdown|power off)|exiting on signal|exited? (?:with )?(?:code |status )?143|terminat(?:ing|ed) by (?:user|signal 15)|stopping (?:the )?(?:server|service|node|broker)|graceful shutdown/,
        not: /not shutting|hook|registered/,
      },
    ],
  },
  {
    id: 'service-stopped',
    area: 'services',
    grade: 'routine',
    one: 'a service stopped in the usual way',
    many: 'services stopped in the usual way # times',
    meaning: '{service|It} ended its work in order and lost nothing.',
    steps: [
      'See whether it should run now: {look|"systemctl status" and its name}.',
      'If people miss it, start it: {start|"systemctl start" and its name}.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['service', 'program'],
    match: [
      {
        words:
          /^stopped (?!by|due)\S|\b(?:service|server|application|daemon|broker) (?:has |was |is )?stopped(?:$|[.!,])|\bstopped (?:successfully|cleanly|normally)|shut ?down (?:is )?(?:complete|completed|successful|finished)|deactivated successfully|has (?:been )?stopped\b|service .{1,60} (?:entered the|was) stopped|terminated normally|exited normally|exit(?:ed)? (?:with )?(?:code|status)?(?: code)?[ :=]{0,3}0\b|bye$|goodbye\b/,
        not: /error|fail/,
      },
    ],
  },
  {
    id: 'service-started',
    area: 'services',
    grade: 'routine',
    one: 'a service started',
    many: 'services started # times',
    meaning:
      '{service|It} takes work from now on. A start is no fault; only one that nobody planned wants a reason.',
    steps: [
      'See that it answers: {answers|use it once}.',
      'If nobody planned it, read the lines before for why it had stopped.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['service', 'program'],
    match: [
      {
        words:
          /^started (?!reading|get|streaming)\S|(?:service|server|application|daemon|broker|node|system) (?:\S{1,60} ){0,3}(?:has )?(?:been )?(?:started|is running|is ready|is up|online)\b|started (?:successfully|in|on|listening|at|\S{1,60} in)\b|ready (?:to accept|for) connections|(?:now |server |is )listening (?:on|at|for)|startup (?:complete|succeeded|finished)|done \(.{1,20}\)! for help|entered the running state|^(?:\S{1,40} {1,4}\| {1,4})?> \S{1,80} (?:start|serve|dev)\b|successfully started|boot(?:ing|ed)? (?:linux|complete)|^starting (?!scan)\S/,
        not: /not |fail|error|unable|cannot|could n|is not/,
      },
    ],
  },
];
