import type { Kind } from '../../kind.ts';

/** Kinds of events about network, the more telling first. */
export const CONNECTIONS: Kind[] = [
  {
    id: 'host-unreachable',
    area: 'network',
    grade: 'trouble',
    one: 'another computer could not be reached',
    many: '# times another computer could not be reached',
    meaning: 'It may be off, or there is no way to it.',
    steps: ['Check that the other computer is on.', 'Check the network in between.'],
    who: 'the person who looks after the network, today.',
    parties: ['host', 'address', 'service'],
    match: [
      {
        words:
          /(?:no route to host|host (?:is )?unreachable|network (?:is )?unreachable|destination (?:host |net |port )?unreachable|ehostunreach|enetunreach|noroutetohost|host is down|ehostdown|unable to reach (?:the )?(?:host|server|remote)|got not answer from|cannot be reached|100% packet loss|no answer from|ping .{0,40}(?:fail|timeout|unreachable))/,
      },
    ],
  },
  {
    id: 'connection-refused',
    area: 'network',
    grade: 'trouble',
    one: 'a program was turned away by another one',
    many: '# times a program was turned away by another one',
    meaning: 'The other one is not running, or does not listen there.',
    steps: ['Check that the other program runs.', 'Check the address and the port.'],
    who: 'the person who runs this server, today.',
    parties: ['address', 'host', 'port', 'service'],
    match: [
      {
        words:
          /connection (?:was |is )?refused|econnrefused|actively refused|connectexception|connection rejected|connect(?:ion)? failed.{0,40}refused|errno 111|\b10061\b/,
      },
    ],
  },
  {
    id: 'connection-timed-out',
    area: 'network',
    grade: 'trouble',
    one: 'another program did not answer in time',
    many: '# times another program did not answer in time',
    meaning: 'It is too busy, down, or behind a wall that swallows packets.',
    steps: [
      'Check that the other side runs.',
      'Try again later, and look at the network in between.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['address', 'host', 'service'],
    match: [
      {
        words:
          /connection (?:attempt )?(?:has )?(?:timed out|timeout)|connect(?:ion)?timeout(?:exception)?|connect timed out|etimedout|esockettimedout|(?:read|request|response|socket|operation|query|call|command|rpc|i\/o|session|handshake|gateway|client|server|fetch|transfer|lookup) (?:\S{1,20} )?(?:timed out|time-?out (?:after|exceeded|expired|error|waiting|while|reached))|sockettimeoutexception|timeoutexception|timeouterror|timeout (?:expired|exceeded|error|was reached|waiting for|while|awaiting)|timed out (?:after|while|waiting|connecting|reading|in)|deadline[ _]exceeded|context deadline|did not receive a response|no response from|i\/o timeout|read timed out|errno 110|took too long to respond|awaiting headers/,
        not: /timeout (?:is|=|set|value)|retry succeeded|negotiated/,
      },
    ],
  },
  {
    id: 'connection-cut',
    area: 'network',
    grade: 'watch',
    one: 'a connection was cut from the other side',
    many: '# connections were cut from the other side',
    meaning: 'The other program ended, or the network between them failed for a moment.',
    steps: [
      'See if it happens again and again.',
      "Look at the other side's log for the same time.",
    ],
    who: 'the person who runs this server, this week.',
    parties: ['address', 'host', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /connection (?:was |has been |is )?(?:\w{1,12} )?(?:reset|aborted|broken|lost|dropped|interrupted)\b|econnreset|econnaborted|\bepipe\b|broken pipe|connection (?:unexpectedly )?closed (?:by (?:peer|remote|foreign|the other)|unexpectedly|prematurely)|(?:unexpectedly|prematurely|forcibly) closed|forcibly closed by the remote|lost connection|connection lost|unexpected (?:eof|end of (?:stream|file) from)|socket hang up|remote (?:host|end|peer) (?:\S{1,20} )?(?:closed|disconnected)|peer (?:reset|closed)|eof ?exception|socket (?:is )?closed|closedchannelexception|end of stream|server closed (?:the )?connection|no route|createtransport failed|clientconn .{0,60}(?:fail|error|transientfailure)|disconnected unexpectedly|stream (?:was )?reset/,
        not: /mysql/,
      },
    ],
  },
  {
    id: 'packets-lost',
    area: 'network',
    grade: 'watch',
    one: 'packets were lost or damaged on the way',
    many: 'packets were lost or damaged # times',
    meaning: 'The line may be bad or overloaded. Things get slow.',
    steps: ['Check the cables.', 'Look at what loads the line.'],
    who: 'the person who looks after the network, this week.',
    parties: ['host', 'address'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /packet loss|(?:rx|tx|input|output|crc|frame|fcs|alignment) (?:errors?|drops|overruns)|(?:packets?|frames?) (?:were |was )?(?:dropped|lost|discarded)|dropped (?:packets|frames)|netdev watchdog|transmit (?:queue|timed out|timeout)|nf_conntrack: table full|table full, dropping|possible syn flooding|martian source|neighbou?r table overflow|duplex mismatch/,
        not: /0%|0 (?:crc|rx|tx|input|packets)|no packet/,
      },
    ],
  },
  {
    id: 'service-answered-oddly',
    area: 'network',
    grade: 'watch',
    one: 'another program gave an answer that made no sense',
    many: '# answers of other programs made no sense',
    meaning: 'The two may be of different versions, or one has a fault.',
    steps: ['See if one of them was just updated.', 'Tell the developers, with the quoted words.'],
    who: 'the developers of this program, this week.',
    parties: ['address', 'service', 'host'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /(?:unexpected|invalid|malformed|bad|unknown|unsupported|garbled|incompatible) (?:\S{1,20} )?(?:response|reply|answer|protocol|packet|message format|frame|version|handshake|payload)\b|protocol (?:error|violation|mismatch|exception)|jsondecodeerror|unexpected token .{0,40}json|json ?parse ?exception|jsonsyntax|invalid json|could not (?:parse|decode|deserialize) (?:the )?(?:response|reply|message|json)|deserializ\w{3,6} (?:error|exception|failed)|unmarshal|badrequestexception|not found in route|please implement|protocolexception|handlestreamroute/,
        not: /no unexpected|yaml|config|settings/,
      },
    ],
  },
];
