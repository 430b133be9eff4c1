import type { Samples } from '../samples.ts';

export const CLOUD_SAMPLES: Samples = {
  'root-account-used': {
    fits: [
      'ConsoleLogin Success Root',
      'Policy:IAMUser/RootCredentialUsage',
      'Root account was used from <*>',
    ],
    misses: ['ConsoleLogin Success IAMUser'],
  },
  'bucket-made-public': {
    fits: ['PutBucketAcl', 'DeletePublicAccessBlock', 'AnonymousLinkCreated'],
    misses: ['ListBuckets'],
  },
  'cloud-door-opened': {
    fits: [
      'AuthorizeSecurityGroupIngress',
      'Microsoft.Network/networkSecurityGroups/securityRules/write Succeeded',
      'v1.compute.firewalls.insert',
    ],
    misses: ['DescribeSecurityGroups'],
  },
  'cloud-things-deleted': {
    fits: [
      'repo.destroy',
      'TerminateInstances',
      'Microsoft.Compute/virtualMachines/delete Succeeded',
    ],
    misses: ['repo.create'],
  },
  'mail-rule-made': {
    fits: [
      'New-InboxRule',
      'Set-Mailbox ForwardingSmtpAddress',
      'email_forwarding_out_of_domain change',
    ],
    misses: ['mailbox rules listed'],
  },
  'app-consent-given': {
    fits: [
      'Consent to application Success',
      'Add delegated permission grant',
      'app.oauth2.as.consent.grant SUCCESS',
    ],
    misses: ['consent banner shown'],
  },
  'secret-read': {
    fits: [
      'GetSecretValue',
      'google.cloud.secretmanager.v1.SecretManagerService.AccessSecretVersion',
      'get secrets 200',
    ],
    misses: ['CreateSecret'],
  },
  'cloud-nameless-change': {
    fits: [
      'create pods exec by system:anonymous, 101 switching protocols',
      'create daemonsets by system:anonymous, 201 created',
      'delete secrets by system:unauthenticated, 200 ok',
    ],
    misses: [
      'create pods by system:anonymous, 403 forbidden',
      'create pods by system:anonymous, failed: 404 not found',
      'create tills by system:anonymous, 405 method not allowed',
      'get pods by system:anonymous, 200 ok',
      'create selfsubjectaccessreviews by system:anonymous, 201 created',
    ],
  },
  'cloud-program-run-inside': {
    fits: [
      'create pods/exec 101',
      'SendCommand',
      'Microsoft.Compute/virtualMachines/runCommand/action Succeeded',
    ],
    misses: ['list pods 200'],
  },
  'cloud-login-risky': {
    fits: [
      'Atypical travel',
      'suspicious_login for <*>',
      'user.account.report_suspicious_activity_by_enduser SUCCESS',
    ],
    misses: ['travel plan saved'],
  },
  'cloud-call-worked': {
    fits: ['DescribeInstances', 'AssumeRole', 'watch pods 200'],
    misses: ['GetObject AccessDenied'],
  },
};
