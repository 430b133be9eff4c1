import type { Kind } from '../../../knowledge/kind.ts';
import type { SystemName } from './systems.ts';

/** `tellsCourse`: how it went on says the rest of what it means. */
type Advice = Pick<Kind, 'meaning' | 'steps'> & { tellsCourse?: true };

/**
 * What a failure of no known kind and no known reason means, and what to do about it: by what did not
 * work where its words say that plainly, else by what the log is of. Sentences of ours with slots.
 */
export function adviceOfWords(
  words: string,
  system: SystemName | undefined,
  isWarning: boolean,
): Advice {
  if (!isWarning && LOST.test(words.slice(0, MAX_CHARS))) return CONNECTION_LOST;
  const not = isWarning ? null : NOT.exec(words.slice(0, MAX_CHARS));
  if (not) {
    const verb = words.slice(not.index + not[0].length).slice(0, NEAR);
    const known = OF_WORDS.find(([pattern]) => pattern.test(verb));
    if (known) return known[1];
  }
  const { failed, warned } = (system && OF_SYSTEM[system]) ?? OF_ANY;
  return isWarning ? warned : failed;
}

const MAX_CHARS = 1_000;
const LOST =
  /\b(?:connection|session|link|stream|channel)\b.{0,30}\b(?:closed|lost|dropped|gone|broken)\b|\b(?:closed|lost|dropped) (?:the )?(?:connection|session|link)\b/i;
