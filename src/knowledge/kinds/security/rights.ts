import type { Kind } from '../../kind.ts';

/** Kinds of events about rights, the more telling first. */
export const RIGHTS: Kind[] = [
  {
    id: 'sudo-refused',
    area: 'rights',
    grade: 'trouble',
    one: 'someone was not allowed to act as administrator',
    many: '# times someone was not allowed to act as administrator',
    meaning:
      '{user|This account} asked for administrator rights and did not get them, so nothing was changed. It is a person who lacks the right, or somebody trying how far they get.',
    steps: [
      'Read in the line which command was wanted ("COMMAND="), and ask {user|its owner} what it was for.',
      'See what the account may do: "sudo -l -U {user}". If it should have the right, add just that command. || If they should have the right, add just that command.',
      'If they know nothing of it, lock the account, and look what else it did that day.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['user', 'program'],
    security: 'attempt',
    match: [
      {
        words:
          /not in (?:the )?sudoers|user not allowed to use sudo|(?<!oom )command not allowed|incorrect password attempts?\b|(?:su|sudo)(?:\[\S{1,10}\])?: .{0,60}(?:authentication failure|failed su|incorrect password)|failed su for|bad su\b|su: .{0,20}failed|pam_unix\(su(?:do)?\S{0,8}: authentication failure|conversation failed|a password is required/,
      },
      { words: /sudo\b.{0,120}(?:denied|refused|not permitted|not allowed)/ },
    ],
  },
  {
    id: 'sudo-used',
    area: 'rights',
    grade: 'routine',
    one: 'someone acted as administrator',
    many: '# times someone acted as administrator',
    meaning: 'This is usual for people who look after the system.',
    steps: ['Check that you know the user.', 'If you do not, look at the command that was run.'],
    who: 'the person who runs this server, when there is time.',
    parties: ['user', 'program'],
    match: [
      {
        words:
          /tty=\S{1,30} ; pwd=.{1,120} ; user=|session opened for user root .{0,40}by \S{1,30}\(uid=[1-9]|successful su for root|\(to root\) \S{1,40} on|pam_unix\(su(?:do)?:session\): session opened|special privileges assigned|sign-in with administrator rights/,
      },
    ],
  },
  {
    id: 'made-administrator',
    area: 'rights',
    grade: 'danger',
    one: 'someone was given administrator rights',
    many: '# times someone was given administrator rights',
    meaning:
      'From that moment {user|the account} may do everything here, and give rights to others. An administrator did it, or somebody who wants to stay in control.',
    steps: [
      'Ask all administrators who gave {user|it} these rights, and why.',
      'If nobody knows, see that another administrator can sign in, then take them away: on Linux "sudo gpasswd -d {user} sudo", and lock it with "sudo passwd -l {user}". || If nobody knows, see that another administrator can sign in, then take them away, and lock the account.',
      'Then list what {user|it} did since: sign-ins, new accounts, changed files.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['user'],
    security: 'breach',
    match: [
      {
        words:
          /(?:add|added|adding|create|created|new)(?: \S{1,50}){0,8} (?:to (?:the )?)?(?:group )?['"]?(?:administrators?|admin|sudo|wheel|root|domain admins|enterprise admins|global administrator|superuser|cluster-admin|owner)(?: (?:group|role|user|rights|privileges))?/,
        not: /administrator (?:page|panel|ui|tool|console|port|server|service|interface|client|endpoint|handler)|admin (?:page|panel|ui|tool|console|port|server|service|interface|client|endpoint|handler)|(?:file|folder|directory) added|web root|root (?:element|node|certificate|ca|path|dir|logger|context|application|folder|module)|sudo apt|newer|address|plugin/,
      },
      {
        words:
          /promoted to admin\w{0,10}|granted (?:admin|administrator|superuser|root|owner)|add member to role|grant.{0,40}(?:all privileges|superuser|sysadmin|dba)\b|user\.account\.privilege\.grant|group\.privilege\.grant|someone was added to a (?:local|global|universal) group|member was added to a security-enabled|usermod.{0,80}(?:-g|-ag) (?:sudo|wheel|root|admin)|adminrole\.assign|\badd system\.admin\b|clusterrolebindings? .{0,80}cluster-admin|(?:create|patch|update) clusterrolebindings?/,
      },
    ],
  },
  {
    id: 'account-created',
    area: 'rights',
    grade: 'watch',
    one: 'a user account was created',
    many: '# user accounts were created',
    meaning:
      'A new account ({user|its name is in the line}) can sign in here from now on. A colleague or an installed program made it, or somebody who wants to come back.',
    steps: [
      'Ask who made {user|the account}, and for whom. New programs make accounts of their own, without a password.',
      'If nobody knows it, lock it first: on Linux "sudo passwd -l {user}". Then look who was signed in at that minute. || If nobody knows it, lock it first, then look who was signed in at that minute.',
    ],
    who: 'the person who manages your accounts, today.',
    parties: ['user'],
    raised: { times: 3, grade: 'trouble' },
    match: [
      {
        words:
          /(?:user|account) account was (?:created|enabled)|new user: name|new (?:user|account)(?: \S{1,60})? (?:was |has been )?(?:created|added|registered)|(?:user|account)(?: \S{1,60})? (?:was |has been )?created\b|\bcreateuser\b|createloginprofile|user\.lifecycle\.create|\badd user\b success|useradd\[|create_user\b|\badduser\b/,
        not: /session|context|object|instance|config|director/,
      },
      {
        words: /org\.add_member|user added to (?:organi[sz]ation|project|team)|org\.invite_member/,
      },
    ],
  },
  {
    id: 'account-removed',
    area: 'rights',
    grade: 'watch',
    one: 'a user account was removed or switched off',
    many: '# user accounts were removed or switched off',
    meaning:
      'Who used {user|this account} cannot get in any more. That is right when somebody leaves, and a mistake when they still work here.',
    steps: [
      'Ask whoever manages accounts whether {user|it} was meant to go.',
      'If not, switch it on again, and look whether its mail and files are still there.',
    ],
    who: 'the person who manages your accounts, today.',
    parties: ['user'],
    match: [
      {
        words:
          /delete user '|user account was (?:deleted|disabled)|(?:user|account) (?:\S{1,60} )?(?:was |has been )(?:deleted|removed|disabled|deactivated|suspended)\b|\bdeleteuser\b|user\.lifecycle\.(?:deactivate|suspend|delete)|\bdelete user\b|\bdisable account\b|userdel\[|org\.remove_member/,
        not: /mfa|factor|session/,
      },
    ],
  },
  {
    id: 'group-changed',
    area: 'rights',
    grade: 'watch',
    one: 'the members of a group were changed',
    many: '# times the members of a group were changed',
    meaning:
      'What people may do hangs on their groups, so {user|somebody} may now have more rights, or fewer.',
    steps: [
      'Read in the line which group it was. Groups such as "sudo", "wheel" or "Administrators" give all rights.',
      'On Linux "id {user}" shows the groups now. || Look up who is in that group now.',
      'Ask who did it. If nobody ordered it, take {user|the account} out of that group again.',
    ],
    who: 'the person who manages your accounts, today.',
    parties: ['user'],
    match: [
      {
        words:
          /add(?:ed)? .{1,60} to (?:shadow )?group|addusertogroup|add member to group|group\.user_membership\.add|team\.add_member|usermod\[|member added to group|added to group|new group: name/,
        not: /consumer|multicast/,
      },
      { words: /change user .{1,60}(?:from|to)|groupadd\[|gpasswd\[/ },
    ],
  },
  {
    id: 'rights-changed',
    area: 'rights',
    grade: 'watch',
    one: 'rights or rules of access were changed',
    many: '# times rights or rules of access were changed',
    meaning: 'Someone may do more from now on, or less, than before: a rule of access was changed.',
    steps: [
      'Read in the line which rule it was and for whom, and ask {user|the person who changed it} whether it was meant.',
      'Compare it with how it was before. If nobody ordered it, set it back.',
    ],
    who: 'whoever is responsible for security here, today.',
    parties: ['user'],
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /(?:put|attach|detach|create|delete)(?:user|role|group|bucket|key|resource)?policy(?:version)?\b|updateassumerolepolicy|setiampolicy|(?<!audit )(?:role|policy|permission|acl)s? (?:was |were |has been |have been )?(?:changed|updated|modified|assigned|attached|granted)\b|(?:create|update|patch) (?:cluster)?roles?\b|role ?assignments?.{0,8}(?:write|create)|permissions? (?:of|on|for) .{1,80} (?:changed|updated)|user right was (?:assigned|removed)|policy\.(?:lifecycle|rule)\.(?:update|create|delete)|protected_branch\.\w{3,30}|repo\.access\b|grant\b.{0,40} on .{1,60} to/,
        not: /no |not |unchanged|changing view acls|changing modify acls/,
      },
    ],
  },
  {
    id: 'key-created',
    area: 'rights',
    grade: 'watch',
    one: 'a new access key or token was made',
    many: '# new access keys or tokens were made',
    meaning:
      'Whoever holds the new key gets in as {user|that account} without a password. People need keys for work; intruders make them to come back later.',
    steps: [
      'Ask the owner of {user|the account} whether they made this key, and for what.',
      'If not, delete the key, change the password of {user|the account}, and look what was done with the key since.',
    ],
    who: 'whoever is responsible for security here, today.',
    parties: ['user', 'address'],
    raised: { times: 5, grade: 'trouble' },
    match: [
      {
        words:
          /createaccesskey|createkeypair|importkeypair|createapikey|createserviceaccountkey\b|serviceaccountkeys?\.create|(?:access|api|ssh|deploy|personal access|secret|public) (?:key|token)(?: \S{1,60})? (?:was |has been )?(?:created|added|generated|issued|registered)|new (?:access|api|ssh|deploy) (?:key|token)|personal_access_token\.(?:create|access_granted)|public_key\.create|deploy_key\.create|oauth_authorization\.create|system\.api_token\.create|add service principal credentials|update application .{0,20}certificates and secrets|adding job token/,
        not: /job token/,
      },
    ],
  },
  {
    id: 'access-refused',
    area: 'rights',
    grade: 'watch',
    one: 'someone was refused something they have no right to',
    many: '# requests were refused for want of rights',
    meaning:
      'The request was turned down, so nothing was read or changed. {user|Somebody} lacks a right, or tries how far they get.',
    steps: [
      'Look what was wanted ({path|the line names it}), and ask {user|the owner of that account} whether they need it.',
      'If they do, give that one right and no more. If they know nothing of it, change the password of the account.',
    ],
    who: 'the person who manages rights and accounts here, this week.',
    parties: ['user', 'address', 'path'],
    security: 'attempt',
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /accessdenied\b|access ?denied(?: exception)?|unauthorizedoperation|not authorized to perform|is not authorized|authorization ?(?:failed|failure|denied)|insufficient (?:privileges?|permissions?|rights|scope)|not (?:permitted|allowed) to (?:access|perform|read|write|use)|permission_denied\b|forbidden\b.{0,40}(?:user|cannot)|user .{1,60} cannot (?:get|list|create|delete|watch|update|patch)|requires? admin\w{0,10} (?:rights|privileges?)|does not have (?:the )?(?:required )?(?:permission|privilege|access)|unauthorized(?:access)?\b|ora-01031|client denied by server configuration|avc: +denied|apparmor="denied"|operation not permitted|does not hold \S{1,40}/,
        not: /limiting output|could not (?:resolve|transfer)|user '|java\.nio|pull access|api[ _-]?key/,
      },
    ],
  },
];
