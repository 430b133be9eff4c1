import type { Kind } from '../../kind.ts';

/** Kinds of events about web, the more telling first. */
export const WEB_ANSWERS: Kind[] = [
  {
    id: 'web-sign-in-refused',
    area: 'web',
    grade: 'watch',
    one: 'the site asked for a sign-in and got none that fits',
    many: '# requests came without a sign-in that fits',
    meaning:
      '{path|The page} wants a password, and the one who asked gave none that fits. Browsers ask once without, so a few are usual.',
    steps: [
      'See whether {address|one address} has most of them.',
      'If it is a program of yours, give it the new password. If nobody knows it, block it.',
    ],
    ofMany: {
      times: 20,
      meaning:
        'A program keeps asking for {path|a protected page} with passwords that do not fit: a stranger who guesses, or a program of yours with an old password.',
      steps: [
        'See whether {address|the address} is one of yours: then give that program its new password.',
        'If not, look whether it ever got an answer "200" for {path|that page}: that would be a password that fits.',
        'Then block it, or have the site wait longer after each wrong password.',
      ],
    },
    who: 'the person who runs this website, this week.',
    parties: ['address', 'path', 'user'],
    security: 'attempt',
    raised: { times: 20, grade: 'trouble' },
    match: [
      { words: /^web .{0,300} 401\b/ },
      {
        words:
          /\b401\b.{0,20}unauthorized|unauthorized.{0,20}\b401\b|http (?:status )?401|invalid (?:bearer |access |jwt |csrf |api |auth\w* )?(?:token|api key)\b|token (?:is )?(?:invalid|expired|has expired)|jwt expired|tokenexpired|invalidauthenticitytoken|tokenmismatch|csrf (?:token|verification).{0,30}(?:fail|mismatch|invalid)/,
        not: /refresh|upload|sync/,
      },
    ],
  },
  {
    id: 'web-forbidden',
    area: 'web',
    grade: 'watch',
    one: 'a page was asked for that nobody may see',
    many: '# requests were refused as forbidden',
    meaning:
      'The site refused {path|the page or folder} to whoever asked, so nothing was given away. Mostly a folder has no start page, or a right is missing.',
    steps: [
      'Open your site in a private window, at its start page and at the folder that the line names.',
      'If people should see it, give the folder a start page ("index.html"), or let the web server read it: "ls -l {path}" shows who may. || If people should see it, give the folder a start page ("index.html"), or correct its rights. If not, leave it.',
    ],
    who: 'the person who runs this website, this week.',
    parties: ['address', 'path'],
    security: 'probe',
    raised: { times: 30, grade: 'trouble' },
    match: [
      { words: /^web .{0,300} 403\b/ },
      {
        words:
          /\b403\b.{0,20}forbidden|forbidden.{0,20}\b403\b|http (?:status )?403|directory index forbidden|access forbidden by rule|client denied by server/,
      },
    ],
  },
  {
    id: 'web-not-found',
    area: 'web',
    grade: 'watch',
    one: 'a page was asked for that does not exist',
    many: '# requests asked for pages that do not exist',
    meaning:
      'Someone asked for {path|a page} that the site does not have. It is an old link, or somebody who looks for weak spots; nothing was given away.',
    steps: [
      'Search your own pages for a link to {path|it}, and mend that link.',
      'If no page of yours links there, leave it.',
    ],
    ofMany: {
      times: 30,
      meaning:
        'So many pages that do not exist mean a broken link of yours, or a program that goes through a list of known weak spots. Nothing was given away by it.',
      steps: [
        'Look at the paths: "wp-admin", ".php" or "backup" that you do not have are such a search; leave it.',
        'If {path|one of them} is a page of yours, mend the link, or put a redirect there.',
      ],
    },
    who: 'the person who runs this website, this week.',
    parties: ['address', 'path'],
    security: 'probe',
    raised: { times: 30, grade: 'trouble' },
    match: [
      { words: /^web .{0,300} (?:404|410)\b/ },
      {
        words:
          /\b404\b.{0,12}not found|not found.{0,12}\b404\b|http (?:status )?404|open\(\) .{0,150} failed \((?:2|<\*>): no such file|file does not exist: |notfoundhttpexception|routing ?error|nohandlerfound|no route matches/,
      },
    ],
  },
  {
    id: 'web-too-many-requests',
    area: 'web',
    grade: 'watch',
    one: 'a caller was slowed down because it asked too often',
    many: '# requests were refused because they came too often',
    meaning:
      'The site slowed {address|a caller} down, because it asked too often for {path|its pages}. The others are served as before.',
    steps: [
      'See whether {address|the caller} is a program of yours in a loop: then let it ask less often.',
      'If it is a stranger, leave the limit on: it does its work. Block it only if the site gets slow.',
    ],
    who: 'the person who runs this website, today.',
    parties: ['address', 'path', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      { words: /^web .{0,300} (?:429|420)\b/ },
      {
        words:
          /too many requests|rate.?limit(?:ed|ing)?(?: \S{1,30}){0,4} (?:exceeded|reached|hit|request|client)|rate ?limit ?(?:exceeded|error)|limiting requests, excess|throttl(?:ed|ing)(?:exception)?\b|requestlimitexceeded|slow ?down\b|quota exceeded for|usage limit reached|http (?:status )?429/,
        not: /throttling (?:enabled|disabled|is)|update/,
      },
    ],
  },
  {
    id: 'web-gateway-failed',
    area: 'web',
    grade: 'trouble',
    one: 'the web server got no good answer from the program behind it',
    many: '# requests got no good answer from the program behind the web server',
    meaning:
      'The web server itself runs, but the program behind it gave no answer. Whoever opened {path|these pages} saw an error page; no data is lost by that alone.',
    steps: [
      'Open {path|the site} yourself. If it works now, it was a restart or a short overload.',
      'If not, read the log of the program behind it for that minute: "journalctl -u {service} -e". || If not, see whether the program behind the web server runs ("systemctl --failed"), and read its own log for that minute.',
      'Start that program again only after you saved its log, then open {path|the page} once more.',
    ],
    who: 'the person who runs this website, at once.',
    parties: ['service', 'path', 'address'],
    match: [
      { words: /^web .{0,300} (?:502|504)\b/ },
      {
        words:
          /upstream (?:timed out|prematurely closed|sent (?:invalid|no valid|too big)|server (?:temporarily )?(?:disabled|down|unavailable))|connect\(\) (?:to \S{1,80} )?failed .{0,80}while connecting to upstream|no live upstreams|bad gateway|gateway time-?out|proxy error|error reading from remote server|ah01114|ah00957|backend (?:server )?\S{1,60} (?:is down|is unhealthy)|server \S{1,80} is down, reason|http (?:status )?50[24]|proxyerror|no healthy upstream|upstream connect error/,
      },
    ],
  },
  {
    id: 'web-helper-failed',
    area: 'web',
    grade: 'trouble',
    one: 'the web server could not start a helper well',
    many: '# times the web server could not start a helper well',
    meaning:
      'The web server (Apache) hands some pages to a helper such as Tomcat, and its link to that did not come up. Pages of the helper may fail; this log shows no visitor who met that.',
    steps: [
      'Open a page that comes from the helper. If it works, there is no hurry.',
      'If not, see whether the helper runs ("systemctl status tomcat*"), and whether "workers.properties" names its right port.',
      'After a change run "apachectl configtest", and restart Apache at a quiet hour.',
    ],
    who: 'the person who runs this website, this week.',
    parties: ['service', 'path'],
    match: [{ words: /\berror state (?:\d|<\*>)|workerenv in error state/ }],
  },
  {
    id: 'web-unavailable',
    area: 'web',
    grade: 'trouble',
    one: 'the site said that it can not serve now',
    many: '# requests were turned away because the site could not serve',
    meaning:
      'Visitors of {path|the site} saw "not available": it was overloaded, starting, or closed for repair.',
    steps: [
      'Open {path|the site} yourself: does it work now?',
      'If not, ask whether somebody works on it; then look with "top" how busy the server is, and with "df -h" whether a disk is full.',
      'When it is back, open {path|the same page} once more.',
    ],
    who: 'the person who runs this website, at once.',
    parties: ['path', 'service', 'address'],
    match: [
      { words: /^web .{0,300} (?:503|509|52\d)\b/ },
      {
        words:
          /worker_connections are not enough|service (?:temporarily )?unavailable|http (?:status )?503|server is too busy|reached max_?(?:clients|children|requestworkers)|server reached .{0,30}(?:maxrequestworkers|max_children)|thread pool (?:is )?exhausted|server overloaded|serviceunavailable|resource temporarily unavailable.{0,40}upstream/,
      },
    ],
  },
  {
    id: 'web-server-error',
    area: 'web',
    grade: 'trouble',
    one: 'the site failed on a request',
    many: '# requests failed inside the site',
    meaning:
      'The program of the site broke on {path|these requests}, and whoever sent them saw an error page. Other pages may work.',
    steps: [
      'Open {path|the page} yourself: does it still fail?',
      'If so, read the program\'s own log for that minute, from the first "Exception" or "Error" on.',
      'If it began after an update or a change, take that back, and open {path|the page} again.',
    ],
    who: 'the person who runs this website, today.',
    parties: ['path', 'service', 'address'],
    match: [
      { words: /^web .{0,300} (?:500|501|505|507|508)\b/ },
      {
        words:
          /internal server error|http (?:status )?500\b|servlet\.service\(\) for servlet .{0,80}threw|error: 500 internal|premature end of script headers|responded with (?:a )?(?:status )?500|returned (?:http )?(?:status )?(?:code )?500\b|status(?: code)?[=: ]{1,2}500\b/,
        not: /handler for|mapped/,
      },
    ],
  },
  {
    id: 'web-bad-request',
    area: 'web',
    grade: 'watch',
    one: 'a request made no sense to the site',
    many: '# requests made no sense to the site',
    meaning:
      'The site could not make sense of what {address|the caller} sent, and refused it. That harms nothing; it is an old program, or one that tries things out.',
    steps: [
      'See whether {address|the caller} is a program of yours, and update it.',
      'If it is a stranger, leave it: it got nothing.',
    ],
    who: 'the person who runs this website, when there is time.',
    parties: ['address', 'path'],
    raised: { times: 50, grade: 'trouble' },
    match: [
      { words: /^web .{0,300} (?:400|402|40[5-9]|41[1-9]|42[1-8]|431|451)\b/ },
      {
        words:
          /\b400 bad request|bad request\b.{0,20}400|request entity too large|client intended to send too large body|method not allowed|unsupported media type|http (?:status )?4(?:00|05|13|15|22)\b|payload too large/,
      },
    ],
  },
  {
    id: 'web-visitor-left',
    area: 'web',
    grade: 'watch',
    one: 'a visitor left before the answer came',
    many: '# visitors left before the answer came',
    meaning:
      'Somebody closed {path|the page} before the answer came, most likely for want of patience.',
    steps: [
      'Open {path|the page}, and count the seconds: over five is too long for most people.',
      'If it is slow, see in the log of the program which step takes long. If it is quick, leave it.',
    ],
    who: 'the person who runs this website, this week.',
    parties: ['path', 'address'],
    raised: { times: 50, grade: 'trouble' },
    match: [
      { words: /^web .{0,300} (?:499|460)\b/ },
      {
        words:
          /client (?:prematurely )?closed (?:the )?(?:connection|request)|clientabortexception|broken pipe.{0,60}(?:response|client|http)|client disconnected|connection aborted by (?:client|user)|epipe: broken pipe|an established connection was aborted/,
      },
    ],
  },
  {
    id: 'web-moved',
    area: 'web',
    grade: 'routine',
    one: 'a page was asked for that has moved',
    many: '# requests were sent on to another page',
    meaning:
      'The site told the browser where to look, or that its copy is still good. This is everyday work.',
    steps: [
      'There is nothing to do.',
      'If a page goes round in circles, look at the rule that moves it.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['path', 'address'],
    match: [
      { words: /^web .{0,300} (?:30\d)\b/ },
      {
        words:
          /redirect(?:ed|ing) to \S|moved permanently|permanent redirect|not modified|302 found/,
        not: /too many|loop/,
      },
    ],
  },
  {
    id: 'web-served',
    area: 'web',
    grade: 'routine',
    one: 'a page was served',
    many: '# pages were served',
    meaning: 'A visitor asked for a page and got it. This is everyday work.',
    steps: [
      'There is nothing to do.',
      'Compare the number with other days if the site feels slow.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['path', 'address'],
    match: [
      { words: /^web .{0,300} (?:1\d\d|2\d\d)\b/ },
      {
        words:
          /completed 20\d|started (?:get|post|put|delete|patch) "|returned http status 200|status[=: ]{1,2}200\b|" status: 200 |request (?:was )?(?:handled|served|completed) in/,
        not: /error|fail/,
      },
    ],
  },
];
