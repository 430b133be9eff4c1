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
      '{program|The app} froze for some seconds, and the phone asked whether to close it. Only what was typed in it just then is lost.',
    steps: [
      'Close it (swipe it away), and open it again.',
      'If it freezes again: the store, then Update. Then Settings → Apps → its name → Storage → Clear cache.',
      'Use it as before to see that it holds.',
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
    id: 'app-camera-part-not-loaded',
    area: 'phone apps',
    grade: 'watch',
    one: 'an extra part of the camera did not load',
    many: '# times an extra part of the camera did not load',
    meaning:
      'When the camera started, one extra part of it was not found. Nothing here says that a picture failed; an effect or a mode may be missing.',
    steps: [
      'Take a photo. If it works, leave it.',
      'If it does not, restart the phone, and look for an update in Settings → System.',
    ],
    who: 'the owner of the phone, when there is time.',
    parties: ['path', 'program'],
    match: [
      {
        words:
          /camera.{0,80}(?:(?:failed|unable) to load|could not load|cannot load|dlopen failed)\b/,
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
      'The camera gave no picture: another app held it, or the part of the phone that runs it hung. Photos already taken are safe.',
    steps: [
      'Close all apps that use the camera, and open the camera once.',
      'If it stays black, restart the phone: that frees it.',
      'If it fails in every app, look for an update in Settings → System, then have it looked at.',
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
      'The phone ended {program|an app} in the background to get its memory back. That is everyday work, unless it was in use.',
    steps: [
      'Open it, and see whether it still has what was entered.',
      'If it ends while in use: Settings → Apps → its name → Battery → Unrestricted.',
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
      '{program|An app} called for a part that is not on this phone, such as the push messages of a store. Only that extra does not work.',
    steps: [
      'If nothing in the app is missed, leave it.',
      'If messages do not come, update the app and the store from the store itself.',
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
      '{program|The app} made a mistake and was closed. What was just typed in it may be lost; the rest of the phone is fine.',
    steps: [
      'Open it again, and see whether it closes at the same place.',
      'If it does: the store, then Update. Then Settings → Apps → its name → Storage → Clear cache (not data).',
      'If it stays, report it to its maker in the store.',
    ],
    who: 'the owner of the phone, today. If it stays, tell the maker of the app.',
    parties: ['program', 'exception'],
    match: [
      {
        words:
          /force finishing activity|am_crash\b|process .{1,80} has crashed|\bapp(?:lication)? (?!error|hang).{1,60}(?:keeps stopping|has stopped unexpectedly|crashed)|beginning of crash|crash_dump\d{0,2}\b|tombstone (?:written|\S{1,60} written)|terminating app due to uncaught|androidruntime: .{0,40}fatal|shutting down vm/,
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
      '{program|The app} asked for something that it may not use, such as the camera or the place, and went without. The phone did its work.',
    steps: [
      'Only if you miss that part: Settings → Apps → its name → Permissions.',
      'Allow it if you know why the app needs it.',
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
    meaning:
      '{program|An app} was too slow to draw some pictures, so the screen stuttered. The phone was busy or hot.',
    steps: [
      'If you noticed nothing, leave it.',
      'If it goes on, close apps that you do not use, and let the phone cool; then restart it.',
    ],
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
      '{program|The app} is not installed, or stays at its old version. There is too little room, or the file does not fit this phone.',
    steps: [
      'See the room: Settings → Storage. Free some: pictures and videos take the most.',
      'Get the app from the store once more; a file from elsewhere may not fit.',
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
