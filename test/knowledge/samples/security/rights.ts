import type { Samples } from '../samples.ts';

export const RIGHTS_SAMPLES: Samples = {
  'sudo-refused': {
    fits: [
      '<*> : user NOT in sudoers ; TTY=pts/0 ; PWD=<*> ; USER=root ; COMMAND=<*>',
      '<*> : 3 incorrect password attempts ; TTY=pts/1 ; PWD=<*> ; USER=root ; COMMAND=<*>',
      'FAILED SU for root by <*>',
      'pam_unix(su:auth): authentication failure; logname= uid=1000',
    ],
    misses: ['<*> : TTY=pts/0 ; PWD=<*> ; USER=root ; COMMAND=<*>'],
  },
  'sudo-used': {
    fits: [
      '<*> : TTY=pts/0 ; PWD=<*> ; USER=root ; COMMAND=<*>',
      'Successful su for root by <*>',
      '4672: a sign-in with administrator rights',
    ],
    misses: ['3 incorrect password attempts ; TTY=pts/1 ; PWD=<*> ; USER=root ; COMMAND=<*>'],
  },
  'made-administrator': {
    fits: [
      "add '<*>' to group 'sudo'",
      '4732: someone was added to a local group',
      'Add member to role Global Administrator success',
      'create clusterrolebindings 201',
    ],
    misses: ['Added admin page handler', 'File added to the system in web root, rule level 10'],
  },
  'account-created': {
    fits: [
      'new user: name=<*>, UID=1001, GID=1001, home=<*>, shell=/bin/bash',
      '4720: a user account was created',
      'CreateUser',
    ],
    misses: ['user account was deleted'],
  },
  'account-removed': {
    fits: [
      "delete user '<*>'",
      '4726: a user account was deleted',
      'user.lifecycle.deactivate SUCCESS',
    ],
    misses: ['user <*> created'],
  },
  'group-changed': {
    fits: ["add '<*>' to group 'docker'", 'AddUserToGroup', 'group.user_membership.add SUCCESS'],
    misses: ['consumer added to group <*>'],
  },
  'rights-changed': {
    fits: [
      'AttachUserPolicy',
      'Microsoft.Authorization/roleAssignments/write Succeeded',
      'SetIamPolicy',
      'protected_branch.destroy',
    ],
    misses: ['changing view acls to: <*>'],
  },
  'key-created': {
    fits: [
      'CreateAccessKey',
      'personal_access_token.create',
      'google.iam.admin.v1.CreateServiceAccountKey',
      'New SSH key added to account <*>',
    ],
    misses: ['access key rotated out and removed'],
  },
  'access-refused': {
    fits: [
      {
        level: 'error',
        template: 'An error occurred (AccessDenied) when calling the <*> operation',
      },
      'User "<*>" cannot list resource "<*>" in API group "<*>": forbidden',
      'avc: denied { read } for pid=<*> comm="<*>" name="<*>"',
      'ERROR: ORA-01031: insufficient privileges',
    ],
    misses: ['access granted to <*>'],
  },
};
