import type { Samples } from '../samples.ts';

export const WINDOWS_SECURITY_SAMPLES: Samples = {
  'windows-process-started': {
    fits: [
      { format: 'a Windows event export', template: '4688: a program was started' },
      { format: 'a Windows event export', template: 'A new process has been created.' },
      { format: 'a Windows event export', template: 'Process Create: <*>' },
    ],
    misses: [{ format: 'a Windows event export', template: '4689: a program ended' }],
  },
  'windows-process-ended': {
    fits: [
      { format: 'a Windows event export', template: '4689: a program ended' },
      { format: 'a Windows event export', template: 'A process has exited.' },
      { format: 'a Windows event export', template: 'Process terminated: <*>' },
    ],
    misses: [{ format: 'a Windows event export', template: '4688: a program was started' }],
  },
  'windows-service-installed': {
    fits: [
      { format: 'a Windows event export', template: '7045: a service was installed' },
      {
        format: 'a Windows event export',
        template: 'A service was installed in the system. Service Name: <*>',
      },
      { format: 'a Windows event export', template: '4697: a service was installed' },
    ],
    misses: [{ format: 'a Windows event export', template: 'service manager installed update' }],
  },
  'windows-task-created': {
    fits: [
      { format: 'a Windows event export', template: '4698: a scheduled task was created' },
      {
        format: 'a Windows event export',
        template: 'A scheduled task was updated. Task Name: <*>',
      },
      'A scheduled task was deleted',
    ],
    misses: ['scheduled task finished'],
  },
  'windows-kerberos-failed': {
    fits: [
      { format: 'a Windows event export', template: '4771: a Kerberos sign-in failed' },
      'Kerberos pre-authentication failed.',
      'krb5kdc: AS_REQ <*>: KDC_ERR_PREAUTH_FAILED',
    ],
    misses: [
      { format: 'a Windows event export', template: '4768: a Kerberos ticket was asked for' },
    ],
  },
  'windows-ticket': {
    fits: [
      { format: 'a Windows event export', template: '4768: a Kerberos ticket was asked for' },
      { format: 'a Windows event export', template: '4776: a password was checked' },
      'A Kerberos service ticket was requested.',
    ],
    misses: ['Kerberos pre-authentication failed.'],
  },
  'windows-share-opened': {
    fits: [
      { format: 'a Windows event export', template: 'A network share object was accessed.' },
      { format: 'a Windows event export', template: '5140 File Share' },
      'A network share object was checked to see whether client can be granted desired access.',
    ],
    misses: [{ format: 'a Windows event export', template: 'share price updated' }],
  },
  'windows-update-odd-package': {
    fits: [
      'Failed to get next element [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]',
      'Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]',
      'Warning: Unrecognized packageExtended attribute.',
    ],
    misses: ['Package <*> was opened'],
  },
  'windows-update-failed': {
    fits: [
      {
        format: 'a Windows event export',
        template:
          'Installation Failure: Windows failed to install the following update with error <*>: <*>',
      },
      { format: 'a Windows event export', template: 'Windows Update failed to download <*>' },
      { level: 'error', template: 'Hotfix KB<*> failed' },
    ],
    misses: [
      {
        format: 'a Windows event export',
        template: 'Installation Successful: Windows successfully installed the following update',
      },
    ],
  },
  'windows-app-error': {
    fits: [
      {
        format: 'a Windows event export',
        template:
          'DistributedCOM The server <*> did not register with DCOM within the required timeout, error.',
      },
      {
        format: 'a Windows event export',
        template: 'The processing of Group Policy failed because of lack of network connectivity',
      },
      {
        format: 'a Windows event export',
        template: 'Activation context generation failed for <*>',
      },
    ],
    misses: [
      { format: 'a Windows event export', template: 'group policy settings were processed' },
    ],
  },
};
