import type { Samples } from '../samples.ts';

export const TRUST_SAMPLES: Samples = {
  'certificate-expired': {
    fits: [
      { level: 'error', template: 'x509: certificate has expired or is not yet valid' },
      'SSL routines: tlsv1 alert certificate expired',
      'java.security.cert.CertificateExpiredException: NotAfter: <*>',
    ],
    misses: ['certificate is valid'],
  },
  'certificate-not-renewed': {
    fits: [
      'Failed to renew certificate <*> with error: Some challenges have failed.',
      { level: 'warning', template: 'Challenge failed for domain <*>' },
      'acme: error: <*> :: urn:ietf:params:acme:error:rateLimited',
      'unable to obtain certificate for <*>: order took too long',
    ],
    misses: ['certbot._internal.error_handler:Calling registered functions', 'certificate renewed'],
  },
  'certificate-expires-soon': {
    fits: [
      { level: 'warning', template: 'certificate for <*> expires in 7 days' },
      'certificate of <*> has 5 days left',
      'SSL certificate will expire on <*>',
    ],
    misses: ['certificate renewed'],
  },
  'certificate-not-trusted': {
    fits: [
      {
        level: 'error',
        template:
          'SSL: CERTIFICATE_VERIFY_FAILED certificate verify failed: self signed certificate',
      },
      'sun.security.validator.ValidatorException: PKIX path building failed',
      'Host key verification failed.',
    ],
    misses: ['certificate loaded from <*>'],
  },
  'tls-failed': {
    fits: [
      { level: 'info', template: 'SSL_do_handshake() failed while SSL handshaking, client: <*>' },
      'javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure',
      {
        format: 'a Windows event export',
        template: 'A fatal alert was generated and sent to the remote endpoint.',
      },
    ],
    misses: ['TLS handshake done in <*> ms'],
  },
  'clock-wrong': {
    fits: [
      { level: 'warning', template: 'make: Clock skew detected. Your build may be incomplete.' },
      "chronyd: Can't synchronise: no selectable sources",
      'krb5: Clock skew too great (KRB_AP_ERR_SKEW)',
    ],
    misses: ['max clock skew set to <*>'],
  },
  'clock-set': {
    fits: [
      'time reset +<*> s',
      'System clock was stepped by <*> seconds',
      { format: 'a Windows event export', template: 'The system time was changed.' },
    ],
    misses: ['clock settings page shown'],
  },
};
