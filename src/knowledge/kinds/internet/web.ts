import type { Kind } from '../../kind.ts';

/** Kinds of events about web, the more telling first. */
export const WEB: Kind[] = [
  {
    id: 'web-shell',
    area: 'web',
    grade: 'danger',
    one: 'someone called a program that may give control of the server',
    many: '# calls went to a program that may give control of the server',
    meaning:
      'Somebody called {path|a page} that intruders leave behind to steer a server. The answer decides: "not found" or "moved" means that there is none; a good answer would be bad.',
    steps: [
      'Look whether {path|that file} lies in the folder of the site, and who put it there.',
      'If it is there and nobody knows it, take the site off the network, leave the server on, and copy the file before you remove it.',
      'Find the first call to it in the log: just before it they came in.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['address', 'path'],
    security: 'breach',
    match: [
      {
        words:
          /^web .{0,200}(?:\/c99\.php|\/r57\.php|\/wso\.php|\/b374k|\/webshell|\/shell\.(?:php|jsp|aspx?|cgi)|\/cmd\.(?:php|jsp|aspx?)|\/alfa\.php|\/wp-content\/uploads\/\S{0,80}\.php)\S{0,80} (?:200|302)/,
      },
    ],
  },
  {
    id: 'path-traversal',
    area: 'web',
    grade: 'watch',
    one: 'someone tried to read files outside of the site',
    many: '# times someone tried to read files outside of the site',
    meaning:
      'Someone asked for files outside the site, such as the list of accounts of the server. Whether they got any, the answers tell.',
    steps: [
      'Open the same address yourself: an error page or your start page is what you want to see.',
      'If you get a file, take the site off the net, and update the web server first.',
      'Block {address|the address} only if it keeps asking.',
    ],
    who: 'the person who runs this website, today.',
    parties: ['address', 'path'],
    security: 'probe',
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /^web \S{0,20} ?\S{0,200}(?:\.\.\/|\.\.%2f|%2e%2e|\.\.\\|\/etc\/passwd|\/etc\/shadow|\/proc\/self|win\.ini|boot\.ini)/,
      },
    ],
  },
  {
    id: 'code-injection-try',
    area: 'web',
    grade: 'watch',
    one: 'someone sent the site a request made to trick it',
    many: '# requests were made to trick the site',
    meaning:
      'Someone sent requests that should make the site run commands or give out its data. On up-to-date software they bounce off.',
    steps: [
      'Look at {path|the page that was asked for}: does your site have it, and did it answer with anything but an error?',
      'If it has, install the open updates of the site and its plugins today.',
      'Block {address|the address} only if it keeps asking.',
    ],
    who: 'the person who runs this website, today.',
    parties: ['address', 'path'],
    security: 'probe',
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /^web .{0,300}(?:union(?:%20|\+|\s)(?:all(?:%20|\+|\s))?select|'(?:%20|\+)or(?:%20|\+)|%27|<script|%3cscript|\$\{jndi|%24%7bjndi|xp_cmdshell|sleep\(|benchmark\(|base64_decode|eval-stdin|\/bin\/(?:ba)?sh|;wget|\+wget|invokefunction|allow_url_include|auto_prepend|think\\app|objectclass)/,
      },
    ],
  },
  {
    id: 'secrets-handed-out',
    area: 'web',
    grade: 'danger',
    one: 'the site handed out a file with secrets',
    many: 'the site handed out files with secrets # times',
    meaning:
      'Somebody asked for a forgotten file, such as {path|a copy of settings or of the database}, and got it. What stands in it is known to a stranger now: passwords, keys, perhaps the data of people.',
    steps: [
      'Take {path|the file} out of the folder of the site at once, and keep a copy elsewhere to see what was in it.',
      'Change every password and key in it, beginning with the database and mail; look who signed in with them since.',
      'If it holds data of people, ask who has to be told of it, and how soon: the law may set days.',
    ],
    who: 'the person who runs this website, at once, and whoever answers for the data.',
    parties: ['path', 'address'],
    security: 'breach',
    match: [
      {
        words:
          /handed out (?:a|the) file with secrets|sensitive (?:file|data) (?:was )?(?:disclosed|exposed|downloaded)|(?:file|information) disclosure (?:succeeded|confirmed)|exposed (?:\.env|\.git|backup|database dump)/,
        not: /not exposed|no sensitive/,
      },
    ],
  },
  {
    id: 'probe-for-secrets',
    area: 'web',
    grade: 'watch',
    one: 'someone looked for files with secrets',
    many: '# requests looked for files with secrets',
    meaning:
      'Programs that search the internet ask every site for forgotten files with passwords, such as {path|settings and copies of them}. Asking harms nothing; only a file that is really given away does.',
    steps: [
      'Open {path|one of these addresses} on your site in a private window: an error page or your start page is fine.',
      'If a file opens, remove it from the folder of the site, and change every password in it.',
      'Then open it again: it must be gone. Blocking single addresses changes little.',
    ],
    who: 'the person who runs this website, this week; today if one of them opens.',
    parties: ['address', 'path'],
    security: 'probe',
    raised: { times: 5, grade: 'trouble' },
    match: [
      {
        words:
          /^web .{0,200}\/(?:\.env|\.git\b|\.svn|\.aws|\.ssh|\.htpasswd|\.htaccess|\.ds_store|\.vscode|id_rsa|credentials|wp-config|config\.(?:json|php|yml|bak)|backup\.(?:zip|sql|tar)|[\w.-]{0,40}\.(?:sql|sqlite3?|bak|dump)\b|(?:backup|dump|db|database|www|htdocs|site)\.(?:zip|tar|tgz|rar|7z)|[\w./-]{0,60}\.(?:sql|dump)\.(?:gz|zip|bz2|xz)|secrets?\.(?:json|yml)|server-status|actuator\/(?:env|heapdump)|\.well-known\/\.\.)/,
      },
    ],
  },
  {
    id: 'probe-for-admin-pages',
    area: 'web',
    grade: 'watch',
    one: 'someone looked for pages of administrators',
    many: '# requests looked for pages of administrators',
    meaning:
      'Programs that search the internet try the same doors on every site, such as {path|the sign-in pages of well-known programs}. They want old software or weak passwords behind them.',
    steps: [
      'See whether your site has {path|one of these pages} at all. If not, there is nothing to do.',
      'If it has (WordPress has "xmlrpc.php" and "wp-login.php"), update it, and let only your own addresses open it.',
    ],
    who: 'the person who runs this website, this week.',
    parties: ['address', 'path'],
    security: 'probe',
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /^web .{0,200}(?:wp-login|wp-admin|xmlrpc\.php|wlwmanifest|phpmyadmin|\/pma\b|adminer|myadmin|\/administrator|\/admin\.php|\/manager\/html|\/cgi-bin|\/hnap1|\/boaform|\/gponform|\/solr\/|\/jenkins|\/owa\/|\/autodiscover|\/vendor\/phpunit|\/_ignition|\/setup\.cgi|\/console\/|\/phpinfo|\/info\.php|\/telescope|\/actuator|\/druid\/|\/struts|\/geoserver|\/portal\/redlion|\/login\.action|\/sftp-config|\/remote\/login|\/dana-na|\/shell\?|\/shell\.php|\/c99|\/cmd\.)\S{0,120}(?: (?:301|308|4\d\d|<\*>|5\d\d)|$)/,
      },
    ],
  },
  {
    id: 'odd-request',
    area: 'web',
    grade: 'watch',
    one: 'a request was no proper web request',
    many: '# requests were no proper web requests',
    meaning:
      'Something that is no browser sent bytes which the web server could not read. It was turned away and got nothing.',
    steps: [
      'See whether {address|the caller} is a device of yours, such as a monitor or a program that speaks HTTPS to a plain port.',
      'If it is, correct the address or port in its settings. If it is a stranger, leave it: it reached nothing.',
    ],
    who: 'the person who runs this website, when there is time.',
    parties: ['address'],
    security: 'probe',
    raised: { times: 20, grade: 'trouble' },
    match: [
      { words: /^web connect \S|^web unreadable/ },
      {
        words:
          /unreadable request|invalid (?:http )?(?:request|method|header|uri) .{0,60}(?:from client|in request|while reading)|client sent (?:an? )?(?:invalid|plain http)|request header is invalid|invalid character found in (?:method name|the request target)|http request line|malformed (?:http )?request|error parsing http request header|erroneous request/,
      },
    ],
  },
];
