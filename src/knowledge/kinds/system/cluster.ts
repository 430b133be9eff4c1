import type { Kind } from '../../kind.ts';

/** Kinds of events about queues and clusters, the more telling first. */
export const CLUSTER: Kind[] = [
  {
    id: 'cluster-no-leader',
    area: 'queues and clusters',
    grade: 'trouble',
    one: 'a part of a cluster had no leader',
    many: '# times a part of a cluster had no leader',
    meaning:
      'For {thing|a part of the cluster} no member was in charge, so it took no reads and writes until one was chosen. What was confirmed before is safe.',
    steps: [
      'See what has no leader: {answers}. || Look in the lines for the part that has no leader, and for the members that hold it.',
      'If a member is down, read its log, then start it: {start}. || If a member is down, read its log, then start that one alone.',
      'Look again a minute later. Never restart all members at once.',
    ],
    who: 'the person who runs the cluster, at once if it goes on.',
    parties: ['host', 'service'],
    match: [
      {
        words:
          /leader[_ ]not[_ ]available|no (?:elected |cluster )?(?:leader|master|primary)\b(?: \S{1,30}){0,3} ?(?:found|available|elected|known|discovered)?|without (?:a )?leader|leaderless|lost (?:the )?leader|leader (?:\S{1,40} )?(?:lost|unknown|failed|is down)|no known (?:elected )?leader|master ?not ?discovered|clusterblockexception|no primary shard|no living connections/,
        not: /no leader change/,
      },
    ],
  },
  {
    id: 'cluster-leader-moved',
    area: 'queues and clusters',
    grade: 'watch',
    one: 'a member was asked that is no longer the leader',
    many: '# times a member was asked that is no longer the leader',
    meaning:
      'The lead of a part of the data had just moved to another member, and {thing|the old one} was still asked. Members and programs ask anew by themselves, so it matters only if it goes on.',
    steps: [
      'See that every part has a leader: {answers}. || See in the next lines whether the one who asked found the new leader.',
      'If it goes on, see which member was restarted or is down, and start it: {start}. || If it goes on, see which member was restarted or is down, and start that one alone.',
    ],
    who: 'the person who runs the cluster, today.',
    parties: ['host', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [{ words: /notleader\w{0,20}|not (?:the )?leader for/ }],
  },
  {
    id: 'cluster-link-broken',
    area: 'queues and clusters',
    grade: 'watch',
    one: 'two members of a cluster lost touch with each other',
    many: '# times two members of a cluster lost touch with each other',
    meaning:
      'This member could not talk to {other|another one of its cluster}. As long as more than half hear each other, the cluster can work on.',
    steps: [
      'See who is there: {answers}. || See which members run, each on its own machine.',
      'If {other|the other one} is off, read its log for why, then start it: {start}. || If {other|the other one} is off, read its log for why, then start it.',
      'If it is on, test the way from here: {reach}. || If it is on, compare its address now with the one in the settings of this member, and see that no firewall stands between.',
    ],
    who: 'the person who runs the cluster, today.',
    parties: ['host', 'address', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /cannot open channel to|interrupted while waiting for message on queue|connection broken for id|while sock still open|was disconnected before the response/,
      },
    ],
  },
  {
    id: 'cluster-member-unclear',
    area: 'queues and clusters',
    grade: 'watch',
    one: 'a call found no single member to answer it',
    many: '# calls found no single member to answer them',
    meaning:
      'The call was meant for one member ({thing|named in the line}), but none or more than one goes by that name, so it got no answer. Mostly one signed up twice, after a restart or a lost connection.',
    steps: [
      'See in the list of members whether {thing|that name} stands there twice.',
      'If two programs use it, give each its own name.',
      'If it is one, restart that one, and see that it stands there once.',
    ],
    who: 'the person who runs these programs, this week.',
    parties: ['host', 'address', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /ambiguous clusterpoint|handlestreamroutecreate failed|duplicate (?:agent|client|node|member|worker) ?(?:id|name)\b|\b(?:agent|node|member|worker) (?:\S{1,60} )?(?:is |was )?(?:already registered|registered twice)/,
      },
    ],
  },
  {
    id: 'cluster-quorum-lost',
    area: 'queues and clusters',
    grade: 'trouble',
    one: 'too few members of a cluster could talk to each other',
    many: '# times too few members of a cluster could talk to each other',
    meaning:
      'Fewer than half of the members heard each other, so the cluster refused all work until enough were back. That protects the data.',
    steps: [
      'See which members are there: {answers}. || See which members run, each on its own machine.',
      'Start those that are down, one at a time: {start}. || Start those that are down, one at a time, the last one that stopped first.',
      'If all are on, compare their addresses now with those in their settings, and see that no firewall stands between.',
    ],
    who: 'the person who runs this server, at once.',
    parties: ['host', 'address', 'service'],
    match: [
      {
        words:
          /\bnon[-_]prim(?:ary)?\b|prim not possible|primary = no\b|wsrep has not yet prepared|quorum (?:is |was )?(?:lost|not met|unavailable)|(?:lost|no|without|not enough|insufficient) quorum|not enough (?:master nodes|voting|replicas|in-?sync)|notenoughreplicas|split.?brain|partition(?:ed)? (?:detected|network)|net_?split|network partition|pacemaker.{0,40}no quorum|inconsistent cluster/,
      },
    ],
  },
  {
    id: 'cluster-election',
    area: 'queues and clusters',
    grade: 'watch',
    one: 'a cluster chose a new leader',
    many: 'a cluster chose a new leader # times',
    meaning:
      'The old leader left or was not heard, so the members chose a new one. Work pauses for seconds. Many such votes mean that a server or the network is shaky.',
    steps: [
      'See who leads now: {answers}. || See in the next lines who leads now.',
      'See whether a member was restarted then: {log|its log}.',
      'If votes come again, look at the load ("top") and network of that member.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['host', 'service'],
    raised: { times: 5, grade: 'trouble' },
    match: [
      {
        words:
          /(?:leader|new|starting|master) election|elect(?:ed|ing) (?:as |new |a )?(?:new )?(?:leader|master|primary)|leader(?:ship)? (?:changed|transferred|elected|election)|became (?:leader|candidate|primary|master)|new (?:leader|master|primary)\b|stepp(?:ed|ing) down|\blooking$|resign(?:ed|ing)|controller (?:moved|changed|failover)|promot(?:ed|ing) (?:to|replica|slave|standby)|failover (?:completed|started|initiated)|start(?:ing)? (?:a )?(?:new )?election|preferred replica|switch-master|received more votes/,
        not: /no election|dropping/,
      },
    ],
  },
  {
    id: 'cluster-manager-silent',
    area: 'queues and clusters',
    grade: 'trouble',
    one: 'a job could not reach the manager that shares out the work',
    many: '# times a job could not reach the manager that shares out the work',
    meaning:
      'Until the manager answers, this job gets no new machines. What it already runs goes on for a while; then it is tried again or given up.',
    steps: [
      'See whether the manager answers: "yarn node -list".',
      'If it does not, read its log, then start it: "yarn --daemon start resourcemanager" (older: "yarn-daemon.sh start resourcemanager").',
      'Then see whether the job went on, or start it again.',
    ],
    who: 'the person who runs the cluster, today.',
    parties: ['host', 'address'],
    match: [
      {
        words:
          /error (?:in )?(?:contacting|communicating with) (?:the )?(?:rm|resource ?manager)\b|(?:could not|cannot|unable to|failed to) (?:contact|reach|connect to) (?:the )?resource ?manager\b/,
      },
    ],
  },
  {
    id: 'cluster-client-left',
    area: 'queues and clusters',
    grade: 'watch',
    one: 'a program that uses the cluster hung up without saying so',
    many: '# times a program that uses the cluster hung up without saying so',
    meaning:
      '{address|A program} that uses {product|the cluster} ended its connection, as at a restart. It connects anew by itself; {product|the cluster} is not hurt.',
    steps: [
      'Look at the next lines: they name the address of that program. If it connects again, there is nothing to do.',
      'If the same one comes all the time, read the log of that program: it may restart over and over.',
    ],
    who: 'the person who runs the cluster, when there is time.',
    parties: ['address', 'host'],
    match: [
      {
        words:
          /caught end of stream exception|endofstreamexception: unable to read additional data from client|likely client has closed socket/,
      },
    ],
  },
  {
    id: 'cluster-node-lost',
    area: 'queues and clusters',
    grade: 'trouble',
    one: 'a member of a cluster was lost',
    many: '# times a member of a cluster was lost',
    meaning:
      '{host|A member of the cluster} was not heard any more. Its work waits, or goes to others until it is back.',
    steps: [
      'See who is there: {answers}. || See which members run, each on its own machine.',
      'If it is off, read its own log for why, then start it: {start}. || If it is off, read its own log for why before you start it.',
      'If it is on, test the way to it: {reach}. || If it is on, see whether a firewall or a changed address lies between the two.',
    ],
    who: 'the person who runs the cluster, today.',
    parties: ['host', 'address', 'service'],
    match: [
      {
        words:
          /(?:node|member|broker|peer|instance|executor|worker|datanode|replica|shard|server|nodemanager|region ?server|agent)s?(?: \S{1,60}){0,4} (?:(?:is |was |has |been |went |marked )+(?:as )?(?:lost|left|down|dead|removed|failed|unreachable|offline|disconnected|expired|unavailable)|left the cluster|timed out)\b|(?:lost|removing|removed|marking|declaring|dead|unreachable|failed) (?:the )?(?:node|member|broker|executor|worker|datanode|peer)\b|node_?(?:left|down|lost)|node-left|connection to (?:node|broker) \S{1,40} (?:.{0,60}could not be established|terminated|lost)|broker (?:may not be|is not) available|unreachable members?|in the unavailable state|error in (?:fetch|contacting)|\b(?:node|member|broker|peer) \S{1,60} (?:is )?not respond(?:ing)?\b|lost task|fetchsession|executorlost/,
        not: /no node|in group \S{1,80} has left|0 nodes|task|shutting down|test|exited normally/,
      },
    ],
  },
  {
    id: 'cluster-node-joined',
    area: 'queues and clusters',
    grade: 'routine',
    one: 'a member joined a cluster',
    many: '# times a member joined a cluster',
    meaning: '{host|A server} came up and takes its part of the work.',
    steps: [
      'See that all are there: {answers}. || See that no other member is missing.',
      'If nobody planned it, look at why it had left.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['host', 'address'],
    match: [
      {
        words:
          /(?:node|member|broker|peer|replica)s?(?: \S{1,60}){0,3} (?:joined|is up|registered|added|is now available|came up)\b|join(?:ed|ing) (?:the )?(?:cluster|group|ring|swarm)|node-join|successfully joined|discovered (?:new )?(?:node|member|group coordinator)/,
      },
    ],
  },
  {
    id: 'cluster-rebalance',
    area: 'queues and clusters',
    grade: 'watch',
    one: 'a cluster shared out its work anew',
    many: 'a cluster shared out its work anew # times',
    meaning:
      'A member came or went, so the work was shared out anew, and pauses for that time. If it happens all the time, little gets done.',
    steps: [
      'See which members come and go: {sessions|the list of members}.',
      'Give slow ones more time before they are dropped ("session timeout", "max poll interval").',
      'See that the work goes on: {answers}. || See in the next lines that the work goes on.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['host', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /rebalanc(?:e|ing)\b|preparing to rebalance|revok(?:ed|ing) (?:previously assigned )?partitions|reassign(?:ing|ed|ment)|relocat(?:ing|ed) shard|leaving group|member .{0,60}(?:has failed|sending leavegroup)|commit ?failed ?exception|offset commit failed|max\.poll\.interval/,
        not: /disabled|=|config/,
      },
    ],
  },
  {
    id: 'cluster-copies-missing',
    area: 'queues and clusters',
    grade: 'trouble',
    one: 'some data had fewer copies than it should',
    many: '# times data had fewer copies than it should',
    meaning:
      'All data is there, but {thing|some of it} in fewer copies than planned. The next broken server could take it away.',
    steps: [
      'See what lacks copies: {replica}. || Look in the lines for the data that lacks copies, and for the server it lay on.',
      'Start the server that is down: {start}. || Find the server that is down, and start it.',
      'Restart no other one until all copies are made.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['host', 'service', 'path'],
    match: [
      {
        words:
          /under-?replicated|missing (?:replica|block)s?\b|shrinking isr|isr (?:shrink|shrunk)|(?:cluster )?health (?:status )?(?:changed from (?!\S{0,2}red\S{0,2} to \S{0,2}yellow)\S{1,20} to \S{0,2}(?:red|yellow)|is (?:red|yellow))|unassigned shards?|shard failed|failed to (?:recover|allocate) shard|out of sync|pgs? (?:are )?(?:degraded|undersized|inactive)|degraded data redundancy|osds? (?:are )?down|osd\.\S{1,5} (?:failed|down)|health_(?:warn|err)/,
        not: /no missing|0 under|recovered/,
      },
    ],
  },
  {
    id: 'queue-stopped-taking',
    area: 'queues and clusters',
    grade: 'trouble',
    one: 'a queue took no more messages',
    many: '# times a queue took no more messages',
    meaning:
      '{product|The queue} is short of memory or disk, so it takes no more. Programs that send wait or lose what they send; what waits inside is kept.',
    steps: [
      'Do not empty or restart it: waiting messages may be lost.',
      'See which queue is full and has no reader: {sessions|its list of queues}.',
      'Start what reads from it, and make room ("free -h", "df -h").',
    ],
    who: 'the person who runs this server, at once.',
    parties: ['service', 'host'],
    match: [
      {
        words:
          /(?:memory|disk)(?: resource)? (?:limit )?alarm (?:set|raised)|publishers? (?:will be |are )?blocked|vm_memory_high_watermark set|(?:queue|topic|stream|broker) .{0,60}(?:is |has )?(?:no longer accepting|refus(?:es|ing)) (?:new )?(?:messages|writes|publishes)|usage (?:manager )?(?:memory|store) limit reached|blocking producers?|maximum messages exceeded/,
        not: /cleared/,
      },
    ],
  },
  {
    id: 'queue-backlog',
    area: 'queues and clusters',
    grade: 'trouble',
    one: 'work piled up faster than it was done',
    many: '# times work piled up faster than it was done',
    meaning:
      'Work for {thing|this queue} came in faster than it was done, so results are late. Nothing is lost as long as the queue holds.',
    steps: [
      'See how much waits and who works on it: {sessions|its list of queues}.',
      'See that the workers run, and do not fail on one item over and over.',
      'Start more of them until the number falls.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['service'],
    match: [
      {
        words:
          /(?:queue|backlog|buffer|mailbox|channel|inbox)(?: \S{1,40}){0,3} (?:is |has |was )?(?:full|overflow(?:ed|ing)?|growing|exceeded|too (?:long|large|big)|backed up|piling up)|(?:consumer|queue) lag (?:is )?(?:high|above|exceeds)|backpressure|rejectedexecution|es_?rejected|task queue full|dropping (?:messages|events|metrics|packets|logs|samples)|messages? (?:were |was )?dropped|buffer overflow|dead.?letter(?:ed|ing)?|poison message/,
        not: /size set|0 dropped|stack buffer/,
      },
    ],
  },
  {
    id: 'lease-not-renewed',
    area: 'queues and clusters',
    grade: 'watch',
    one: 'a program could not tell the storage that it still holds its files',
    many: '# times a program could not tell the storage that it still holds its files',
    meaning:
      'The program has files open for writing, and must say so again and again. If it cannot for long, the storage closes them, and its newest lines are missing.',
    steps: [
      'See whether the name node answers: "hdfs dfsadmin -report".',
      'If its name or address changed, correct it in {settings|the settings}.',
      'Then start the job again, and see that its file is whole.',
    ],
    who: 'the person who runs this cluster, today.',
    parties: ['host', 'address', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /(?:failed|unable|could not|cannot) (?:to )?(?:renew|extend|refresh) (?:the )?lease|lease (?:\S{1,30} )?(?:not renewed|could not be renewed|renewal failed)|renew(?:ing)? (?:the )?lease (?:failed|timed out)/,
      },
    ],
  },
  {
    id: 'queue-session-expired',
    area: 'queues and clusters',
    grade: 'watch',
    one: "a member's session ran out",
    many: '# sessions of members ran out',
    meaning:
      '{host|A program of the cluster} was silent for too long, so its session ended, and its work goes to another one. Once is a restart or a slow moment.',
    steps: [
      'See whether the same one comes again and again: search the log for the number of its session.',
      'If it does, look how busy it is ("top"), at long pauses of its memory clean-up, and at its network.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['host', 'address', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /(?:zookeeper )?session (?:\S{1,40} )?(?:has |is |was )?(?:expired|timed out)|expiring session|sessionexpired(?:exception)?|session timeout|client session timed out|lease (?:\S{1,30} )?(?:expired|lost)|lost (?:the )?lease|zookeeper.{0,40}connectionloss/,
        not: /maxsession|minsession|=|set to/,
      },
    ],
  },
  {
    id: 'job-failed',
    area: 'queues and clusters',
    grade: 'trouble',
    one: 'a planned job or task failed',
    many: '# planned jobs or tasks failed',
    meaning:
      '{thing|The job} did not end well, so its result is missing. Many are tried again by themselves; what earlier runs made is still there.',
    steps: [
      'See further down whether a later try of the same job ended well.',
      'If not, read its own lines before the end: {log|they name the cause}.',
      'Mend that, and start it once by hand.',
    ],
    who: 'the person who looks after these jobs, today.',
    parties: ['service', 'program', 'host'],
    match: [
      {
        words:
          /(?:job|task|stage|step|workflow|pipeline|run|cron|dag|attempt\S{0,40})(?: \S{1,60}){0,4} (?:(?:has |was |is |have )?(?:failed|errored|aborted|crashed)|transitioned from \w{1,40} to failed)\b|failed (?:job|task|stage|workflow|pipeline)s?\b|lost task|task .{0,60}exited :|error (?:running|executing|processing) (?:job|task|message)|job (?:execution )?(?:failure|error|failed)|mark(?:ed|ing)? as failed|max(?:imum)? (?:retries|attempts) (?:exceeded|reached)|retries exhausted|execution failed|transitioned from .{0,30} to fail/,
        not: /0 failed|no failed|failed: ?0|failed job(?:s)? (?:handler|listener|queue|table)|if |list of/,
      },
    ],
  },
];
