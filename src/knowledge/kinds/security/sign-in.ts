import type { Kind } from '../../kind.ts';

/** Kinds of events about sign-in, the more telling first. */
export const SIGN_IN: Kind[] = [
  {
    // Told by the program that was not let in: whoever guesses passwords gets no stack trace.
    id: 'program-not-let-in',
    area: 'sign-in',
    grade: 'trouble',
    one: 'a program could not sign in to its own database or service',
    many: 'a program could not sign in to its own database or service # times',
    meaning:
      'The database or service refused {user|the name and password} that this program has in its settings. Until that is right, the program shows errors or does not start.',
    steps: [
      'Open the settings of the program, and look which name and password it uses.',
      'Compare them with what is set in the database; somebody may have changed it there.',
      'Start the program again, and see whether this line comes back.',
    ],
    who: 'the person who runs this program, at once.',
    parties: ['user', 'service'],
    match: [
      {
        words:
          /(?:sql\w{0,30}exception|operationalerror|psycopg2?\b|pymysql|jdbc|sqlstate\[|hikari\w{0,20}|sequelize\w{0,40}error|prismaclient\w{0,40}|pdoexception|mongo\w{0,20}(?:exception|error)|redis\w{0,30}(?:exception|error)|amqp\w{0,40}(?:exception|error)|authenticationfailureexception).{0,200}(?:auth\w{0,12} (?:failed|failure|error)|access denied for user|login failed for|invalid (?:username|password)|wrongpass|noauth|access_refused)/,
      },
      {
        words:
          /(?:could not|cannot|can not|failed to|unable to) (?:connect|open a connection|log ?in|sign in) to (?:the )?(?:\S{1,40} )?(?:database|server|broker|db\b).{0,200}(?:auth\w{0,12} (?:failed|failure|error)|access denied for user)/,
      },
      {
        words:
          /(?:auth\w{0,12} (?:failed|failure|error)|access denied for user|login failed for).{0,200}(?:sql\w{0,30}exception|operationalerror|psycopg2?\b|pymysql|jdbc|hikari|sequelize\w{0,40}error|prismaclient|pdoexception|mongo\w{0,20}(?:exception|error)|redis\w{0,30}(?:exception|error)|amqp\w{0,40}(?:exception|error))/,
      },
    ],
  },
  {
    id: 'break-in-by-host-name',
    area: 'sign-in',
    grade: 'watch',
    one: 'an address gave a name that does not fit it, and tried to sign in',
    many: '# sign-in tries came from addresses whose names do not fit',
    meaning:
      'The address {address|that called} claims a name which does not lead back to it. Programs that guess passwords often come from there; so do badly set up networks.',
    steps: [
      'Search this log for "Accepted" beside {address|the same address}: that would be a sign-in that worked.',
      'If there is none, block {address|the address} in the firewall.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['address', 'host'],
    security: 'attempt',
    raised: { times: 10, grade: 'trouble' },
    match: [
      { words: /possible break-in attempt/ },
      { words: /reverse mapping checking getaddrinfo .{0,120}(?:failed|does not map)/ },
      { words: /address .{1,80} maps to .{1,120}, but this does not map back/ },
    ],
  },
  {
    id: 'too-many-sign-ins',
    area: 'sign-in',
    grade: 'watch',
    one: 'a caller was cut off after too many failed sign-ins',
    many: '# callers were cut off after too many failed sign-ins',
    meaning:
      'Someone tried one password after the other, and the limit cut the tries off. It did its work, so this door held.',
    steps: [
      'Ask the owner of {user|the account that was tried} if they forgot the password.',
      'If not, block {address|the addresses that the tries came from}.',
      'Set "PasswordAuthentication no" on an SSH server, so that only keys get in.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['address', 'user'],
    security: 'attempt',
    raised: { times: 5, grade: 'trouble' },
    match: [
      { words: /too many authentication failures/ },
      { words: /maximum authentication attempts exceeded/ },
      { words: /ignoring max retries/ },
      {
        words:
          /pam <?\S{1,4} more authentication failures?|(?:pam|pam_unix\S{0,30}:?) .{0,10}more authentication failure/,
      },
      {
        words:
          /too many (?:failed|invalid|bad|wrong|unsuccessful) (?:log-?ins?|sign-?ins?|password|auth\w*)/,
      },
      {
        words:
          /login attempts? (?:limit|exceeded)|exceeded .{0,30}(?:login|sign-?in|password|authentication) attempts|brute.?force (?:attack|attempt|detected|protection)/,
      },
    ],
  },
  {
    id: 'account-locked',
    area: 'sign-in',
    grade: 'trouble',
    one: 'an account was locked after too many wrong passwords',
    many: '# accounts were locked after too many wrong passwords',
    meaning:
      'Someone typed wrong passwords for {user|this account} until it was locked: a stranger who guesses, or a phone with an old password. Its owner can not get in now.',
    steps: [
      'Ask the owner of {user|the account} if the wrong passwords were theirs.',
      'If so, unlock it. If not, keep it locked, and set a new password.',
      'See which computer the tries came from.',
    ],
    who: 'the person who manages your accounts, today.',
    parties: ['user', 'address', 'host'],
    security: 'attempt',
    match: [
      {
        words:
          /account (?:has been |was |is |got )?(?:temporarily )?locked(?: out)?\b|account.?lockout|lockout.{0,20} (?:account|user)|user account was locked out|(?:user|account) \S{1,60} (?:has been |is |was )?(?:temporarily |now )?locked(?: out)?/,
        not: /unlock|screen/,
      },
      {
        words:
          /user\.account\.lock\b|consecutive login failures; account temporarily locked|idsloginlocked|ora-28000/,
      },
    ],
  },
  {
    id: 'second-step-refused',
    area: 'sign-in',
    grade: 'watch',
    one: 'a second sign-in step was refused',
    many: '# second sign-in steps were refused',
    meaning:
      'The password was most likely right, and only the code or the tap on the phone was not. If that was not the owner, somebody else has the password.',
    steps: [
      'Ask the owner of {user|the account} if they tried to sign in then.',
      'If they did not, change the password at once, and have them deny every prompt that they did not start.',
    ],
    ofMany: {
      times: 3,
      meaning:
        'Whoever this is probably has the password of {user|the account}; only the second step stopped them.',
      steps: [
        'Change the password of {user|the account} at once.',
        'Ask {user|its owner} to deny every prompt that they did not start: one tap would let the stranger in.',
        'Look where else the same password is used, and change it there, too.',
      ],
    },
    who: 'the person who manages your accounts, today.',
    parties: ['user', 'address'],
    security: 'attempt',
    raised: { times: 3, grade: 'trouble' },
    match: [
      {
        words:
          /\b(?:mfa|2fa|u2f|fido2?|webauthn|passkey|security key|duo (?:push|auth\w{0,10}|login)|two.?factor|second factor|totp|otp|one.?time (?:password|code)|multi.?factor\S{0,20})(?: \S{1,30}){0,6} (?:failed|failure|deny|denied|rejected|refused|invalid|incorrect|wrong|declined|unsuccessful)\b/,
        not: /(?:0|no) fail|(?:0|no) errors?/,
      },
      {
        words:
          /(?:failed|invalid|incorrect|wrong|rejected|unsuccessful|denied|declined)(?: \S{1,30}){0,4} (?:mfa|2fa|u2f|fido2?|webauthn|passkey|security key|duo|two.?factor|second factor|totp|otp|one.?time (?:password|code)|verification code|multi.?factor)/,
      },
      {
        words:
          /strong authentication (?:is )?(?:required|failed)|user.{0,3}mfa.{0,20}(?:deny|reject)|reject_?ed_?push/,
      },
    ],
  },
  {
    id: 'second-step-off',
    area: 'sign-in',
    grade: 'danger',
    one: 'the second sign-in step was switched off',
    many: 'the second sign-in step was switched off # times',
    meaning:
      'Since then a password alone lets people in as {user|this account}. Attackers switch the second step off once they are in.',
    steps: [
      'Ask the owner of {user|the account} if they did this.',
      'If not, lock it, and switch the second step on again.',
      'List what else was done from it on that day.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['user', 'address'],
    security: 'breach',
    match: [
      {
        words:
          /(?:mfa|2fa|two.?factor\S{0,20}|multi.?factor\S{0,20}|second factor|strong authentication)(?: \S{1,30}){0,5} (?:disabled|deactivated|removed|switched off|turned off|deleted|reset)/,
      },
      {
        words:
          /(?:disabled?|deactivated?|removed?|deleted?|turned off|reset)(?: \S{1,30}){0,3} (?:mfa|2fa|two.?factor\S{0,20}|multi.?factor\S{0,20}|second factor|strong authentication)/,
      },
      {
        words:
          /deactivatemfadevice|deletevirtualmfadevice|user\.mfa\.factor\.(?:deactivate|reset_all)|two_factor_authentication\.disabled|2sv_disable|disable strong authentication|two_factor_requirement\.disable|disable_two_factor_requirement/,
      },
    ],
  },
  {
    id: 'sign-in-barred',
    area: 'sign-in',
    grade: 'watch',
    one: 'someone tried to sign in with a barred account',
    many: '# tries to sign in with a barred account failed',
    meaning:
      'The settings do not let {user|this account} in from there: even the right password would not help. Nobody gets in that way.',
    steps: [
      'Leave the rule as it is, if it is meant.',
      'If {user|the owner} needs to sign in, add the account to those who may ("AllowUsers" or "AllowGroups").',
      'Block {address|the addresses} if they come often.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['address', 'user'],
    security: 'attempt',
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /\buser \S{1,64} (?:from \S{1,100} )?not allowed because|(?:invalid|illegal) user root\b|root login refused/,
      },
    ],
  },
  {
    id: 'unknown-user',
    area: 'sign-in',
    grade: 'watch',
    one: 'someone tried to sign in with a name that does not exist',
    many: '# sign-ins were tried with names that do not exist',
    meaning:
      'Someone tried a name that this machine does not have. Once it is a slip of the fingers; a list of such names is somebody guessing.',
    steps: [
      'Look at the names: "admin", "test" or "oracle" speak for guessing.',
      'Block {address|the address} if nobody here knows it.',
    ],
    ofMany: {
      times: 20,
      meaning:
        'A program is going through a list of common names here, to find one that exists and a password that fits it.',
      steps: [
        'Search this log for "Accepted" or "Logged in" beside {address|the same addresses}: that would be a break-in.',
        'Block {address|these addresses} in the firewall; on Linux, fail2ban can do that by itself.',
        'Let people sign in with keys or a second step only.',
      ],
    },
    who: 'the person who runs this server, today.',
    parties: ['address', 'user'],
    security: 'attempt',
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words: /\b(?:invalid|illegal|unknown|nonexist\w{0,4}|no such) user\b(?: name)?/,
        not: /user agent|user-agent|user id for|user defined|unknown user ?name or (?:bad |wrong )?password/,
      },
      {
        words:
          /user (?:\S{1,60} )?(?:not found|unknown|does not exist|doesn.t exist|not known)(?: .{0,60}(?:login|log in|sign|auth|password))?/,
        not: /user agent|role|object|table|\b(?:user|group)(?:add|mod|del)\b/,
      },
      {
        words:
          /user unknown|user_not_found|user not allowed because|check pass; user unknown|login attempt with nonexisting user/,
      },
    ],
  },
  {
    id: 'remote-sign-in-failed',
    area: 'sign-in',
    grade: 'watch',
    one: 'a sign-in over a remote desktop or a VPN failed',
    many: '# sign-ins over a remote desktop or a VPN failed',
    meaning:
      'Someone did not get in through the VPN or the remote desktop. A person with a wrong password looks just like this, as long as there are few.',
    steps: [
      'Ask {user|the person whose name was used} if it was them.',
      'If not, block {address|the address}, and give the account a new password.',
    ],
    ofMany: {
      times: 20,
      meaning:
        'A person does not fail this often: a program is trying passwords at your VPN or remote desktop, behind which lies your whole network.',
      steps: [
        "Look in the VPN's own log for a sign-in from {address|the same addresses} that worked.",
        'Block {address|the addresses}, and ask for a second step at every sign-in.',
        'Give {user|the accounts that were tried} a new password, if they exist.',
      ],
    },
    who: 'the person who looks after the network, today.',
    parties: ['address', 'user'],
    security: 'attempt',
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /(?:vpn|eap|ikev?2?|xauth|radius|remote desktop|rdp|l2tp|pptp|openvpn|ssl.?vpn|anyconnect|globalprotect)(?: \S{1,60}){0,8} (?:(?:pam_)?auth\w*|login|log-?on|password|verification|credentials)(?: \S{1,40}){0,4} (?:failed|failure|rejected|denied|invalid|incorrect)/,
      },
      {
        words:
          /(?:\bauth\w{0,20}|login|verification|mschapv2)(?: \S{1,40}){0,4} (?:failed|failure|rejected|denied)(?: \S{1,60}){0,6} (?:vpn|eap|ike|xauth|radius|rdp|openvpn)\b/,
      },
      {
        words:
          /eap-[\w-]{2,16} verification failed|eap method .{0,20}failed for peer|auth_failed\b|tls auth error|auth-user-pass.{0,60}failed|access-reject|login failed on anyconnect/,
      },
    ],
  },
  {
    id: 'sign-in-failed',
    area: 'sign-in',
    grade: 'watch',
    one: 'a sign-in failed',
    many: '# sign-ins failed',
    meaning:
      'Someone did not get in as {user|somebody here}, mostly for a wrong password. A few of these are people; many in a row are a program that guesses.',
    steps: [
      'Ask the owner of {user|the account} if it was them.',
      'If not, give the account a new password, and block {address|the address}.',
    ],
    ofMany: {
      times: 20,
      meaning:
        'No person mistypes this often: a program is trying out passwords for {user|accounts here}. It needs only one that fits.',
      steps: [
        'Search this log for "Accepted" beside {address|the same addresses}: that would be a break-in.',
        'Block {address|these addresses} in the firewall; on Linux, fail2ban can do that by itself.',
        'Let nobody in by a password alone: ask for a key or a second step.',
      ],
    },
    who: 'the person who runs this server, today.',
    parties: ['address', 'user', 'host'],
    security: 'attempt',
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /failed (?:password|publickey|none|keyboard-interactive\S{0,8}|gssapi-with-mic|hostbased) for/,
        not: /\bbackup of\b|\bbackups? (?:job|task|set|plan)|restic|\bborg\b|smtp error|\b(?:pap|chap|pppoe?|ppp)\b/,
      },
      {
        words: /authentication (?:failure|failed|error)\b/,
        not: /\bbackup of\b|\bbackups? (?:job|task|set|plan)|restic|\bborg\b|smtp error|\b(?:pap|chap|pppoe?|ppp)\b|(?:0|no) authentication|registry|pull/,
      },
      {
        words:
          /\bauth(?:entication)?(?: attempt)?(?: \S{1,40}){0,4} (?:failed|failure|unsuccessful|rejected)\b|unsuccessful (?:1fa |first factor |<\*> )?(?:authentication|log-?in|sign-?in|log-?on)/,
        not: /\bbackup of\b|\bbackups? (?:job|task|set|plan)|restic|\bborg\b|smtp error|\b(?:pap|chap|pppoe?|ppp)\b/,
      },
      {
        words:
          /(?:log-?in|log-?on|sign-?in|log on|sign in)s?(?: attempt)?(?: \S{1,40}){0,4} (?:failed|failure|failures|denied|rejected|incorrect|unsuccessful)\b/,
        not: /\bbackup of\b|\bbackups? (?:job|task|set|plan)|restic|\bborg\b|smtp error|\b(?:pap|chap|pppoe?|ppp)\b|(?:0|no) (?:failed|fail)|plugin/,
      },
      {
        words:
          /(?:failed|bad|invalid|rejected|unsuccessful|denied|incorrect|wrong|failure)(?: \S{1,30}){0,2} (?:log-?ins?|log-?ons?|sign-?ins?|log in|sign in|log on|password|passwd|credentials?|passphrase)\b/,
        not: /\bbackup of\b|\bbackups? (?:job|task|set|plan)|restic|\bborg\b|smtp error|\b(?:pap|chap|pppoe?|ppp)\b|(?:0|no) failed|hash|invalid login item/,
      },
      {
        words:
          /an account failed to log on|a sign-in failed|password (?:is )?(?:incorrect|invalid|mismatch|did ?n.t match|check failed|authentication failed)|wrong password|login incorrect|invalid username or password|(?:username|user name|email) (?:or|and) password (?:is |are )?(?:incorrect|invalid|wrong)|bad ?credentials|authentication token manipulation/,
        not: /\bbackup of\b|\bbackups? (?:job|task|set|plan)|restic|\bborg\b|smtp error|\b(?:pap|chap|pppoe?|ppp)\b/,
      },
      {
        words:
          /pam_(?:sm_)?authenticate.{0,60}(?:failed|unsuccessful)|unsuccessful for pam_|access denied for user|user not authenticated|could not authenticate|unable to authenticate|cannot authenticate|not authenticated successfully|ora-01017|sasl \S{1,20} authentication failed|userloginfailed|login[ ._-]?failed|loginfailure|failedlogin|user\.session\.start failure|consolelogin\b.{0,40}(?:fail|denied)|login_failure|signin.{0,20}failure|kerberos (?:sign-in|pre-?authentication).{0,12}failed|pre-authentication failed|idp? ?authentication failed|password authentication failed/,
        not: /\bbackup of\b|\bbackups? (?:job|task|set|plan)|restic|\bborg\b|smtp error|\b(?:pap|chap|pppoe?|ppp)\b/,
      },
    ],
  },
  {
    id: 'left-before-sign-in',
    area: 'sign-in',
    grade: 'watch',
    one: 'a caller left before signing in',
    many: '# callers left before signing in',
    meaning:
      'Someone knocked at the sign-in door and went away without a password. Programs that search the internet for open doors do this all day; so may a health check of yours.',
    steps: [
      'See whether {address|the address} is one of your own.',
      'If it is a stranger and comes often, block it.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['address'],
    security: 'probe',
    raised: { times: 20, grade: 'trouble' },
    match: [
      { words: /\[preauth\]/, not: /invalid user .{0,40}\[preauth\]$/ },
      {
        words:
          /did not receive identification string|banner exchange.{0,80}(?:invalid|could not read)|bad protocol version identification|kex_exchange_identification|ssh_dispatch_run_fatal|unable to negotiate with|no matching (?:key exchange|host key|cipher|mac)/,
      },
      {
        words:
          /disconnected: no auth attempts|no auth attempts|\(no auth attempts in|connection closed by (?:authenticating|invalid) user/,
      },
    ],
  },
];
