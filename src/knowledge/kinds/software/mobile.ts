import type { Kind } from '../../kind.ts';

/** Kinds of events about phone apps, the more telling first. */
export const MOBILE: Kind[] = [
  {
    id: 'app-not-answering',
    area: 'phone apps',
    grade: 'trouble',
    one: 'an app on the phone did not answer for too long',
    many: '# times an app on the phone did not answer for too long',
    meaning: 'The app froze. The phone may have asked to close it.',
    steps: ['Close the app and open it again.', 'Bring it up to date if it freezes again.'],
    who: 'the maker of the app, today.',
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
    meaning: 'Another app may hold it, or its part of the system hung. Pictures may not be taken.',
    steps: ['Close all apps that use the camera, and try again.', 'Start the phone again.'],
    who: 'the maker of the app, today.',
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
      'One app asked for a service of another app that is not installed. What that would have done, such as a push message, does not come.',
    steps: [
      'See whether something in that app does not work. If nothing is missed, leave it.',
      'Bring the app up to date, or install the one that it calls.',
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
    meaning: 'The app made a mistake and was closed. What was just typed in it may be lost.',
    steps: [
      'Open the app again, and bring it up to date.',
      'Tell the maker of the app if it happens again.',
    ],
    who: 'the maker of the app, today.',
    parties: ['program', 'exception'],
    match: [
      {
        words:
          /force finishing activity|am_crash\b|process .{1,80} has crashed|app(?:lication)? .{1,60}(?:keeps stopping|has stopped unexpectedly|crashed)|beginning of crash|crash_dump\d{0,2}\b|tombstone (?:written|\S{1,60} written)|terminating app due to uncaught|androidruntime: .{0,40}fatal|shutting down vm/,
      },
    ],
  },
  {
    id: 'app-may-not',
    area: 'phone apps',
    grade: 'watch',
    one: 'an app was not allowed to use a part of the phone',
    many: '# times an app was not allowed to use a part of the phone',
    meaning: 'Someone may have refused it, or nobody was asked yet.',
    steps: [
      "Look in the phone's settings at what the app may use.",
      'Allow it only if the app needs it.',
    ],
    who: 'the maker of the app, this week.',
    parties: ['program'],
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /permission denial: |does not have permission (?:android|to)|requires android\.permission|(?:missing|neither user|without) (?:\S{1,20} )?android\.permission|appops?\b.{0,40}(?:denied|rejected)|tcc.{0,40}(?:deny|denied)|missing purpose string|nsusagedescription|sandbox: .{1,60} deny/,
      },
    ],
  },
  {
    id: 'app-slow',
    area: 'phone apps',
    grade: 'watch',
    one: 'an app was slow to draw its picture',
    many: '# times an app was slow to draw its picture',
    meaning: 'It may feel jerky. The phone may be busy or hot.',
    steps: ['Close apps that are not in use.', 'Start the phone again.'],
    who: 'the maker of the app, when there is time.',
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
    meaning: 'There may be too little room, or the file does not fit the phone.',
    steps: ['Make room on the phone and try again.', 'Get the app from the usual store.'],
    who: 'the maker of the app, today.',
    parties: ['program'],
    match: [
      {
        words:
          /install_(?:failed|parse_failed)_\w{3,50}|(?:apk|ipa) .{0,60}(?:install\w{0,6} failed|is invalid|not signed)|package (?:installation )?install failed|applicationverificationfailed|incompatible_provisioning|failure \[(?:install|delete)_/,
      },
    ],
  },
];
