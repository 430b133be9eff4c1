import type { Samples } from '../samples.ts';

export const MOBILE_SAMPLES: Samples = {
  'app-camera-part-not-loaded': {
    fits: [
      'CameraHWI: void qcamera::init() : Failed to load libfx.so',
      'camera provider: dlopen failed: library <*> not found',
      'CameraModule: could not load <*>',
    ],
    misses: ['camera library loaded'],
  },
  'app-not-answering': {
    fits: [
      'ANR in org.example.shop (org.example.shop/.MainActivity)',
      {
        level: 'error',
        template: 'Input dispatching timed out (Waiting because the window has not finished)',
      },
      'Termination reason 0x8badf00d: scene-create watchdog transgression',
    ],
    misses: ['anr watch started'],
  },
  'app-camera-failed': {
    fits: [
      { level: 'error', template: 'CameraDevice-JV-0: camera died, error 4' },
      { level: 'error', template: 'Camera service died!' },
      { level: 'warning', template: 'Unable to open camera 0: CAMERA_ERROR (3)' },
    ],
    misses: [{ level: 'info', template: 'camera opened, error 0' }],
  },
  'app-crashed': {
    fits: [
      'Force finishing activity org.example.shop/.MainActivity',
      'beginning of crash',
      'am_crash: [<*>,org.example.shop,<*>]',
    ],
    misses: ['finishing activity org.example.shop/.Main'],
  },
  'app-may-not': {
    fits: [
      {
        level: 'warning',
        template: 'Permission Denial: opening provider <*> from ProcessRecord{<*>}',
      },
      'java.lang.SecurityException: requires android.permission.CAMERA',
      'Sandbox: shop(<*>) deny(1) file-read-data <*>',
    ],
    misses: ['permission granted: camera'],
  },
  'app-slow': {
    fits: [
      {
        level: 'info',
        template:
          'Skipped 63 frames! The application may be doing too much work on its main thread.',
      },
      'Davey! duration=1800ms; Flags=0',
      'Slow dispatch took 320ms main',
    ],
    misses: ['drew <*> frames'],
  },
  'app-update-failed': {
    fits: [
      'Failure [INSTALL_FAILED_UPDATE_INCOMPATIBLE]',
      { level: 'error', template: 'INSTALL_PARSE_FAILED_NO_CERTIFICATES' },
      'ApplicationVerificationFailed: Failed to verify code signature',
    ],
    misses: ['install of <*> done'],
  },
  'app-ended': {
    fits: [
      { template: 'Process com.acme.notes (pid <*>) has died', format: 'an Android log (logcat)' },
      { template: 'Killing <*>:com.acme.mail/u0a12: empty', format: 'an Android log (logcat)' },
      { template: 'Force finishing activity com.acme/.Main', format: 'an Android log (logcat)' },
    ],
    misses: ['Process web (pid <*>) has died'],
  },
  'app-service-missing': {
    fits: [
      'Unable to start service Intent { act=com.acme.push.KEEP } U=0: not found',
      'Unable to bind service Intent { cmp=com.acme/.Sync }',
      'No service published for: mediator',
    ],
    misses: ['Unable to start service nginx'],
  },
};
