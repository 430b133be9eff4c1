import type { Samples } from '../samples.ts';

export const SYSMON_SAMPLES: Samples = {
  'sysmon-code-into-program': {
    fits: [
      {
        format: 'a Windows event export',
        template: 'Sysmon 8 a program put code into another program',
      },
      'CreateRemoteThread detected: SourceImage: <*>',
      { format: 'a Windows event export', template: '8 Microsoft-Windows-Sysmon/Operational' },
    ],
    misses: [{ format: 'a Windows event export', template: 'Sysmon 1 a program was started' }],
  },
  'sysmon-memory-read': {
    fits: [
      { format: 'a Windows event export', template: 'Sysmon 10 a program opened another program' },
      'ProcessAccess: SourceImage: <*> TargetImage: <*>',
      'Process accessed: SourceProcessId: <*>',
    ],
    misses: [{ format: 'a Windows event export', template: 'Sysmon 11 a file was created' }],
  },
  'sysmon-driver-or-module': {
    fits: [
      { format: 'a Windows event export', template: 'Sysmon 6 a driver was loaded' },
      'Driver loaded: <*> Signed: true',
      'Image loaded: <*>',
    ],
    misses: ['image download finished'],
  },
  'sysmon-raw-disk': {
    fits: [
      { format: 'a Windows event export', template: 'Sysmon 9 a program read the disk directly' },
      'RawAccessRead detected: Image: <*>',
      'raw access read by <*> on Device: <*>',
    ],
    misses: [{ format: 'a Windows event export', template: 'Sysmon 11 a file was created' }],
  },
  'sysmon-lasting-watch': {
    fits: [
      { format: 'a Windows event export', template: 'Sysmon 19 a WMI event filter was set up' },
      'WmiEventConsumer activity detected',
      {
        format: 'a Windows event export',
        template: '21: WmiEventConsumerToFilter activity detected',
      },
    ],
    misses: ['wmi service started'],
  },
  'sysmon-registry-changed': {
    fits: [
      { format: 'a Windows event export', template: 'Sysmon 13 a registry value was set' },
      'Registry value set: TargetObject: <*>',
      { format: 'a Windows event export', template: 'A registry value was modified.' },
    ],
    misses: ['registry of services loaded'],
  },
  'sysmon-file-noted': {
    fits: [
      { format: 'a Windows event export', template: 'Sysmon 11 a file was created' },
      'File created: TargetFilename: <*>',
      'File creation time changed: Image: <*>',
    ],
    misses: [{ level: 'error', template: 'file creation failed' }],
  },
  'sysmon-connection-noted': {
    fits: [
      { format: 'a Windows event export', template: 'Sysmon 3 a network connection was made' },
      'Network connection detected: Image: <*>',
      'Pipe Created: PipeName: <*>',
    ],
    misses: [{ level: 'error', template: 'network connection lost' }],
  },
  'sysmon-itself': {
    fits: [
      { format: 'a Windows event export', template: 'Sysmon 4 the service changed its state' },
      'Sysmon config state changed: ConfigurationFileHash: <*>',
      { format: 'a Windows event export', template: 'Sysmon 255 error' },
    ],
    misses: [
      { format: 'a Windows event export', template: 'Sysmon 3 a network connection was made' },
    ],
  },
};
