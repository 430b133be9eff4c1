import type { Advice } from '../../knowledge/kind.ts';

/**
 * What an event may mean that usual sessions do not have, by what its words are about; null where they say
 * nothing of it.
 */
export function adviceOnNewEvent(template: string): Advice | null {
  const text = template.slice(0, MAX_CHARS);
  return ADVICE.find(([words]) => words.test(text))?.[1] ?? null;
}

const MAX_CHARS = 400;
const RUNS_IT = 'the person who runs this system, this week.';
const SECURITY = 'the person who looks after security here, this week.';

/** The more telling first. */
const ADVICE: [words: RegExp, advice: Advice][] = [
  [
    /\bCOMMAND=|\bsudo\b|\bsu:|as root|run(?:ning)? command/i,
    {
      meaning:
        'A command was run that does not run here usually. It may be a person at work, a planned job, or somebody who should not be there.',
      steps: [
        'Ask whoever may give commands here if it was them.',
        'If nobody knows it, look at what else was done around it.',
      ],
      who: SECURITY,
    },
  ],
  [
    /\b(?:inbound|outbound)\b|\bsport\b|\bdport\b|src_?ip|dst_?ip|\/(?:tcp|udp)\b|^(?:tcp|udp|icmp)\b/i,
    {
      meaning:
        'Traffic of a sort passed that is rare here. A new program, a person who tries something, or an intruder on the move can be behind it.',
      steps: [
        'Find out which computers talked, and whether they should.',
        'If not, block it, and look at what the one that called did before.',
      ],
      who: SECURITY,
    },
  ],
  [
    /"?\b(?:GET|POST|PUT|DELETE|HEAD|PATCH) (?:\/|<\*>)/,
    {
      meaning:
        'A page or a call came that is rare on this site. It may be new, or one that hardly anybody uses.',
      steps: [
        'Open that address yourself, and see what it is.',
        'Look at who asked for it, and whether it was answered as it should be.',
      ],
      who: 'the person who runs this website, this week.',
    },
  ],
  [
    /\b(?:delet|remov|dropp|purg|eras|uninstall|unregist)\w{0,5}\b/i,
    {
      meaning:
        'Something was taken away that usually stays. That may have been planned, or be a slip.',
      steps: [
        'Ask whether somebody meant to remove it.',
        'If not, look for a copy or a backup of it.',
      ],
      who: RUNS_IT,
    },
  ],
  [
    /\b(?:acls?|permission|policy|role|grant|security ?manager|authentication|certificate|(?:access|api|ssh|public|private) key)s?\b/i,
    {
      meaning:
        'Something about who may do what was set here. At a start that is usual; in the middle somebody changed it.',
      steps: [
        'See whether the program was starting then.',
        'If not, ask who changed the rights, and check that nobody has more than before.',
      ],
      who: SECURITY,
    },
  ],
  [
    /\b(?:start(?:ed|ing|up)?|initiali[sz]\w{1,4}|boot(?:ing)?|launch\w{0,3}|version|loaded|loading|listening|registered|configur\w{1,5}|deploy\w{0,4}|upgrad\w{0,3})\b/i,
    {
      meaning:
        'A program was starting or being set up. Then it says much that it does not say later, so this is usual if somebody started it.',
      steps: [
        'Ask whether somebody started or updated it then.',
        'If nobody did, see in the lines above what came just before it.',
      ],
      who: RUNS_IT,
    },
  ],
  [
    /\b(?:clos(?:ed|ing)|stopp?(?:ed|ing)|shut(?:ting)? ?down|exit\w{0,3}|terminat\w{1,3}|disconnect\w{0,3}|unload\w{0,3}|finish\w{0,3}|complet\w{1,3})\b/i,
    {
      meaning:
        'Something came to its end here. That is usual at the end of a job, and not in the middle of one.',
      steps: [
        'Check whether the work was done by then.',
        'If not, start it again, and look at what came just before.',
      ],
      who: RUNS_IT,
    },
  ],
  [
    /\b(?:connect(?:ed|ion)?|accepted|session|joined|login|logged)\b/i,
    {
      meaning: 'Somebody, or a program, came in that is not there usually.',
      steps: [
        'Find out who or what it was, by the name or address in that line.',
        'If nobody knows it, look at what it did after that.',
      ],
      who: SECURITY,
    },
  ],
  [
    /\b(?:creat|add|install|new|allocat|resolv|submit|assign)\w{0,5}\b/i,
    {
      meaning:
        'Something was made or handed out that usually is not. It goes with new work, or with a change of the system.',
      steps: [
        'Find out what work began then, and who gave it.',
        'If there was none, see what was changed just before.',
      ],
      who: RUNS_IT,
    },
  ],
  [
    /\b(?:retry|retries|retrying|again|attempt|wait(?:ing)?|delay|slow|backoff|skipp?ing|fallback)\b/i,
    {
      meaning:
        'A step had to be tried again, put off or left out. Something it needs may be busy or missing.',
      steps: [
        'See which part it waited for, and whether that one runs well.',
        'Check that the work was done in the end.',
      ],
      who: RUNS_IT,
    },
  ],
];