const CONNECTION_LOST: Advice = {
  meaning:
    'The connection of {part|this program} to {other|another one} ended. What was under way over it must be done again; most programs connect anew by themselves.',
  steps: [
    'See in the lines after it whether the program connected again.',
    'If not, check that {other|the other side} runs, and when it was last restarted.',
  ],
};
/** Before a verb that says what did not work. */
const NOT =
  /\b(?:could ?n(?:o|['’])t|cannot|can['’]t|failed to|unable to|error(?: while| when)?|failure (?:in|of|while)|did not) /i;
/** Its verb stands so near behind it. */
const NEAR = 60;

/** What did not work, the more telling first. */
const OF_WORDS: [pattern: RegExp, advice: Advice][] = [
  [
    /^(?:\w{1,20} ){0,2}(?:load|start|enabl|initiali|boot|launch|activat)/i,
    {
      meaning:
        '{part|A part of the program} did not come up, so what it does is missing until the next start. The rest may run as usual.',
      steps: [
        'Try what {part|that part} is there for. If nobody needs it, switch it off in the settings.',
        'If you need it, undo what was installed or changed before this start.',
      ],
    },
  ],
  [
    /^(?:\w{1,20} ){0,2}(?:connect|reach|contact|bind|listen|resolv|(?:open|establish) (?:a |the )?(?:socket|connection|channel|session))/i,
    {
      meaning:
        '{part|The program} could not reach {other|what it wanted to talk to}. Whatever comes from there is missing in the meantime.',
      steps: [
        'Check that {other} is on, and test the way there: {reach}. || Check that {other|the other side} is on, and try to open it from the same machine.',
        'Compare the address and port in line {line|that shows it} with those in the settings of {part|the program}.',
      ],
    },
  ],
  [
    /^(?:\w{1,20} ){0,2}(?:sav|writ|stor|persist|flush|append|upload|export|back)/i,
    {
      meaning: 'What {part|the program} wanted to keep at that moment may be lost or half written.',
      steps: [
        'Look for the newest entry that was saved before it, and enter again what is missing.',
        'Check that the disk has room and may be written to.',
      ],
    },
  ],
  [
    /^(?:\w{1,20} ){0,2}(?:read|open|find|locat|fetch|get\b|retriev|download|import|pars|decod)/i,
    {
      meaning:
        '{part|The program} did not get {thing|what it wanted to read}, so it gave up or went on without it.',
      steps: [
        'Open {thing} yourself: is it there, and may {part|the program} read it? || Read line {line|that shows it} to its end: what it wanted stands there. Open that yourself.',
        'If it is gone or damaged, bring back its last good copy.',
      ],
    },
  ],
  [
    /^(?:\w{1,20} ){0,2}(?:delet|remov|clean|drop|unlink|purg|rotat)/i,
    {
      meaning:
        'Old things that {part|the program} wanted to clear away are still there. That does no harm at once, but may fill the disk.',
      steps: [
        'See what is left over there, and whether anybody still uses it.',
        'Clear it away by hand once nothing holds it.',
      ],
    },
  ],
];

/** What the makers of a sort of system would say. */
const OF_SYSTEM: Partial<Record<SystemName, { failed: Advice; warned: Advice }>> = {
  phone: {
    failed: {
      meaning:
        '{part|A part of the phone} did not get what it asked for. It matters if an app froze, closed or lost its picture at that time; else phones write such lines all day.',
      steps: [
        'Think back whether an app failed then. If so, close it, and see whether the store or the settings of the phone offer an update.',
        'If it fails again, restart the phone. Your data stays.',
      ],
    },
    warned: {
      meaning:
        '{part|A part of the phone} complained and went on. Phones do so all day, mostly without anybody noticing.',
      steps: [
        'Leave it, unless an app behaved oddly at that very time.',
        'If one did, restart the phone, and see whether the store or the settings of the phone offer an update.',
      ],
    },
  },
  'windows-update': {
    failed: {
      meaning:
        'Windows could not finish a step with one of its own packages, so an update may be missing.',
      steps: [
        'Open Settings, then Windows Update, then the update history, and look for one marked as failed.',
        'If there is one, restart the computer and let it try again.',
        'If it fails again, run "sfc /scannow" in a window opened as administrator.',
      ],
    },
    warned: {
      meaning:
        'Windows met a package that it does not know or need, and went on. This alone breaks no update.',
      steps: [
        'Open Settings, then Windows Update. If it says that you are up to date, leave it.',
        'If an update is marked as failed there, restart and let it try again.',
      ],
    },
  },
  windows: {
    failed: {
      meaning: 'A part of Windows, or a program on it, did not do its work.',
      steps: [
        'Open the Event Viewer at that time, and look for a red mark with the same words.',
        'Update or install again the program that it names.',
      ],
    },
    warned: {
      meaning: 'Windows notes many such things, and helps itself with most of them.',
      steps: [
        'Leave it, unless a program behaved oddly then.',
        'If one did, look it up in the Event Viewer at that time, and update it.',
      ],
    },
  },
  game: {
    failed: {
      meaning:
        '{part|A part of the game server} met something it could not handle. Players may have lost an item, a command or their connection.',
      steps: [
        'Ask the players what went wrong at that time.',
        'If the line names a plugin or mod, update that one. Keep a copy of the world first.',
      ],
    },
    warned: {
      meaning:
        '{part|The game server} found something odd here, which alone does not stop it. Players seldom notice such lines.',
      steps: [
        'Leave it if nobody complained.',
        'If something is missing in the game, update {thing|the plugin or mod that the line names}.',
      ],
    },
  },
  build: {
    failed: {
      meaning:
        'A step of the build complained. If the build ended well all the same, it can wait; if it did not, this may be the cause.',
      steps: [
        'Go up from that line to the first error: those below often come of it.',
        'Undo or mend the last change, and run this step again.',
      ],
    },
    warned: {
      meaning: 'The build went on after it. It decides nothing, as long as the result is there.',
      steps: [
        'See at the end of the log whether the build passed. If so, leave it.',
        'If it failed, look for the first line that says "error" instead.',
      ],
    },
  },
  cluster: {
    failed: {
      meaning:
        'One task or machine of the cluster had a fault. The others go on, and most such tasks are tried again by themselves.',
      steps: [
        'Look up in the status page of the cluster whether the task was tried again and ended well.',
        'If one machine is named again and again, give it no more work until it was checked.',
      ],
    },
    warned: {
      meaning:
        '{part|A member of the cluster} had a difficulty and worked on. A few such lines come with every restart or slow network.',
      steps: [
        'Check in the status page that all members are there.',
        'If the same line comes all day, look at the load and network of that member.',
      ],
    },
  },
  database: {
    failed: {
      meaning:
        'The database did not do what it was asked. Whoever saved or looked something up at that time may have got an error.',
      steps: [
        'Use the program that works with it, and see if saving and searching work.',
        'If not, make a backup before anything else. Never end a database by force.',
      ],
    },
    warned: {
      meaning:
        'The database points out a weak spot, such as a setting, and works on. No data is lost by it.',
      steps: [
        'Look up {words|the quoted words} in the manual of {product|your database}.',
        'Change the setting it names at the next planned restart.',
      ],
    },
  },
  web: {
    failed: {
      meaning:
        'The site could not do something for a visitor, who may have seen an error or a blank page.',
      steps: [
        'Open the site as a visitor would, and do what was done at that time.',
        'If it fails, look into the error log of the site for the same minute.',
      ],
    },
    warned: {
      meaning: 'The site complained of a request and went on. Other visitors do not notice it.',
      steps: [
        'Open the page that the line names. If it looks right, leave it.',
        'If not, tell whoever made that page, with this line.',
      ],
    },
  },
  supercomputer: {
    failed: {
      meaning:
        'A part of the machine reported a fault. The jobs that ran there may have stopped; the rest of the machine goes on.',
      steps: [
        'Look up which jobs ran on that part then, and start them again.',
        'If the same part comes up again, have it tested.',
      ],
    },
    warned: {
      meaning: 'A part of the machine reported something unusual. Jobs mostly run on.',
      steps: [
        'Count how often the same part reports it.',
        'If it gets more, plan a test of that part.',
      ],
    },
  },
  router: {
    failed: {
      meaning:
        '{part|A part of the router} could not do its work. If the internet works for you now, it has helped itself.',
      steps: [
        'Open any website. If it opens, there is nothing to do now.',
        'If not, switch the router off, wait half a minute, and switch it on. Save the log first.',
      ],
    },
    warned: {
      meaning: 'The router noted something odd and worked on.',
      steps: [
        'If the internet and the wireless network work, leave it.',
        'If they drop at such times, look for an update of the router in its settings.',
      ],
    },
  },
  home: {
    failed: {
      meaning:
        '{part|A part of the smart home} did not do its work: a lamp, a sensor or a rule may not react.',
      steps: [
        'Try {thing|the device that the line names}. Check its battery and its distance.',
        'If it does not react, load that integration again in the settings.',
      ],
    },
    warned: {
      meaning:
        '{part|The smart home} had a difficulty with one device or integration. The others work on.',
      steps: [
        'Try the device or integration that the line names. If it works, leave it.',
        'If not, look for an update of it in the settings.',
      ],
    },
  },
};

const OF_ANY: { failed: Advice; warned: Advice } = {
  failed: {
    meaning: '{part|The program} did not get that step done.',
    tellsCourse: true,
    steps: [
      'Look at {thing}, which the line names: is it there, and may {part|the program} use it? || Read the lines just above line {line|that shows it}: what {part|the program} was doing then stands there.',
      'Search the web for {words|the quoted words} and the name of the program: leave out names and numbers of your own.',
      'Once you changed something, start that work again, and look in the newest lines for {words|the same words}.',
    ],
  },
  warned: {
    meaning: '{part|The program} calls this a warning and not an error.',
    tellsCourse: true,
    steps: [
      'Compare with a log of a good day: if {words|the same words} stand there too, leave it.',
      'If they are new, look at {thing|what was changed last}, and at what {part|the program} was doing at line {line|that shows it}.',
    ],
  },
};
