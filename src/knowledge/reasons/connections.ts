import type { Reason } from './reason.ts';

/** `10.0.0.7:5432`, `db.internal:3306`, `https://api.example/v1`. */
const PLACE =
  /(?:\bto|\bdial(?:ing)?(?: tcp| udp)?|\bconnect(?:ing|ion)?(?: to)?|\bhost|\bserver|\bpeer|\bupstream|\burl|\bendpoint|\bconnect ECONN\w{1,12}|\bfor)[\s:="'([/]{1,4}(?<thing>(?:https?:\/\/)?(?=[\w.-]{0,80}[.:\d])[a-z\d][\w.-]{1,80}(?::\d{1,5})?(?:\/[\w./-]{0,60})?)/i;
const WITH_PORT =
  /(?<![\w./@-])(?<thing>(?=[\w.-]{0,80}[a-z\d])[a-z\d][\w.-]{1,80}:\d{2,5})(?![\w:.-])/i;
const ADDRESS = /(?<![\w.:-])(?<thing>(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?)(?![\w.-])/;
const COMMON_NAME = /\bCN ?= ?"?(?<thing>[\w.*@ -]{2,60})/;
const URL_HOST = /\bhttps?:\/\/(?:[^\s/@]{1,60}@)?(?<thing>[a-z\d][\w.-]{1,80}(?::\d{1,5})?)/i;
const PLACES = [URL_HOST, WITH_PORT, PLACE, ADDRESS];

/** What keeps two programs from talking to each other. */
export const CONNECTION_REASONS: Reason[] = [
  {
    id: 'name-not-found',
    what: 'the name {thing|of another computer} had no address',
    meaning:
      'A name must be turned into an address before anything can be sent there. This one is written wrong, or the name service is down.',
    steps: [
      'Ask for it on the same machine: {lookup|"nslookup" and the name}.',
      'If other names work, correct this one in {settings|the settings}; if none does, look at "/etc/resolv.conf" and the line.',
    ],
    words:
      /\benotfound\b|eai_again|name or service not known|(?:could not|cannot|can't|unable to|failed to) resolve (?:the )?(?:host|name|address|domain)|nxdomain|unknownhostexception|unknown host|no such host|name resolution|nodename nor servname|no address associated|getaddrinfo|name_not_resolved|dns (?:lookup|resolution|query|error|failure)|0x80072ee7/i,
    thing: {
      name: 'The name is',
      in: [
        /(?:enotfound|eai_again|getaddrinfo|unknownhostexception:|no such host:?|resolve (?:the )?(?:host|name|address|domain)(?:name)?|lookup(?: of| for)?)[\s:'"(]{1,3}(?<thing>[a-z\d][\w-]{0,60}(?:\.[\w-]{1,60}){0,6})/i,
        /(?<thing>[a-z\d][\w-]{0,60}(?:\.[\w-]{1,60}){1,6})[\s:'"]{1,3}(?:name or service|unknown host|temporary failure|no such host|nodename)/i,
      ],
    },
    saidBy: ['name-unknown', 'name-service-troubled', 'name-refused'],
  },
  {
    id: 'connection-refused',
    what: 'a connection to {other|another program} was refused',
    meaning:
      'The computer answered, but no program takes calls at that port: it is off, still starts, or listens elsewhere. What was asked for did not come.',
    steps: [
      'See whether {other|the program at the other end} runs: {otherlook|"systemctl status" there}. If not, start it: {otherstart|"systemctl start" there}.',
      'Then test the way from here: {reach}. If it runs, correct its address and port in the settings of {part|this program}. || If it runs, correct its address and port in the settings of {part|this program}, and try again.',
    ],
    words:
      /econnrefused|connection to \S{1,80} refused|(?:connect(?:ion|ing)?|connect) (?:was |is )?(?:actively )?refused|actively refused|refused (?:the |to )?connect|connection_refused|\brefused by\b|wsaeconnrefused|\b10061\b/i,
    thing: { name: 'It was trying to reach', in: PLACES },
    saidBy: ['connection-refused'],
  },
  {
    id: 'no-way-there',
    what: 'there was no way to {other|another computer}',
    meaning:
      'No path through the network led there: a cable, a router, a VPN or the other computer is off.',
    steps: [
      'Try it from the same machine: {reach|"ping" and its address}.',
      'If there is no answer, see that {other|the other computer} is on, then look at cable, VPN and router.',
    ],
    words:
      /no route to host|ehostunreach|enetunreach|(?:network|host|destination)(?: host| net| port)? (?:is )?(?:unreachable|down)|ehostdown|network_unreachable|address_unreachable|internet_disconnected/i,
    thing: { name: 'It was trying to reach', in: PLACES },
    saidBy: ['host-unreachable', 'device-sensor-gone', 'link-down'],
  },
  {
    id: 'no-answer-in-time',
    what: '{other|another program} did not answer in time',
    meaning:
      'The call was sent, and no answer came in time: the other side was overloaded or off, or a firewall drops the calls. What was asked may still be done there.',
    steps: [
      'Test the way: {reach}. See whether it runs: {otherlook|"systemctl status" there}. || See whether it runs: {otherlook|"systemctl status" there}.',
      'If it does, see how busy it is at that time ("top" there), before you allow it more time.',
    ],
    words:
      /timed? ?out|etimedout|esockettimedout|deadline exceeded|(?:request|read|write|socket|connect|response|gateway|operation|lock)[ _-]?time-?out|timeout(?:error|exception)|timeout (?:of|after|while|waiting|exceeded|expired)|took too long|no (?:response|reply|answer) (?:from|within|received|in)|(?:did|has|does) not (?:respond|reply|answer)|not responding|0x80072ee2/i,
    not: /\btimeout ?[=:] ?\d{1,9}(?:ms|s)?\b(?!.{0,300}(?:exceed|expire|fail|error))/i,
    thing: { name: 'The one that did not answer is', in: PLACES },
    saidBy: [
      'connection-timed-out',
      'service-hung',
      'build-timed-out',
      'database-lock-wait',
      'app-not-answering',
      'device-sensor-gone',
    ],
  },
  {
    id: 'secure-name-mismatch',
    what: 'a certificate was made out to another name',
    meaning:
      'The proof that the other side showed belongs to another name. The address may be wrong, or the call went to the wrong computer.',
    steps: [
      'Use the name that stands in the certificate, or have it made anew with the right names.',
      'Do not switch the check off.',
    ],
    words:
      /(?:certificate|altnames?|common name|\bcert\b|x509|tls|ssl).{0,60}(?:name mismatch|does(?: not|n't) match|not valid for|is valid for)|doesn't match (?:the )?(?:host|certificate|target)|err_tls_cert_altname|cert_common_name_invalid|no subject alternative/i,
    saidBy: [],
  },
  {
    id: 'certificate-out-of-date',
    what: 'a certificate had run out',
    meaning:
      'The proof of being genuine is past its last day, so the other side is not trusted any more. Nobody broke in by that.',
    steps: [
      'Renew it ("sudo certbot renew" for those of Let’s Encrypt), and let the program that shows it load it again.',
      'See the new date: "openssl x509 -enddate -noout -in" and the file. If it is right, check the clock ("date").',
    ],
    words:
      /certificate (?:has |is |was )?(?:expired|not yet valid)|certificate.{0,40}\bexpired\b|cert_has_expired|cert_date_invalid|expired certificate|notafter/i,
    thing: { name: 'It is the one for', in: [COMMON_NAME, ...PLACES] },
    saidBy: ['certificate-expired', 'certificate-expires-soon'],
  },
  {
    id: 'certificate-unknown',
    what: 'a certificate was not trusted',
    meaning:
      'The proof was signed by somebody whom this program does not know. The chain may be cut short, or the certificate home-made.',
    steps: [
      'Have the server send the whole chain, or make its issuer known to the program.',
      'Do not switch the check off, unless you know that the other side is the right one.',
    ],
    words:
      /self[- ]signed|unknown (?:authority|ca)\b|unable to (?:get|find|verify) (?:local |the first )?(?:issuer|certificate|certification path|leaf)|pkix path|sslpeerunverified|certificate (?:verify failed|not trusted|is not trusted|signed by unknown)|untrusted (?:root|certificate)|verify_leaf|certificate_verify_failed|sec_error_unknown_issuer/i,
    thing: { name: 'It is about', in: [COMMON_NAME, ...PLACES] },
    saidBy: ['certificate-not-trusted'],
  },
  {
    id: 'no-common-cipher',
    what: 'two programs could not agree how to encrypt',
    meaning:
      'One of them is too old for the other, or one spoke plainly where the other wanted a secured line.',
    steps: [
      'Bring the older of the two up to date.',
      'Check that both use the secured port, or both the plain one.',
    ],
    words:
      /no (?:shared|common) cipher|handshake[_ ]fail|ssl handshake|tls handshake|sslhandshakeexception|unsupported protocol|protocol version|wrong version number|sslv3|eproto|http request (?:was )?sent to https|bad record mac|no (?:matching|mutual) (?:key exchange|cipher|host key|signature)/i,
    thing: { name: 'The other side is', in: PLACES },
    saidBy: ['tls-failed'],
  },
  {
    id: 'connection-broke-off',
    what: 'a connection to {other|another program} broke off',
    meaning:
      'The other side hung up in the middle. It may have ended or started anew, or something on the way cut the line.',
    steps: [
      'Look into the log of the other side for the same minute.',
      'Check that what was under way then was finished, or do it again.',
    ],
    words:
      /econnreset|connection (?:was |has been |is )?(?:reset|closed|lost|dropped|aborted|terminated|broken)|reset by (?:peer|remote)|broken pipe|\bepipe\b|socket hang up|unexpected eof|premature(?:ly)? (?:end|clos)|forcibly closed|server has gone away|lost connection|closed by (?:remote|the remote|peer|server)|connection_reset|\b10054\b|remote end hung up|eofexception|disconnected (?:unexpectedly|from|before)|could not be disconnected|communications link failure/i,
    thing: { name: 'The other side is', in: PLACES },
    saidBy: [
      'connection-cut',
      'web-visitor-left',
      'cluster-node-lost',
      'cluster-link-broken',
      'left-before-sign-in',
    ],
  },
  {
    id: 'too-many-calls',
    what: 'a service was asked too often',
    meaning:
      'The service turns callers away who ask more often than they may. What was asked then was not done; it answers again after a pause.',
    steps: [
      'Wait a while, and see whether it works again.',
      'Find what asks so often, mostly a loop, and slow it down; else have the limit raised.',
    ],
    words:
      /too many requests|rate[ -_]?limit(?:ed|ing)?(?: exceeded| reached)?|\bthrottl(?:ed|ing)\b|throttlingexception|\b429\b|quota exceeded for|requests? per (?:second|minute|hour)|slow ?down\b/i,
    saidBy: ['web-too-many-requests', 'too-many-sign-ins'],
  },
  {
    id: 'page-not-there',
    what: 'a page or service was not found',
    meaning:
      'The call arrived, but nothing is at that address. It may be written wrong, or have moved.',
    steps: [
      'Check the address in the settings for a slip, or a version that is out of date.',
      'Open the address yourself, and see what is there.',
    ],
    words:
      /(?:status|code|http|error|answered|responded|response|returned|server)[\s:=a-z]{0,14}\b(?:404|410)\b|\b404\b[\s:-]{1,3}not found|\b404 client error/i,
    thing: { name: 'It asked for', in: [/(?<thing>https?:\/\/[^\s"'<>)]{3,120})/i, ...PLACES] },
    saidBy: ['web-not-found', 'build-download-failed'],
  },
  {
    id: 'mail-box-unknown',
    what: 'the mailbox does not exist',
    meaning:
      'The other mail server knows nobody of that name. The address may be written wrong, or the person has left.',
    steps: [
      'Check the address for a slip, and send the mail again.',
      'Take the address off your lists if it is no longer in use.',
    ],
    words:
      /user unknown|no such (?:user|mailbox|recipient)|(?:mailbox|recipient|address)(?: address)? (?:not found|does not exist|unknown|unavailable|rejected)|\b5\.1\.[01]\b|invalid (?:recipient|mailbox)/i,
    thing: {
      name: 'The mail was for',
      in: [/(?:to|rcpt to|recipient)[=:\s<"]{1,4}(?<thing>[\w.+-]{1,64}@[\w.-]{1,80})/i],
    },
  },
  {
    id: 'mail-refused',
    what: 'the other mail server did not want the mail',
    meaning:
      'It takes your server, or the text of the mail, for a sender of junk. Other mails to it may be lost, too.',
    steps: [
      'Read the reason in the answer of the other server: it often names a list or a page.',
      'Check your SPF, DKIM and reverse name, and ask to be taken off the list.',
    ],
    words:
      /blocked using|listed (?:in|at|by)|spamhaus|rbl|message (?:rejected|refused) (?:as|due|because|by)|\b55[04][ -]5\.7\.|poor reputation|greylist(?:ed|ing)|spf (?:fail|check)|dmarc/i,
    saidBy: ['mail-spam', 'mail-relay-denied'],
  },
];
