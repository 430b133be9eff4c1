import type { Kind } from '../../kind.ts';

/** Kinds of events about game server, the more telling first. */
export const GAME_SERVER: Kind[] = [
  {
    id: 'game-behind-time',
    area: 'game server',
    grade: 'watch',
    one: 'the game server could not keep up with the game',
    many: '# times the game server could not keep up with the game',
    meaning:
      'The server needs longer for a step of the game than it has. Players feel it as lag: blocks come back, mobs stand still.',
    steps: [
      'Type "tps" or "spark tps" in the console to see how far behind it is, and "spark profiler" for what takes the time.',
      'Lower "view-distance" in {settings|"server.properties"}, and look for big farms or a new plugin.',
      'See whether the line stays away when as many play.',
    ],
    who: 'the person who runs the game server, today.',
    parties: ['host', 'program'],
    raised: { times: 5, grade: 'trouble' },
    match: [
      {
        words:
          /can.t keep up!|is the server overloaded|running \S{1,10}ms (?:or \S{1,10} ticks )?behind|skipping \S{1,10} tick|server (?:tick|main thread) .{0,40}(?:took too long|overloaded|lagging)|a single server tick took|tick (?:took|exceeded).{0,30}(?:ms|seconds)|hitch warning|server is overloaded/,
      },
    ],
  },
  {
    id: 'game-server-hung',
    area: 'game server',
    grade: 'trouble',
    one: 'the game server hung or failed in the middle of the game',
    many: '# times the game server hung or failed in the middle of the game',
    meaning:
      'The server stopped in the middle of the game, and everybody was thrown out. What was built since the last save may be gone; the rest of the world is on the disk.',
    steps: [
      'Copy the folder "world" before you start again.',
      'Take out the plugin or mod that the lines below name. If they name only the game, remove what was placed or added last.',
      'Start it, and see whether it holds.',
    ],
    who: 'the person who runs the game server, at once.',
    parties: ['program', 'exception', 'path'],
    match: [
      {
        words:
          /exception (?:in server tick loop|ticking (?:world|entity|block entity|tile entity)|generating new chunk)|encountered an unexpected exception|ticking (?:entity|block entity|world)\b|the server has stopped responding|server (?:thread|watchdog).{0,40}(?:dump|hung|crash)|considering it to be crashed|this crash report has been saved|minecraft crash report|preparing crash report|crash report (?:saved|has been saved)|thread dump \(look for plugins/,
      },
    ],
  },
  {
    id: 'game-mod-wrong-side',
    area: 'game server',
    grade: 'trouble',
    one: "a mod asked for a part that only a player's game has",
    many: "# times a mod asked for a part that only a player's game has",
    meaning:
      "{thing|This mod} asked for a part that only a player's game has, so the server did not start. Nobody can play; the world is not touched.",
    steps: [
      'Look for another version of {thing|it} for your game: some are for both sides, and this one has a fault.',
      'If there is none, copy the folder "world" first, since things from that mod vanish without it. Then move its file out of "mods".',
      'Start the server again, and see whether it says "Done" or names the next one.',
    ],
    who: 'the person who runs the game server, today.',
    parties: ['program', 'path'],
    match: [
      {
        words:
          /invalid dist (?:dedicated_server|client)|for invalid dist|environment type (?:server|client) .{0,40}|cannot load class .{0,120}in environment type|client-?side only mod|client-only mod|attempted to load class net\/minecraft\/client|wrong side .{0,30}mod|mod .{1,60} is (?:only for|for) the (?:client|server)/,
      },
    ],
  },
  {
    id: 'game-mod-missing',
    area: 'game server',
    grade: 'trouble',
    one: 'a mod or plugin needs another one that is missing or does not fit',
    many: '# mods or plugins need others that are missing or do not fit',
    meaning:
      '{thing|This mod or plugin} needs another one that is missing or of the wrong version, so it is not loaded, or the game does not start. The world is not touched.',
    steps: [
      'Look in the lines below for the name and version that it asks for.',
      'Put that one into "mods" or "plugins". If you must take {thing|this one} out, copy the folder "world" first: things from it may vanish.',
      'Start the server, and see whether it says "Done".',
    ],
    who: 'the person who runs the game server, today.',
    parties: ['program', 'path'],
    match: [
      {
        words:
          /missing (?:or unsupported )?mandatory dependenc|missing (?:the following )?(?:mod|plugin)s?\b|unknown(?:\/missing)? dependency plugins?|unknowndependencyexception|requires .{1,80} (?:or (?:above|later)|of .{1,30}),? which is missing|which is missing!|incompatible mods? (?:found|set|detected)|mod resolution (?:failed|encountered)|some of your mods are incompatible|modresolutionexception|unmet dependency listing|(?:plugin|mod) .{1,80} (?:requires|depends on) .{1,80}(?:missing|not (?:installed|found|present)|but)|duplicate mod|ambiguous plugin name|unsupported api version|mismatched mod channel|modloadingexception.{0,60}depend/,
        not: /0 missing|no missing/,
      },
    ],
  },
  {
    id: 'game-mods-not-loaded',
    area: 'game server',
    grade: 'trouble',
    one: 'the game server did not start, since a mod failed to load',
    many: '# times the game server did not start, since a mod failed to load',
    meaning:
      '{thing|A mod} failed while the game loaded its mods, so the server stopped. Nobody can play until it starts; the world is not touched.',
    steps: [
      'Look in the lines below, or in the newest file of "crash-reports", for the mod that failed, and get its version for your game.',
      'If there is none, copy the folder "world" first, then move that mod out of "mods".',
      'Start the server, and see whether it says "Done" or names the next one.',
    ],
    who: 'the person who runs the game server, today.',
    parties: ['program', 'path'],
    match: [
      {
        words:
          /failed to create mod instance|failed to complete lifecycle event|loading errors encountered|\bloadingfailedexception\b/,
      },
    ],
  },
  {
    id: 'game-plugin-failed',
    area: 'game server',
    grade: 'trouble',
    one: 'a plugin or mod of the game server failed',
    many: '# times a plugin or mod of the game server failed',
    meaning:
      'What {thing|this plugin} adds to the game (commands, shops, rights) does not work now. The server itself may go on without it.',
    steps: [
      'Try one of its commands in the game; "plugins" in the console shows it red if it is off.',
      'Get its version for your game, or take its file out of "plugins".',
      'Start again, and see that the line stays away.',
    ],
    who: 'the person who runs the game server, today.',
    parties: ['program', 'exception', 'path'],
    match: [
      {
        words:
          /(?:could not|cannot|failed to|unable to|error (?:while )?)(?: ?)(?:load|loading|enable|enabling|disable|disabling|initiali[sz]e|initiali[sz]ing|pass event|create)(?: \S{1,40}){0,3} (?:plugin|plugins|mod|mods|datapack|datapacks|permissions backend|permissions file)\b|could not pass event |(?:could not|cannot) (?:load|pass event) .{0,80}(?:plugins\/|to \S{1,40} v\S)|error occurred while (?:enabling|disabling|loading) |has failed to load correctly|(?:unable|failed) to load permissions|error loading permissions|task #\S{1,9} for .{1,60} generated an exception|unhandled exception executing command|(?:plugin|mod) .{1,60} (?:failed to (?:load|start|enable)|generated an exception|crashed|is corrupt)|is it up to date\?|invalidpluginexception|invaliddescriptionexception|mixin apply (?:for mod .{1,60} )?failed|mixin(?:apply|transformer)error/,
        not: /wordpress|nagios|telegraf/,
      },
    ],
  },
  {
    id: 'game-world-not-saved',
    area: 'game server',
    grade: 'trouble',
    one: 'the game could not save or read its world',
    many: '# times the game could not save or read its world',
    meaning:
      'What players built since the last save is only in memory, and lost if the server stops now.',
    steps: [
      'Do not stop it. See whether the disk has room: "df -h".',
      'Make room, then type "save-all flush" in the console, and wait for "Saved".',
      'Then copy the folder "world" to another place.',
    ],
    who: 'the person who runs the game server, at once.',
    parties: ['path'],
    match: [
      {
        words:
          /(?:failed|unable|could not|couldn.t|cannot|error)(?: to)?(?: \S{1,20}){0,2} (?:save|saving|store|load|loading|read|reading|write)(?: \S{1,20}){0,3} (?:chunk|chunks|world|level|level\.dat|player data|playerdata|region file|region|savegame|map data)\b|chunk (?:file )?.{0,60}(?:is in the wrong location|corrupt|failed|missing level data)|region file .{0,60}(?:corrupt|truncated|invalid)|session\.lock .{0,60}|already locked .{0,60}(?:other|another) .{0,30}(?:minecraft|instance)|world (?:is )?corrupt|level is not saved/,
        not: /aws|availability/,
      },
    ],
  },
  {
    id: 'game-player-not-let-in',
    area: 'game server',
    grade: 'watch',
    one: 'a player could not join',
    many: '# times a player could not join',
    meaning:
      '{user|A player} stood before a closed door: another version, other mods, not on the guest list, or the sign-in service was down. The others can play.',
    steps: [
      'Ask {user|the player} what was on the screen.',
      'Compare the version of both sides. Guest list: "whitelist add" and the name, in the console.',
    ],
    who: 'the person who runs the game server, today.',
    parties: ['user', 'address'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /(?:failed to verify username|invalid session|authentication servers are (?:down|currently)|not authenticated with minecraft|bad login|failed to log in: )|disconnecting .{0,100}(?:white-?list|banned|outdated|version|mismatch|mods?\b|verify|invalid|full)|you are (?:not white-?listed|banned)|outdated (?:client|server)|(?:server|game) is full|lost connection: .{0,80}(?:outdated|verify|white-?list|banned|incompatible|mismatch|invalid)|mod rejections|incompatible (?:client|server)|steam (?:auth|validation) (?:rejected|failed)|\bvac\b.{0,20}(?:ban|error)|couldn.t verify username/,
      },
    ],
  },
  {
    id: 'game-player-thrown-out',
    area: 'game server',
    grade: 'watch',
    one: 'a player was thrown out or lost the connection',
    many: '# times a player was thrown out or lost the connection',
    meaning:
      '{user|A player} lost the connection or was put out. Once it is their network; many at one time point to the server.',
    steps: [
      'See whether others left in the same minute. If so, look for lag: "tps" in the console.',
      'If it is one alone, ask what they saw; nothing needs to be mended here.',
    ],
    who: 'the person who runs the game server, this week.',
    parties: ['user', 'address'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /\bkicked\b.{0,60}|was kicked|kicked for (?:spamming|flying)|flying is not enabled|(?:player |client )?.{0,60}lost connection: .{0,20}(?:timed out|internal exception|disconnect\.(?:timeout|spam|overflow)|disconnect\.genericreason)|\btimed out\b.{0,20}player|kick(?:ed)? player|banned player|banned .{1,40} from the (?:game|server)/,
      },
    ],
  },
  {
    id: 'game-offline-mode',
    area: 'game server',
    grade: 'watch',
    one: 'the game server let players in without checking who they are',
    many: '# times the game server let players in without checking who they are',
    meaning:
      "The server lets players in without asking the makers of the game who they are: anybody may join under any name, even an administrator's.",
    steps: [
      'If there is no proxy in front (Velocity, BungeeCord), set "online-mode" to true in {settings|"server.properties"}.',
      'If there is one, let nobody but it reach this port.',
      'Restart, and look through the list of operators.',
    ],
    who: 'the person who runs the game server, today.',
    parties: ['host'],
    match: [
      {
        words:
          /server is running in (?:offline|insecure) mode|offline\/insecure mode|the server will make no attempt to authenticate|online-mode.{0,12}false|allow hackers to connect|sv_lan.{0,4}1\b|username check disabled/,
      },
    ],
  },
  {
    id: 'game-player-came-or-went',
    area: 'game server',
    grade: 'routine',
    one: 'a player came or went',
    many: '# times a player came or went',
    meaning: '{user|A player} came or went, as on every day.',
    steps: ['See whether many left in the same minute; then look for lag.', 'Else leave it.'],
    who: 'nobody: this is everyday work.',
    parties: ['user', 'address'],
    match: [
      {
        words:
          /(?:joined|left) the game|logged in with entity id|uuid of player|lost connection: (?:disconnected|quitting)|player (?:connected|disconnected)\b|saved the (?:game|world)|saving (?:chunks|players|worlds|the game)|threadedanvilchunkstorage|done \(\S{1,12}s\)! for help/,
        not: /fail|error/,
      },
    ],
  },
];
