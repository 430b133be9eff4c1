import type { Kind } from '../../kind.ts';

/** Kinds of events about database, the more telling first. */
export const DATABASE: Kind[] = [
  {
    id: 'database-damaged',
    area: 'database',
    grade: 'trouble',
    one: 'the database was damaged',
    many: '# times the database was found damaged',
    meaning:
      '{product|The database} found its own files damaged or gone, so it does not start. Each further try may make it worse; a copy made now keeps what is left.',
    steps: [
      'Leave it off, and copy its whole data folder to another disk: "sudo cp -a".',
      'Find the newest backup, and restore it beside the old data to see that it is good.',
      'Try a repair tool on the copy alone, with somebody who knows {product|this database}.',
    ],
    who: 'the person who looks after the database, at once.',
    parties: ['service', 'path'],
    match: [
      {
        words:
          /invalid primary checkpoint|could not locate a valid checkpoint|invalid page (?:in|header)|database disk image is malformed|(?:table|index|tablespace|innodb).{0,60}(?:is marked as crashed|corrupt)|wal .{0,40}(?:corrupt|invalid)|(?:btree|wiredtiger|aof|rdb).{0,60}(?:corrupt|bad file format|wrong signature|panic)|ora-01578|ora-00600|could not read block|\berror: 82[345], severity: 2[0-5]|threatens database integrity|missing chunk number|checkpoint record|unexpected (?:pageaddr|zero page)|translog.{0,40}corrupt/,
      },
    ],
  },
  {
    id: 'database-vacuum-needed',
    area: 'database',
    grade: 'trouble',
    one: 'the database took no more changes, because it was not cleaned up in time',
    many: '# times the database took no more changes, because it was not cleaned up in time',
    meaning:
      'PostgreSQL numbers its changes, and the numbers ran out, because old ones were not freed (vacuum). Reading still works; nothing new is stored, so no data is lost.',
    steps: [
      'Stop the programs that write to {service|this database}, and do not delete any of its files.',
      'Look for what kept it from being freed: a transaction that is open for days, or a copy (replication slot) that nobody fetches any more.',
      'End that, then run VACUUM in the database that is named, and watch until new entries are stored again.',
    ],
    who: 'the person who looks after the database, at once.',
    parties: ['service', 'user'],
    match: [
      {
        words:
          /not accepting commands (?:to avoid|that assign new).{0,40}(?:wraparound|transaction ?ids?)|not accepting commands to avoid|must be vacuumed within|transaction ?id wraparound|stop the postmaster and vacuum/,
        not: /autovacuum: vacuum/,
      },
    ],
  },
  {
    id: 'data-not-saved',
    area: 'database',
    grade: 'trouble',
    one: 'a store could not save what it holds in memory',
    many: '# times a store could not save what it holds in memory',
    meaning:
      '{product|The store} goes on answering, but what came since its last good save is in memory alone. If it stops now, that is lost.',
    steps: [
      'Do not restart it: a restart loses everything since that save.',
      'Make room: "free -h", "df -h". {room|Close what else uses memory on that machine}.',
      'Then let it save: {copy|start its save by hand}. See "success" in its log.',
    ],
    who: 'the person who looks after the database, at once.',
    parties: ['service', 'path', 'host'],
    match: [
      {
        words: /can't save in background|background saving error|\bmisconf\b/,
        from: /redis|valkey|keydb/,
      },
      {
        words:
          /can't save in background|misconf\b|(?:not able|unable|failed) to persist (?:on|to) disk|background (?:saving|aof rewrite) (?:error|terminated by signal)|(?:failed|error) (?:opening|writing|saving|trying to save) (?:the )?(?:rdb|db|append only|aof|snapshot)|write error (?:saving|writing) .{0,40}(?:db|aof|append only)|bgsave failed|snapshot .{0,40}could not be (?:saved|written)|(?:rdb|aof) .{0,40}(?:save|write|fsync) (?:failed|error)/,
        not: /recovered|success/,
      },
    ],
  },
  {
    id: 'data-store-out-of-memory',
    area: 'database',
    grade: 'trouble',
    one: 'a store that keeps its data in memory had no room left',
    many: '# times a store that keeps its data in memory had no room left',
    meaning:
      '{product|The store} has used all memory that it may, so it refuses new data or drops old. What it holds may be in memory alone.',
    steps: [
      'Do not start it again before it has saved: {copy|start its save by hand}.',
      'See how much it holds and why: {list|its page of figures}.',
      'Raise its limit in {settings|its settings}, or let old entries run out.',
    ],
    who: 'the person who looks after the database, at once.',
    parties: ['service', 'host', 'program'],
    match: [
      {
        words: /out of memory|cannot allocate memory|\boom\b|outofmemory|failed to allocate/,
        from: /redis|memcached|valkey|keydb|hazelcast/,
      },
      {
        words:
          /oom command not allowed|(?:redis|valkey|keydb|memcached|hazelcast|geode|infinispan|tarantool)\b.{0,160}(?:out of memory|outofmemory|cannot allocate memory|\boom\b)|server_error out of memory storing object/,
        not: /kill|overcommit_memory is set/,
      },
    ],
  },
  {
    id: 'database-stopped',
    area: 'database',
    grade: 'trouble',
    one: 'the database stopped suddenly',
    many: 'the database stopped suddenly # times',
    meaning:
      '{product|The database} ended suddenly, and whoever was connected got an error. What was confirmed stays; what was half done is taken back at its next start.',
    steps: [
      'See whether it runs ({look|"systemctl status" and its name}) and answers ({answers|sign in once}).',
      'Read why: {log|its own log}. Check "df -h" and "free -h", too.',
      'If it is off and the disk has room, start it once: {start|"systemctl start" and its name}.',
    ],
    who: 'the person who looks after the database, at once.',
    parties: [],
    match: [
      {
        words:
          /server process (?:\(pid \S{1,12}\) )?was terminated by (?:signal|exception)|terminating any other active server processes|\bmysqld got (?:signal|exception)|database system is (?:shut down|down) abnormally|shutting down instance \(abort\)|instance terminated by|wiredtiger library panic|redis .{0,20}crashed by signal/,
      },
    ],
  },
  {
    id: 'database-recovering',
    area: 'database',
    grade: 'watch',
    one: 'the database mended itself after a sudden stop',
    many: 'the database mended itself after a sudden stop # times',
    meaning:
      '{product|The database} was not shut down in order, so at its start it went through its record of changes. What was confirmed is back; what was half done is gone.',
    steps: [
      'See that it takes work again: {answers|sign in once}.',
      'Find out what ended it: {log|its log before that start}, "last -x" for a restart, "dmesg -T" for memory.',
      'Look at the newest entries, and enter again what is missing.',
    ],
    who: 'the person who looks after the database, today.',
    parties: ['service'],
    match: [
      {
        words:
          /automatic recovery in progress|was interrupted; last known up|database system was not properly shut down|crash recovery|redo starts at|starting recovery|detected unclean shutdown|recovering (?:from|after|unfinished|log)|innodb: (?:starting crash|database was not shutdown)|replaying (?:the )?(?:wal|journal|log|aof|translog)/,
      },
    ],
  },
  {
    id: 'database-unreachable',
    area: 'database',
    grade: 'trouble',
    one: 'the database could not be reached',
    many: '# times the database could not be reached',
    meaning:
      'Programs that need {other|the database} showed errors while it was away. That alone harms none of its data.',
    steps: [
      'See whether it runs and answers: {otherlook|"systemctl status" and its name}, then {otheranswers|sign in by hand}.',
      'If it is off, read why in its log, then start it: {otherstart|"systemctl start" and its name}.',
      'If it runs, compare host, port and password in the settings of the program that asked.',
    ],
    who: 'the person who looks after the database, at once.',
    parties: ['service', 'host', 'address', 'program'],
    match: [
      {
        words:
          /(?:database|\bdb\b|mysql|mysqli_\w{1,20}(?:\(\):)?|pg_connect(?:\(\):)?|mariadb|postgres(?:ql)?|mongo\w{0,8}|redis|oracle|sql server|sqlserver|elasticsearch|cassandra|ldap|jdbc|odbc|hikari\S{0,10}|memcached|influx\w{0,4}|clickhouse)\b[^;]{0,100}(?:connection refused|econnrefused|could not connect|couldn't connect|can't connect|cannot connect|unable to connect|failed to connect|connect failed|connection (?:is )?(?:failed|lost|timed out|timeout|reset|closed)|not available|unreachable|server has gone away|timed out)/,
      },
      {
        words:
          /(?:could not|couldn't|can't|cannot|unable to|failed to|error) (?:connect(?:ing)?|reach(?:ing)?|open(?:ing)? connection)(?: \S{1,60}){0,5} (?:database|\bdb\b|mysql|mariadb|postgres\w{0,3}|mongo\w{0,8}|redis|oracle|sql server|elasticsearch|cassandra|ldap|memcached)/,
      },
      {
        words:
          /error establishing a database connection|sqlstate\S{0,12} \S{0,12} ?(?:connection refused|no such file or directory)|server has gone away|lost connection to mysql|sqlstate\[?(?:hy000|08\w{3})\]?.{0,40}(?:2002|2003|2006|connection|<\*>\] no such file)|communications link failure|ora-(?:12154|12514|12541|12170|03113|03114|01034)|cannotgetjdbcconnection|connection is not available, request timed out|could not (?:open|create|obtain|get) (?:jdbc |database |a )?connection|psycopg2\.operationalerror|operationalerror\b.{0,80}connect|mongo(?:network|serverselection|timeout)\w{0,20}(?:error|exception)|redis(?:connection|timeout)\w{0,20}exception|no reachable servers|nonode(?:s)?availableexception|noconnectionserror|unable to acquire jdbc|the database system is (?:starting up|shutting down|in recovery)|is your server running/,
      },
    ],
  },
  {
    id: 'database-too-many-connections',
    area: 'database',
    grade: 'trouble',
    one: 'the database had no room for more connections',
    many: '# connections were refused because the database had no room',
    meaning:
      'All places of {product|the database} were taken, so new programs and people were turned away. Those who were in could work on.',
    steps: [
      'See who holds them: {sessions|its list of connections}.',
      'Restart the program that holds far more than it needs.',
      'Only then raise the limit in {settings|its settings}, as each place costs memory.',
    ],
    who: 'the person who looks after the database, at once.',
    parties: ['service', 'user', 'host'],
    match: [
      {
        words:
          /too many (?:connections|clients)|remaining connection slots|max(?:imum)?(?: number of)?[ _](?:client )?(?:connections|clients)(?: \S{1,20}){0,2} (?:reached|exceeded)|connection (?:pool|limit) (?:\S{1,40} )?(?:is )?(?:exhausted|exceeded|reached|full|empty)|pool (?:is )?(?:exhausted|empty)|ora-00020|queuepool limit|connection (?:is )?not available(?:,| and) request (?:timed out|was dropped)|timeout acquiring a connection|timed out (?:fetching|waiting for) (?:a )?(?:new )?connection from the (?:connection )?pool|user .{0,40}has exceeded|max_user_connections|error 1040/,
        not: /set to|dhcp/,
      },
    ],
  },
  {
    id: 'database-deadlock',
    area: 'database',
    grade: 'trouble',
    one: 'two jobs in the database blocked each other',
    many: '# times jobs in the database blocked each other',
    meaning:
      'Two jobs each waited for what the other held, so the database ended one of them and took its work back. Only the work of that one is undone.',
    steps: [
      'Do again what failed at that time; mostly it works.',
      'See which two they were: {locks|its own log}.',
      'If it comes daily, give the developers both: they should take their rows in the same order.',
    ],
    who: 'the developers of this program, today.',
    parties: ['service', 'path'],
    match: [
      {
        words:
          /deadlock (?:detected|found|victim)|deadlocked on lock|deadlockloser|sqlstate.{0,6}40p01|40001\b|ora-00060|was deadlocked|could not serialize access|serialization failure|optimisticlock|staleobjectstate|\bwrite ?conflict\b/,
      },
    ],
  },
  {
    id: 'database-lock-wait',
    area: 'database',
    grade: 'trouble',
    one: 'a job waited too long for a lock in the database',
    many: '# jobs waited too long for a lock in the database',
    meaning:
      'A job waited for rows that another one held, and gave up. Whoever started it saw an error; its work was taken back.',
    steps: [
      'See which job holds them, and since when: {locks|its list of locks}.',
      'Let it finish. If it is stuck, end that one alone.',
      'Do again what failed. Move long jobs to the night if it comes often.',
    ],
    who: 'the person who looks after the database, today.',
    parties: ['service', 'path', 'user'],
    match: [
      {
        words:
          /lock wait timeout|still waiting for \S{1,40}lock|canceling statement due to (?:lock|statement) timeout|acquired \S{1,40}lock on .{1,80} after|database (?:table )?is locked|sqlite_busy|ora-00054|lock request time ?out|lock not available|waiting for (?:table )?(?:metadata )?lock|idle in transaction/,
      },
    ],
  },
  {
    id: 'database-replica-behind',
    area: 'database',
    grade: 'trouble',
    one: 'a copy of the database fell behind or stopped',
    many: '# times a copy of the database fell behind or stopped',
    meaning:
      'The copy on {host|the second server} does not hold the newest data. Whoever reads there sees old things; if the main one fails now, the newest are lost.',
    steps: [
      'See on the copy how far it is behind: {replica|its status of replication}.',
      'Check that it reaches the main one, and that its disk has room ("df -h").',
      'If it stands still, keep what its log says, then start the copying again.',
    ],
    who: 'the person who looks after the database, today.',
    parties: ['service', 'host'],
    match: [
      {
        words:
          /replication (?:\S{1,40} )?(?:lag|delay|stopped|error|failed|terminated|broken|is behind|timeout)|(?:slave|replica) sql(?: \S{1,40}){0,8} failed executing|replica coordinator and worker threads are stopped|(?:slave|replica|standby|secondary)(?: \S{1,40}){0,4} (?:lag|behind|stopped|stale|disconnected|failed|error|not running)|seconds_behind_master|requested wal segment .{0,60}removed|terminating walsender|could not receive data from wal stream|too stale to|oplog.{0,30}(?:stale|behind|rollover)|master_link_status:down|connection with (?:master|replica|slave).{0,20}lost|master <-> replica sync.{0,40}(?:fail|abort|timeout|lost)/,
        not: /lag(?: is)?[ :=]{1,3}0/,
      },
    ],
  },
  {
    id: 'upgrade-stopped',
    area: 'database',
    grade: 'trouble',
    one: 'an upgrade of the database stopped half way',
    many: '# times an upgrade of the database stopped half way',
    meaning:
      'A step of the upgrade failed, so the data is between the old and the new version. The program probably does not run until it is done to the end.',
    steps: [
      'Start nothing on this data yet: restore the copy that was made before the upgrade.',
      'Mend in it what the line names, such as an entry that is there twice.',
      'Then run the upgrade again, and see that it ends well.',
    ],
    who: 'the person who looks after this program, at once.',
    parties: ['service', 'exception'],
    match: [
      {
        words:
          /\bupgradeexception\b|\bmigrationfailedexception\b|flyway\S{0,40}: migration .{0,80}failed|liquibase.{0,60}migration failed|\bmigration (?:\S{1,80} )?(?:failed|aborted)\b|(?:failed|unable|could not) (?:to )?(?:apply|run|execute) (?:the )?migrations?\b|error (?:running|applying|executing) (?:the )?migrations?\b/,
      },
    ],
  },
  {
    id: 'database-duplicate',
    area: 'database',
    grade: 'trouble',
    one: 'the database refused data that broke its rules',
    many: '# times the database refused data that broke its rules',
    meaning:
      'The database turned one entry away, so it was not saved. Other entries are untouched.',
    steps: [
      'See in the next lines whether the program went on or broke off.',
      'Give the developers this line: the program should check before it saves.',
    ],
    who: 'the developers of this program, today.',
    parties: ['service', 'path', 'exception'],
    match: [
      {
        words:
          /duplicate (?:key|entry)|(?:unique|foreign key|check|not-null|primary key|integrity) (?:\S{1,30} )?constraint(?: \S{1,60}){0,2} (?:fail|violat)\w{0,5}|constraint ?violation|violates (?:\S{1,20} )?constraint|e11000|integrityerror|ora-0(?:0001|2291|2292|1400)|cannot be null|null value in column|data too long|value too long for|out of range value|data truncat|numeric field overflow|cannot insert duplicate|sqlstate\[?23\d{3}|invalid input syntax/,
      },
    ],
  },
  {
    id: 'database-missing-thing',
    area: 'database',
    grade: 'trouble',
    one: 'the database was asked for something that is not there',
    many: '# times the database was asked for something that is not there',
    meaning:
      'The program asked for {thing|a table or field} that this database does not have, so that step failed.',
    steps: [
      'See what there is: {list|its list of tables}.',
      'Compare the name of the database in the settings of the program.',
      'If an update stopped half way, make a copy ({copy|a backup}), then run its migrations to the end.',
    ],
    who: 'the developers of this program, today.',
    parties: ['service', 'path', 'user'],
    match: [
      {
        words:
          /(?:relation|table|column|database|schema|function|role|collection|keyspace|index|view) (?:["'`[]?\S{1,60} )(?:does not exist|doesn't exist|not found|is missing)|no such (?:table|column|index|collection)|unknown (?:column|table|database)|undefined ?table|ora-00942|ora-00904|invalid (?:object|column) name|indexnotfoundexception|index_not_found|no such index|sqlstate.{0,6}42(?:p01|703|s02)|undefined column/,
        not: /if not|skipping/,
      },
    ],
  },
  {
    id: 'database-query-wrong',
    area: 'database',
    grade: 'trouble',
    one: 'the database did not understand a question',
    many: '# times the database did not understand a question',
    meaning:
      '{product|The database} could not carry out that search, so whoever asked got an error or no result. Nothing stored was changed.',
    steps: [
      'Go to the last "Caused by" or "ERROR" there: it names the field or sign that is wrong.',
      'Compare it with what there is: {list|the list of tables and fields}.',
      'Give both to the developers of the program that asked.',
    ],
    who: 'the developers of this program, today.',
    parties: ['service', 'path', 'exception'],
    match: [
      {
        words:
          /syntax error at or near|you have an error in your sql syntax|sql syntax|ora-009\d\d|ora-01756|near ".{1,40}": syntax error|badsqlgrammar|query ?parsing ?exception|parsing_exception|searchparseexception|failed to parse (?:query|search|source)|query_shard_exception|searchphaseexecutionexception|all shards failed|failed to execute (?:phase|\[|query|search)|bad_?query|sqlsyntaxerror|incorrect syntax near|operator does not exist|unterminated quoted string|queryexception|programmingerror/,
      },
    ],
  },
  {
    id: 'database-index-missing',
    area: 'database',
    grade: 'watch',
    one: 'the database read far more than it gave back',
    many: '# times the database read far more than it gave back',
    meaning:
      'To find a few entries {product|the database} read through all of {thing|a table}, since no index fits. Nothing is broken; it gets slower as the data grows.',
    steps: [
      'Take the search from the line, and let it explain itself: {plan|"EXPLAIN" in front of it}.',
      'Add an index on what it searches and sorts by, at a quiet time: {index|"CREATE INDEX"}.',
      'Run the search again, and compare how many it reads.',
    ],
    who: 'the person who looks after the database, this week.',
    parties: ['service', 'path', 'user'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words: /collscan|nscanned:\d{4,12}|full (?:table|collection) scan/,
        not: /enabled|disabled|threshold/,
      },
    ],
  },
  {
    id: 'database-slow',
    area: 'database',
    grade: 'trouble',
    one: 'a question to the database took very long',
    many: '# questions to the database took very long',
    meaning:
      '{product|The database} needed long for one search or change in {thing|a table}. Whoever asked had to wait for it.',
    steps: [
      'Take it from the line, and let it explain itself: {plan|"EXPLAIN" in front of it}.',
      'Add an index on what it searches by: {index|"CREATE INDEX"}.',
      'If all is slow at that time, see what else runs: {sessions|its list of connections}.',
    ],
    who: 'the person who looks after the database, this week.',
    parties: ['service', 'path', 'user'],
    match: [
      {
        words:
          /slow (?:query|sql|operation|statement|log|command)|slowlog|query_time|(?:query|statement) (?:\S{1,40} )?(?:took|exceeded|ran for)|long[- ]running (?:query|transaction|statement)|duration: \S{1,20} ms (?:statement|execute|parse|bind|plan)|checkpoint age|sqlslow|longquery/,
        not: /enabled|slow_query_log|threshold|no slow/,
      },
    ],
  },
  {
    id: 'database-checkpoints',
    area: 'database',
    grade: 'watch',
    one: 'the database saved its work more often than it should',
    many: '# times the database saved its work more often than it should',
    meaning:
      '{product|The database} wrote out its changes sooner than planned, since its journal was full. That slows it down, and no more.',
    steps: [
      'See whether a big import or job ran then. If so, leave it.',
      'If it comes daily, give the journal more room in {settings|its settings}.',
    ],
    who: 'the person who looks after the database, this week.',
    parties: ['service'],
    match: [
      {
        words:
          /checkpoints? (?:are )?occurring too frequently|background append only.{0,40}(?:slow|fsync)|asynchronous aof fsync is taking too long|fsync.{0,40}(?:took|taking|slow)|page_cleaner.{0,40}(?:took|might not)|log (?:sequence|write) .{0,40}slow|memtable.{0,40}(?:full|stall)|(?:write|merge|compaction) (?:stall|throttl)\w{0,4}|stopping writes/,
      },
    ],
  },
];
