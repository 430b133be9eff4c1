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
      'For {thing|a part of the cluster} nobody was in charge, so it took no reads and writes until a new leader was chosen.',
    steps: [
      'See whether {host|a server} of the cluster is down or was just restarted.',
      'If so, wait a minute and look whether a leader was chosen.',
      'If not, start the server that is missing, one at a time.',
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
    one: 'a server was asked that leads no more',
    many: '# times a server was asked that leads no more',
    meaning:
      'The lead had just moved from {thing|this server} to another one, and somebody still asked the old one. That mends itself within seconds.',
    steps: [
      'Leave it if it ends within a minute.',
      'If it goes on, see whether a server of the cluster is down, and start it.',
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
      'This member could not talk to {other|another one}. The rest works on as long as more than half of the members hear each other.',
    steps: [
      'See whether {other|the other member} is on and answers a "ping".',
      'If it is off, start it. If it is on, look at the network and the firewall between the two.',
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
      'The call was meant for one member ({thing|named in the line}), but none or more than one goes by that name. Two programs may use the same name, or one signed up twice.',
    steps: [
      'See whether two programs use the same name, and give each its own.',
      'If there is only one, start it again, so that it signs up anew.',
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
      'Too few members could hear each other, so the cluster refused all work until enough were back. That protects the data.',
    steps: [
      'See which members are on: {host|each of them} should answer a "ping".',
      'Start those that are down, one at a time.',
      'If all are on, look at the network and the firewall between them.',
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
      'The old one left or could not be heard. Many such votes mean that the network or a server is shaky.',
    steps: [
      'See if a server was started again then.',
      'Check the network between the servers if it comes back.',
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
    id: 'cluster-node-lost',
    area: 'queues and clusters',
    grade: 'trouble',
    one: 'a member of a cluster was lost',
    many: '# times a member of a cluster was lost',
    meaning:
      'One member of the cluster was not heard any more. What it did stands still until it is back, or another takes it over.',
    steps: [
      'See whether {host|that server} is on and answers a "ping".',
      'If it restarted by itself, look in its own log for why. If not, start it.',
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
    meaning: 'A server came up and takes its part of the work.',
    steps: ['There is nothing to do.', 'Look at why it had left, if nobody planned it.'],
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
    meaning: 'A member came or went. If it happens all the time, little work gets done.',
    steps: [
      'See whether members come and go.',
      'Give slow members more time before they are dropped.',
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
      'See which server is down, and start it.',
      'Wait until the cluster says that all copies are made ("green") before you restart another one.',
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
      'It is short of memory or disk. Programs that send to it wait, or lose what they send.',
    steps: [
      'Do not empty it or start it again: waiting messages may be lost.',
      'Start what reads from it, and free memory or room on the disk.',
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
      'Work came in faster than it was done, so results are late. Nothing is lost as long as the queue holds.',
    steps: [
      'Check that the programs that do the work run, and do not fail on one item over and over.',
      'Start more of them until the queue is empty.',
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
      'It has files open for writing and must say so again and again (renew its lease). If it can not for long, the storage takes the files away from it.',
    steps: [
      'Check that the server that keeps the list of files (the name node) runs and can be reached.',
      'If its name or address changed, start the program again with the new one.',
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
      'A member of the cluster was not heard for too long, so its session ended and its work goes to another one. Once is a restart or a slow moment.',
    steps: [
      'See whether the same member comes up again and again.',
      'If it does, look how busy it is ("top"), and at its network.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['host', 'address', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /(?:zookeeper )?session (?:\S{1,40} )?(?:has |is |was )?(?:expired|timed out)|expiring session|sessionexpired(?:exception)?|session timeout|client session timed out|lease (?:\S{1,30} )?(?:expired|lost)|lost (?:the )?lease|caught end of stream exception|zookeeper.{0,40}connectionloss/,
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
      'The job did not finish, so its result is missing. Many are tried again by themselves.',
    steps: [
      'Look further down for the same job, and whether a later try ended well.',
      'If not, read what it said just before its end, mend that, and start it again.',
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
