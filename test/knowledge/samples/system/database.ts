import type { Samples } from '../samples.ts';

export const DATABASE_SAMPLES: Samples = {
  'upgrade-stopped': {
    fits: [
      'ActionException: org.example.kernel.upgrade.UpgradeException: duplicate key value violates unique constraint',
      'FlywayException: Migration <*> failed',
      'liquibase.exception.MigrationFailedException: Migration failed for change set <*>',
    ],
    misses: ['upgrade to version <*> finished'],
  },
  'database-damaged': {
    fits: [
      { level: 'critical', template: 'PANIC: could not locate a valid checkpoint record' },
      'InnoDB: Database page corruption on disk or a failed file read, tablespace <*> corrupt',
      'sqlite3.DatabaseError: database disk image is malformed',
    ],
    misses: ['checkpoint complete: wrote <*> buffers'],
  },
  'database-recovering': {
    fits: [
      'database system was not properly shut down; automatic recovery in progress',
      'InnoDB: Database was not shutdown normally!',
      { level: 'warning', template: 'Detected unclean shutdown - <*> is not empty.' },
    ],
    misses: ['recovery point stored'],
  },
  'data-not-saved': {
    fits: [
      "Can't save in background: fork: Cannot allocate memory",
      { level: 'warning', template: 'Background saving error' },
      'MISCONF Redis is configured to save RDB snapshots, but it is currently not able to persist on disk.',
      'Failed opening the RDB file dump.rdb for saving',
    ],
    misses: ['Background saving terminated with success'],
  },
  'data-store-out-of-memory': {
    fits: [
      "OOM command not allowed when used memory > 'maxmemory'.",
      { template: 'Out Of Memory allocating <*> bytes!', level: null, format: 'a Redis log' },
      'SERVER_ERROR out of memory storing object',
      'hazelcast instance: java.lang.OutOfMemoryError: Java heap space',
    ],
    misses: ['Out of memory: Killed process <*> (redis-server)', 'overcommit_memory is set to 0'],
  },
  'database-stopped': {
    fits: [
      'server process (PID <*>) was terminated by signal <*>: Killed',
      { level: 'warning', template: 'terminating any other active server processes' },
      'UTC - mysqld got signal 11 ;',
      'Instance terminated by USER, pid = <*>',
    ],
    misses: ['server process was started with signal handling'],
  },
  'database-unreachable': {
    fits: [
      { level: 'error', template: 'could not connect to database: connection refused' },
      'SQLSTATE[HY000] [2002] Connection refused',
      'com.mysql.jdbc.exceptions.CommunicationsException: Communications link failure',
      'MongoServerSelectionError: connect ECONNREFUSED <*>',
    ],
    misses: ['connected to database'],
  },
  'database-too-many-connections': {
    fits: [
      { level: 'critical', template: 'FATAL: sorry, too many clients already' },
      'ERROR 1040 (HY000): Too many connections',
      { level: 'error', template: 'HikariPool-1 connection pool exhausted' },
    ],
    misses: ['max connections set to <*>'],
  },
  'database-deadlock': {
    fits: [
      { level: 'error', template: 'ERROR: deadlock detected' },
      'Deadlock found when trying to get lock; try restarting transaction',
      'Transaction was deadlocked on lock resources with another process',
    ],
    misses: ['deadlock check every <*> s'],
  },
  'database-lock-wait': {
    fits: [
      { level: 'error', template: 'Lock wait timeout exceeded; try restarting transaction' },
      'process <*> still waiting for ShareLock on transaction <*>',
      'sqlite3.OperationalError: database is locked',
    ],
    misses: ['lock released after <*> ms'],
  },
  'database-replica-behind': {
    fits: [
      { level: 'error', template: 'Slave SQL: Error executing row event, replication stopped' },
      'terminating walsender process due to replication timeout',
      '# Connection with replica lost.',
    ],
    misses: ['replication lag is 0 s'],
  },
  'database-duplicate': {
    fits: [
      { level: 'error', template: 'duplicate key value violates unique constraint "<*>"' },
      'Cannot add or update a child row: a foreign key constraint fails',
      'E11000 duplicate key error collection: <*>',
    ],
    misses: ['unique constraint added to table <*>'],
  },
  'database-missing-thing': {
    fits: [
      { level: 'error', template: 'ERROR: relation "<*>" does not exist at character <*>' },
      'sqlite3.OperationalError: no such table: users',
      "Unknown column 'a.name' in 'field list'",
    ],
    misses: [{ level: 'info', template: 'table users exists' }],
  },
  'database-query-wrong': {
    fits: [
      { level: 'error', template: 'ERROR: syntax error at or near "FORM" at character <*>' },
      'You have an error in your SQL syntax; check the manual',
      { level: 'debug', template: 'All shards failed for phase: [query]' },
    ],
    misses: ['query parsed in <*> ms'],
  },
  'database-index-missing': {
    fits: [
      'query shop.orders query: { <*> } planSummary: COLLSCAN docsExamined:<*>',
      'query shop.items nscanned:250000 nreturned:1 <*>ms',
      { level: 'warning', template: 'full table scan on orders' },
    ],
    misses: [
      'query shop.items nscanned:12 nreturned:12',
      // How many, no template tells: values far from their usual are findings of their own.
      'query shop.items nscanned:<*> nreturned:<*> <*>ms',
    ],
  },
  'database-slow': {
    fits: [
      { level: 'warning', template: 'slow query: SELECT * FROM <*> took <*> ms' },
      'duration: <*> ms statement: SELECT <*>',
      'long-running transaction: <*> s',
    ],
    misses: ['slow query log enabled'],
  },
  'database-checkpoints': {
    fits: [
      'checkpoints are occurring too frequently (9 seconds apart)',
      'Asynchronous AOF fsync is taking too long (disk is busy?).',
      'InnoDB: page_cleaner: 1000ms intended loop took <*>ms.',
    ],
    misses: ['checkpoint starting: time'],
  },
  'database-vacuum-needed': {
    fits: [
      {
        level: 'error',
        template:
          'database is not accepting commands to avoid wraparound data loss in database "shop"',
      },
      { level: 'warning', template: 'database "shop" must be vacuumed within <*> transactions' },
      'HINT:  Stop the postmaster and vacuum that database in single-user mode.',
    ],
    misses: ['automatic vacuum of table "shop.public.carts": index scans: <*>'],
  },
};
