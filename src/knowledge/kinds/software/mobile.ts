import type { Kind } from '../../kind.ts';

/** Kinds of events about phone apps, the more telling first. */
export const MOBILE: Kind[] = [
  {
    id: 'app-not-answering',
    area: 'phone apps',
    grade: 'trouble',
    one: 'an app on the phone did not answer for too long',
    many: '# times an app on the phone did not answer for too long',
    meaning:
      'The app froze for some seconds. The phone asks then whether to close it; nothing else is harmed.',
    steps: [
      'Close {program|the app} and open it again.',
      'If it freezes again, install its update from the store, or clear its cache in Settings, Apps.',
    ],
    who: 'the owner of the phone, today. If it stays, tell the maker of the app.',
    parties: ['program', 'service'],
    match: [
      {
        words:
          /\banr in\b|am_anr|application (?:is )?not responding|anr(?:manager| \S{1,20}):? .{0,40}(?:dump|timeout)|input dispatching timed out|broadcast of intent .{0,80}timed? ?out|executing service .{1,80}timeout|watchdog:? .{0,30}0x8badf00d|0x8badf00d|scene-(?:create|update) watchdog/,
      },
    ],
  },
  {
    id: 'app-camera-failed',
    area: 'phone apps',
    grade: 'trouble',
    one: 'the camera of the phone failed',
    many: '# times the camera of the phone failed',
    meaning:
      'The camera gave no picture. Another app held it, or the part of the phone that runs it hung.',
    steps: [
      'Close all apps that use the camera, and try again.',
      'Restart the phone: that frees the camera.',
      'If it fails in every app, have the phone looked at.',
    ],
    who: 'the owner of the phone, today.',
    parties: ['program', 'service'],
    match: [
      {
        words:
          /camera\w{0,20}\b.{0,80}(?:error|failed|failure|died|crashed|timed? ?out|disconnected|cannot|unable|could not|not respond|in use by)|(?:error|failed|unable|could not|fail)(?: to)?(?: \S{1,20}){0,4} camera\b|cameraaccessexception|camera_error|camera service (?:has )?died|mm-camera.{0,40}error/,
        not: /no error|error ?= ?0|error: 0\b|errors? 0\b|without error/,
        level: 'warning',
      },
    ],
  },
  {
    id: 'app-ended',
    area: 'phone apps',
    grade: 'watch',
    one: 'an app on the phone was ended in the background',
    many: '# times an app on the phone was ended in the background',
    meaning:
      'The phone ends apps that nobody looks at when it needs their memory. That is usual, unless the app was in use.',
    steps: [
      'Open the app, and see whether it still has what was entered.',
      'If it ends while it is in use, bring it up to date.',
    ],
    who: 'the owner of the phone, if the app was missed.',
    parties: ['program', 'service'],
    match: [
      {
        words:
          /process \S{1,100} .{0,20}has died|\bkilling \S{1,8}:\S{1,100}|force finishing activity|low memory: no more background|scheduling restart of crashed service/,
        from: /android/,
      },
    ],
  },
  {
    id: 'app-service-missing',
    area: 'phone apps',
    grade: 'watch',
    one: 'an app called for a part that is not on this phone',
    many: '# times an app called for a part that is not on this phone',
    meaning:
      'The app called for a part that is not on this phone, such as the push messages of a store. Only that extra does not work.',
    steps: [
      'If nothing in the app is missed, leave it.',
      'If messages do not come, install the store or service that it calls for.',
    ],
    who: 'the owner of the phone, when there is time.',
    parties: ['service', 'program'],
    match: [
      {
        words:
          /unable to (?:start|bind|stop) service intent|service intent .{0,200}not found|no service published for/,
      },
    ],
  },
  {
    id: 'app-crashed',
    area: 'phone apps',
    grade: 'trouble',
    one: 'an app on the phone crashed',
    many: '# apps on the phone crashed',
    meaning:
      'The app made a mistake and was closed. What was just typed in it may be lost; the rest of the phone is fine.',
    steps: [
      'Open {program|the app} again, and see whether it closes at the same place.',
      'If it does, install its update from the store, and report it to its maker there.',
    ],
    who: 'the owner of the phone, today. If it stays, tell the maker of the app.',
    parties: ['program', 'exception'],
    match: [
      {
        words:
          /force finishing activity|am_crash\b|process .{1,80} has crashed|app(?:lication)? .{1,60}(?:keeps stopping|has stopped unexpectedly|crashed)|beginning of crash|crash_dump\d{0,2}\b|tombstone (?:written|\S{1,60} written)|terminating app due to uncaught|androidruntime: .{0,40}fatal|shutting down vm/,
      },
      {
        words: /^(?:\S{1,30}: )?(?:fatal exception: |\*\*\* terminating app)/,
        from: /android|ios|apple/,
      },
    ],
  },
  {
    id: 'app-may-not',
    area: 'phone apps',
    grade: 'watch',
    one: 'an app was not allowed to use a part of the phone',
    many: '# times an app was not allowed to use a part of the phone',
    meaning:
      'The app asked for something that it may not use, such as the camera or the place, and went without.',
    steps: [
      'Open Settings, Apps, then the app, then Permissions.',
      'Allow it only if you know why the app needs it.',
    ],
    who: 'the owner of the phone, this week.',
    parties: ['program'],
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /permission denial: |does not have permission (?:android|to)|requires android\.permission|(?:missing|neither user|without) (?:\S{1,20} )?android\.permission|appops?\b.{0,40}(?:denied|rejected)|tcc.{0,40}(?:deny|denied)|missing purpose string|nsusagedescription|sandbox: .{1,60} deny|notallowederror|permission denied by (?:the )?(?:system|user)/,
      },
    ],
  },
  {
    id: 'app-slow',
    area: 'phone apps',
    grade: 'watch',
    one: 'an app was slow to draw its picture',
    many: '# times an app was slow to draw its picture',
    meaning: 'The picture of an app stuttered for a moment. The phone was busy or hot.',
    steps: ['Close apps that you do not use.', 'If it stays slow, restart the phone.'],
    who: 'the owner of the phone, when there is time.',
    parties: ['program'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /skipped \S{1,8} frames|may be doing too much work on its main thread|davey! duration|janky frames|slow (?:dispatch|delivery) (?:took|on)|hang detected.{0,40}/,
      },
    ],
  },
  {
    id: 'app-update-failed',
    area: 'phone apps',
    grade: 'trouble',
    one: 'an app could not be installed on the phone',
    many: '# apps could not be installed on the phone',
    meaning:
      'The app is not there, or stays in its old version. There is too little room, or the file does not fit this phone.',
    steps: [
      'Free some room on the phone: pictures and videos take the most.',
      'Get the app from the store of the phone once more.',
    ],
    who: 'the owner of the phone, today.',
    parties: ['program'],
    match: [
      {
        words:
          /install_(?:failed|parse_failed)_\w{3,50}|(?:apk|ipa) .{0,60}(?:install\w{0,6} failed|is invalid|not signed)|package (?:installation )?install failed|applicationverificationfailed|incompatible_provisioning|failure \[(?:install|delete)_/,
      },
    ],
  },
];
