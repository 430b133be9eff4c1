import type { Kind } from '../../kind.ts';

/** Kinds of events about network, the more telling first. */
export const CONNECTIONS: Kind[] = [
  {
    id: 'helper-not-ready',
    area: 'network',
    grade: 'watch',
    one: 'a program called its helper before that was ready',
    many: '# times a program called its helper before that was ready',
    meaning:
      'The door by which {product|the program} reaches a part of its own on this machine was not there yet, as in the seconds of a start. It calls again by itself.',
    steps: [
      'Look at the next lines: if this does not come again, there is nothing to do.',
      'If it goes on, that helper did not start: look for its failure, and start {product|the program} again.',
    ],
    who: 'the person who runs this server, when there is time.',
    parties: ['path', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /(?:transport|grpc|clientconn).{0,160}\bdial(?:ing)?:? (?:dial )?unix\b.{0,200}(?:no such file|connection refused)/,
        not: /docker|containerd|kubelet/,
      },
    ],
  },
  {
    id: 'watched-group-silent',
    area: 'network',
    grade: 'trouble',
    one: 'a watch program got no data from machines it watches',
    many: '# times a watch program got no data from machines it watches',
    meaning:
      'Groups of machines such as {thing} sent no figures, so their charts stay empty. The machines themselves may run well. || Some machines sent no figures, so their charts stay empty. The machines themselves may run well.',
    steps: [
      'See on one machine of {thing|a group in the lines below} whether its reporter runs: "systemctl status gmond" (older: "service gmond status").',
      'If it runs, see that no firewall between the two closes the port that its settings name.',
      'If a group is gone for good, take it out of the list of sources.',
    ],
    who: 'the person who looks after the network, this week.',
    parties: ['host', 'address'],
    match: [
      {
        words:
          /got not? answer from any\b.{0,80}data ?source|no data ?sources? (?:is |are )?reachable|data_thread\(\).{0,60}(?:no|not) answer/,
      },
    ],
  },
  {
    id: 'host-unreachable',
    area: 'network',
    grade: 'trouble',
    one: 'another computer could not be reached',
    many: '# times another computer could not be reached',
    meaning:
      '{other|The other computer} is off, or no network leads to it. Whatever this machine wanted from there did not come; what else it does goes on.',
    steps: [
      'Try it from this machine: "ping {address}". || Try to reach {other|it} from this machine with "ping".',
      'If there is no answer, see whether it is switched on, then look at cable, router and VPN on the way.',
      'When it answers again, look whether this line stops.',
    ],
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
    one: 'a program was refused a connection',
    many: 'programs were refused a connection # times',
    meaning:
      'The computer answered, but {other|the program that should be there} took no calls. Until it does, whoever needs it gets errors.',
    steps: [
      'See whether {other|the other program} runs: on Linux "ss -ltnp" lists all that take calls, with their ports.',
      'If it is missing there, read its own log for why it ended, then start it.',
      'If it is there, compare its address and port with those in the settings of this program.',
    ],
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
    meaning:
      'Whoever waited for {other|the other side} got an error or nothing. It was overloaded or down, or a firewall swallows the calls.',
    steps: [
      'Call it from this machine: "ping {address}". An answer there means that the program is slow, no answer that the way is cut. || Look in the lines below for the name or address of the other side; see there whether it runs, and how busy it was.',
      'If only this machine cannot reach it, look at the firewall between the two.',
      'Then look whether new lines like this come.',
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
    meaning:
      '{other|The other side} hung up in the middle. What was being sent then must be sent again; many programs do that by themselves.',
    steps: [
      'Look at the next lines: if work goes on there, it connected anew, and there is nothing to do.',
      'If it comes again and again, look in the log of {other|the other side} for the same minute: it may have crashed or restarted.',
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
    id: 'name-used-twice',
    area: 'network',
    grade: 'watch',
    one: 'two clients used the same name and threw each other out',
    many: '# times a client was thrown out by another one of the same name',
    meaning:
      'Two clients use the same name, and each is cut off when the other one comes. What they send may be lost.',
    steps: [
      'Look in the line for the name, and who calls under it ({address|two addresses}).',
      'End the old copy, or give each client a name of its own in its settings.',
      'See whether both now stay connected.',
    ],
    who: 'the person who runs this program, this week.',
    parties: ['host', 'address'],
    raised: { times: 5, grade: 'trouble' },
    match: [
      {
        words:
          /client \S{1,80} already connected,? closing old connection|(?:client ?id|session|identifier) .{0,60}(?:taken over|already (?:in use|connected))|session taken over|duplicate (?:client|session)(?: ?id)?\b|replaced by (?:a )?new connection/,
        not: /taken over the master|failover/,
      },
    ],
  },
  {
    id: 'packets-lost',
    area: 'network',
    grade: 'watch',
    one: 'packets were lost or damaged on the way',
    many: 'packets were lost or damaged # times',
    meaning:
      'Some of what was sent to or from {host|that machine} did not arrive and had to be sent again, so things get slow. Nothing is lost for good.',
    steps: [
      'Plug its cable in again, or try another one; over wireless, go nearer.',
      'Measure it: "ping {address}" for a minute shows the loss. || Measure it with "ping" for a minute: it shows how much is lost.',
      'If it is only at certain hours, see whether a backup or a download fills the line then.',
    ],
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
    meaning:
      'This program could not read the answer of {other|another one}: that has a fault, or is of another version. What was asked for was not done.',
    steps: [
      'See whether one of the two was updated just before.',
      'If so, bring both to versions that fit. If not, look in the log of {other|the other one} for the same minute: it may have sent an error page.',
    ],
    who: 'the developers of this program, this week.',
    parties: ['address', 'service', 'host'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /(?:unexpected|invalid|malformed|bad|unknown|unsupported|garbled|incompatible) (?:\S{1,20} )?(?:response|reply|answer|protocol|packet|message format|frame|version|handshake|payload)\b|protocol (?:error|violation|mismatch|exception)|jsondecodeerror|unexpected token .{0,40}json|json ?parse ?exception|jsonsyntax|invalid json|could not (?:parse|decode|deserialize) (?:the )?(?:response|reply|message|json)|deserializ\w{3,6} (?:error|exception|failed)|unmarshal|badrequestexception|not found in route|please implement|protocolexception/,
        not: /no unexpected|yaml|config|settings/,
      },
    ],
  },
];
