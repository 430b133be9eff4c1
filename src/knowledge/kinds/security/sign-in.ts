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
      'The database or service refused {user|the name and password} that this program has in its settings. No person is locked out; the program is, and shows errors until that is right.',
    steps: [
      'Look in the settings of the program for its database user and password, and try them by hand: "psql -h HOST -U {user}" or "mysql -u {user} -p". || Look in the settings of the program (mostly a file ".env" or "config") which name and password it uses, and try them by hand.',
      'If they are refused there too, somebody changed them in the database: set the same password in both places.',
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
      {
        // What one service gave a program to sign in to another with.
        words:
          /(?:config entry|integration|bridge|add-?on|account|subscription|client) .{0,120}(?:could not authenticate|needs? (?:to )?re-?auth)|(?:access |refresh |auth |api )?token (?:has been |is |was )?(?:expired or revoked|revoked)|(?:expired|invalid|incorrect|revoked|disabled|unknown|bad) api[ _-]?key\b|\bapi[ _-]?key (?:\S{1,20} ){0,3}(?:expired|invalid|revoked|disabled|not valid|rejected|refused)|\binvalid_api_key\b|\b(?:invalid_grant|invalid_client)\b|sasl authentication failed; server .{1,120} said/,
        not: /scheduled to|renewed|sshd/,
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
      'The name that {address|the caller} gives does not lead back to its address. By itself that is no break-in; guessing programs come from such places, and so do badly set up networks.',
    steps: [
      'Search this log for "Accepted" beside {address|the same address}: only that would be a sign-in that worked.',
      'If there is none and nobody here knows it, block it: "sudo ufw deny from {address}". || If there is none and nobody here knows it, block that address in the firewall.',
      'Leave "UseDNS no" in the settings of sshd: this check keeps nobody out.',
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
      'Someone tried one password after the other for {user|an account here}, and the limit hung up on them. The limit did its work, so this door held.',
    steps: [
      'Ask the owner of {user|the account that was tried} whether they forgot the password.',
      'If not, block {address|the addresses that the tries came from} in the firewall.',
      'Put "PasswordAuthentication no" into "/etc/ssh/sshd_config" once everybody has a key, check it with "sudo sshd -t", and load it with "sudo systemctl reload ssh".',
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
      'Someone typed wrong passwords for {user|this account} until it was locked, so its owner cannot get in now. Often it is a phone or a second computer that still has the old password.',
    steps: [
      'Ask {user|the owner} whether they changed their password lately, and correct it on their phone and mail program first.',
      'If so, unlock the account. If they know nothing of it, keep it locked, set a new password, and look which computer the tries came from ({host|the log of sign-ins names it}).',
      'See the next day whether it was locked again: then a device still tries.',
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
      'For {user|this account} the first step had already worked: the password was right, and only the code or the tap on the phone was not. If that was not the owner, somebody else knows the password.',
    steps: [
      'Ask the owner of {user|the account} whether they tried to sign in at that minute.',
      'If they did not, change the password now, and have them deny every prompt that they did not start.',
    ],
    ofMany: {
      times: 3,
      meaning:
        'The password of {user|the account} was right each time: only the second step kept this one out. So often in a row is no slip; somebody sends prompts until one is tapped.',
      steps: [
        'Change the password of {user|the account} now, and end its open sessions.',
        'Tell {user|its owner} to deny every prompt that they did not start: one tap would let the stranger in.',
        'Block {address|the address they came from}, and look whether the same password is used elsewhere.',
      ],
    },
    who: 'the person who manages your accounts, today.',
    parties: ['user', 'address'],
    security: 'attempt',
    raised: { times: 3, grade: 'trouble' },
    match: [
      {
        words:
          /\b(?:mfa|2fa|u2f|fido2?|webauthn|passkey|security key|duo (?:push|auth\w{0,10}|login)|two.?factor|second factor|totp|otp|one.?time (?:password|code)|multi.?factor\S{0,20})(?: \S{1,30}){0,6} (?:failed|failure|deny|denied|rejected|refused|invalid|incorrect|wrong|declined|unsuccessful)\b|auth_via_mfa,? (?:failed|failure|denied)|okta_verify\.deny_push/,
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
      'Since then a password alone lets people in as {user|this account}. Those who broke in switch the second step off, so that they can come back.',
    steps: [
      'Call the owner of {user|the account}, and ask whether they did this.',
      'If not, lock {user|it}, change its password, and switch the second step on again.',
      'List what {user|the account} did on that day: new keys, new users, changed rules.',
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
      'The settings of this machine do not let {user|this account} sign in from outside. Even the right password would be refused, so nobody got in that way.',
    steps: [
      'Leave the rule as it is: it does its work. Nothing needs to be mended.',
      'To have less of it, install fail2ban ("sudo apt install fail2ban"): it blocks such callers by itself.',
    ],
    who: 'the person who runs this server, when there is time.',
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
      'Someone tried {user|a name} that this machine does not have, so no password could have fitted. Once it is a slip of the fingers; a list of such names is somebody guessing.',
    steps: [
      'Look at the names that were tried: "admin", "test" or "oracle" speak for a guessing program.',
      'Block {address|the address} in the firewall if nobody here knows it.',
    ],
    ofMany: {
      times: 20,
      meaning:
        'A program goes through a list of common names here. No password fits a name that does not exist; it is dangerous only when it comes to one that does.',
      steps: [
        'Search this log for "Accepted" or "Logged in" beside {address|the same addresses}: that would be a break-in.',
        'Block the callers, first {address}: "sudo ufw deny from {address}". fail2ban does that for all by itself. || Block the callers that the lines below name in the firewall; on Linux, fail2ban does that by itself.',
        'Ask for a second step at every sign-in, so that a guessed password is worth nothing; for SSH let only keys in.',
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
      'The VPN or remote desktop did not let {user|the caller} in. A person with an old password looks just like this, as long as there are few.',
    steps: [
      'Ask {user|the person whose name was used} whether they tried to connect then, perhaps with a saved password.',
      'If it was them, have them type it anew. A "System error" in the line means that the service that tests passwords failed: check that first.',
      'If it was not, block {address|the address}, and give the account a new password.',
    ],
    ofMany: {
      times: 20,
      meaning:
        'A person does not fail this often: a program tries passwords at your VPN or remote desktop, behind which lies your whole network.',
      steps: [
        'Look in the VPN for a sign-in from {address|the same addresses} that worked.',
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
        not: /clock skew/,
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
      'Ask the owner of {user|the account} whether it was them, perhaps with a saved old password.',
      'If not, give {user|the account} a new password, and block {address|the address}.',
    ],
    ofMany: {
      times: 20,
      meaning:
        'No person mistypes this often: a program tries out passwords for {user|the accounts here}. Each of these tries failed; it needs only one that fits.',
      steps: [
        'Search this log for "Accepted" beside {address|the same addresses}: that would be a break-in.',
        'Block the callers, first {address}: "sudo ufw deny from {address}". fail2ban ("sudo apt install fail2ban") does that for all by itself. || Block the callers that the lines below name in the firewall; on Linux, fail2ban does that by itself.',
        'Make passwords worthless to them: a key for {user|each account}, tried in a second window, then "PasswordAuthentication no" in "/etc/ssh/sshd_config". On other systems: a second step.',
      ],
    },
    who: 'the person who runs this server, today.',
    parties: ['address', 'user', 'host'],
    security: 'attempt',
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /\buser\.session\.start,? (?:failed|failure)|auth_via_(?:ldap|ad|radius|idp|social)\w{0,20},? (?:failed|failure)/,
      },
      {
        words:
          /failed (?:password|publickey|none|keyboard-interactive\S{0,8}|gssapi-with-mic|hostbased) for/,
        not: /\bbackup of\b|\bbackups? (?:job|task|set|plan)|restic|\bborg\b|smtp error|\b(?:pap|chap|pppoe?|ppp)\b/,
      },
      {
        // A telephone that is to be let in, or somebody who plays one.
        words:
          /(?:registration|request|register) .{0,200}\bfailed for\b.{0,160}(?:failed to authenticate|wrong password|no matching (?:endpoint|peer) found|not a local domain|username\/auth name mismatch)/,
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
      'Someone opened a connection to the sign-in door and left without giving a password, so nothing was tried. Search machines of the internet do this all day; so may a health check of yours.',
    steps: [
      'Compare {address|the address} with your own machines and your monitoring: if it is one of them, leave it.',
      'If it is a stranger that comes every few minutes, block it: "sudo ufw deny from {address}". || If it is a stranger that comes every few minutes, block it.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['address'],
    security: 'probe',
    raised: { times: 20, grade: 'trouble' },
    match: [
      { words: /\[preauth\]/, not: /invalid user .{0,40}\[preauth\]$/ },
      {
        words:
          /did not receive identification string|lost connection after (?:auth|connect|ehlo|helo|starttls|unknown|rcpt|data)\b|banner exchange.{0,80}(?:invalid|could not read)|bad protocol version identification|kex_exchange_identification|ssh_dispatch_run_fatal|unable to negotiate with|no matching (?:key exchange|host key|cipher|mac)/,
      },
      {
        words:
          /disconnected: no auth attempts|no auth attempts|\(no auth attempts in|connection closed by (?:authenticating|invalid) user/,
      },
    ],
  },
];
