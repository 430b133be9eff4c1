import { bare, clock, type Incident, tell } from './incident.ts';

/** Troubles of databases, queues and stores of keys and settings. */
export const STORES: Incident[] = [
  {
    name: 'a queue whose members lost each other',
    shows: /partition|running_partitioned_network|inconsistent_database/,
    kind: 'cluster-quorum-lost',
    text: tell(
      (at) => `2025-05-12 ${clock(at)}.${100 + at}000+00:00 `,
      [
        '[info] <0.#.0> accepting AMQP connection <0.#.0> (10.1.0.7:4# -> 10.1.0.2:5672)',
        "[info] <0.#.0> connection <0.#.0> (10.1.0.7:4#): user 'shop' authenticated and granted access to vhost '/'",
        "[info] <0.#.0> closing AMQP connection <0.#.0> (10.1.0.7:4#, vhost: '/', user: 'shop')",
        '[warning] <0.#.0> closing AMQP connection <0.#.0> (10.1.0.9:4#): client unexpectedly closed TCP connection',
        '[debug] <0.#.0> Will reload error_logger configuration',
      ],
      140,
      [
        [
          80,
          '[error] <0.281.0> ** Node rabbit@mq2 not responding **',
          '[error] <0.281.0> ** Removing (timedout) connection **',
          '[info] <0.512.0> node rabbit@mq2 down: net_tick_timeout',
        ],
        [
          95,
          '[error] <0.230.0> Mnesia(rabbit@mq1): ** ERROR ** mnesia_event got {inconsistent_database, running_partitioned_network, rabbit@mq2}',
          '[warning] <0.512.0> Partial partition detected: We are still connected to rabbit@mq3',
          '[error] <0.512.0> Network partition detected: cluster is split between [rabbit@mq1] and [rabbit@mq2]',
        ],
      ],
    ),
  },
  {
    name: 'a database that ran out of numbers',
    shows: /wraparound|not accepting commands/,
    kind: 'database-vacuum-needed',
    text: tell(
      (at) => `2025-05-12 ${clock(at)}.${100 + at} UTC [${400 + (at % 7)}] `,
      [
        'LOG:  checkpoint complete: wrote # buffers (0.4%)',
        'LOG:  automatic vacuum of table "shop.public.carts": index scans: 1',
        'LOG:  connection received: host=10.0.0.4 port=4#',
        'LOG:  duration: 2.1 ms  statement: select * from error_codes where id = #',
        'LOG:  connection authorized: user=shop database=shop',
      ],
      150,
      [
        [
          60,
          'WARNING:  database "shop" must be vacuumed within 3000231 transactions',
          'HINT:  To avoid a database shutdown, execute a database-wide VACUUM in that database.',
        ],
        [
          90,
          'WARNING:  database "shop" must be vacuumed within 1000012 transactions',
          'HINT:  To avoid a database shutdown, execute a database-wide VACUUM in that database.',
        ],
        [
          120,
          'ERROR:  database is not accepting commands to avoid wraparound data loss in database "shop"',
          'HINT:  Stop the postmaster and vacuum that database in single-user mode.',
          'STATEMENT:  insert into orders (id) values (812)',
        ],
        [
          126,
          'ERROR:  database is not accepting commands to avoid wraparound data loss in database "shop"',
          'HINT:  Stop the postmaster and vacuum that database in single-user mode.',
          'STATEMENT:  update carts set n = 2',
        ],
        [
          132,
          'ERROR:  database is not accepting commands to avoid wraparound data loss in database "shop"',
          'HINT:  Stop the postmaster and vacuum that database in single-user mode.',
          'STATEMENT:  insert into orders (id) values (813)',
        ],
      ],
    ),
  },
  {
    name: 'a store of keys that locks itself',
    shows: /seal/i,
    kind: 'secret-store-sealed',
    text: tell(
      (at) => `2025-05-12T${clock(at)}.${100 + at}Z `,
      [
        '[INFO]  expiration: revoked lease: lease_id=auth/approle/login/h#',
        '[INFO]  core: successful mount: namespace="" path=kv/# type=kv',
        '[DEBUG] identity: creating a new entity: alias="id:#"',
        '[WARN]  core: attempted unseal without error handling key # ignored',
        '[INFO]  rollback: starting rollback manager',
      ],
      80,
      [
        [
          50,
          '[WARN]  core: clustered listener: certificate renewed',
          '[ERROR] core: barrier seal check failed: error="unable to read from storage"',
          '[INFO]  core: marked as sealed',
          '[INFO]  core: vault is sealed',
        ],
        [
          56,
          '[ERROR] http: request failed: path=/v1/kv/data/shop error="Vault is sealed" status=503',
          '[ERROR] http: request failed: path=/v1/kv/data/mail error="Vault is sealed" status=503',
        ],
        [
          62,
          '[ERROR] http: request failed: path=/v1/kv/data/shop error="Vault is sealed" status=503',
        ],
      ],
    ),
  },
  {
    name: 'a copy of a database that stops at an entry it has',
    shows: /1062|Duplicate entry|SQL thread|Slave SQL/,
    kind: 'database-duplicate',
    text: tell(
      (at) => `2025-05-12T${clock(at)}.${100000 + at}Z ${at % 9} `,
      [
        "[Note] [MY-010733] [Server] Shutting down plugin 'error_log'".replace(
          'Shutting down',
          'Checking',
        ),
        "[Warning] [MY-013360] [Server] Plugin sha256_password reported: 'sha256_password' is deprecated",
        "[Note] [MY-010914] [Server] Aborted connection # to db: 'shop' user: 'app' host: '10.0.0.4' (Got an error reading communication packets).",
        "[System] [MY-010597] [Repl] 'CHANGE MASTER TO FOR CHANNEL '' executed'. Previous state master_host='db#'",
        '[Note] [MY-012922] [InnoDB] Waiting for purge to start # ',
      ],
      100,
      [
        [
          60,
          "[ERROR] [MY-010584] [Repl] Slave SQL for channel '': Could not execute Write_rows event on table shop.orders; Duplicate entry '8812' for key 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log mysql-bin.000231, end_log_pos 91231, Error_code: MY-001062",
          "[Warning] [MY-010584] [Repl] Slave: Duplicate entry '8812' for key 'PRIMARY' Error_code: MY-001062",
          '[ERROR] [MY-010586] [Repl] Error running query, slave SQL thread aborted. Fix the problem, and restart the slave SQL thread with "SLAVE START". We stopped at log \'mysql-bin.000231\' position 90121',
        ],
      ],
    ),
  },
  {
    name: 'a store of settings whose room is used up',
    shows: /space exceeded|NOSPACE/,
    kind: 'quota-exceeded',
    text: tell(
      bare,
      [
        JSON.stringify({
          level: 'info',
          ts: '2025-05-12T09:0#:00.123Z',
          caller: 'mvcc/hash.go:137',
          msg: 'storing new hash',
          hash: '#',
        }),
        JSON.stringify({
          level: 'info',
          ts: '2025-05-12T09:0#:01.123Z',
          caller: 'mvcc/kvstore_compaction.go:68',
          msg: 'finished scheduled compaction',
          'compact-revision': '#',
          took: '#ms',
        }),
        JSON.stringify({
          level: 'warn',
          ts: '2025-05-12T09:0#:02.123Z',
          caller: 'etcdserver/util.go:170',
          msg: 'apply request took too long',
          took: '#ms',
          'expected-duration': '100ms',
          prefix: 'read-only range ',
          error: '',
        }),
        JSON.stringify({
          level: 'info',
          ts: '2025-05-12T09:0#:03.123Z',
          caller: 'fileutil/purge.go:85',
          msg: 'purged',
          path: '/var/lib/etcd/#.snap',
        }),
      ],
      110,
      [
        [
          80,
          JSON.stringify({
            level: 'warn',
            ts: '2025-05-12T09:41:00.123Z',
            caller: 'etcdserver/server.go:2121',
            msg: 'alarm raised',
            alarm: 'NOSPACE',
            from: '8e9e05c52164694d',
          }),
          JSON.stringify({
            level: 'warn',
            ts: '2025-05-12T09:41:01.123Z',
            caller: 'etcdserver/util.go:123',
            msg: 'failed to apply request',
            took: '12µs',
            request: 'put key:"/registry/events/x"',
            error: 'etcdserver: mvcc: database space exceeded',
          }),
          JSON.stringify({
            level: 'warn',
            ts: '2025-05-12T09:41:02.123Z',
            caller: 'etcdserver/util.go:123',
            msg: 'failed to apply request',
            took: '11µs',
            request: 'put key:"/registry/leases/y"',
            error: 'etcdserver: mvcc: database space exceeded',
          }),
        ],
        [
          90,
          JSON.stringify({
            level: 'warn',
            ts: '2025-05-12T09:42:02.123Z',
            caller: 'etcdserver/util.go:123',
            msg: 'failed to apply request',
            took: '11µs',
            request: 'put key:"/registry/leases/z"',
            error: 'etcdserver: mvcc: database space exceeded',
          }),
        ],
      ],
    ),
  },
  {
    name: 'a broker with too few copies',
    shows: /NotEnoughReplicas|append operation/,
    kind: 'cluster-quorum-lost',
    text: tell(
      (at) => `[2025-05-12 ${clock(at)},${100 + at}] `,
      [
        'INFO [Log partition=orders-#, dir=/data] Rolled new log segment at offset # in # ms. (kafka.log.Log)',
        'INFO [GroupCoordinator 1]: Member consumer-# in group shop has left (kafka.coordinator.group.GroupCoordinator)',
        'INFO [GroupMetadataManager brokerId=1] Removed 0 expired offsets in # milliseconds. (kafka.coordinator.group.GroupMetadataManager)',
        'INFO [TransactionCoordinator id=1] Initialized transactionalId errors-# with producerId # (kafka)',
        'WARN [SocketServer brokerId=1] Unexpected error from /10.0.0.# ; closing connection (org.apache.kafka.common.network.Selector)',
      ],
      120,
      [
        [
          60,
          'INFO [Partition orders-4 broker=1] Shrinking ISR from 1,2,3 to 1. Leader: (highWatermark: 812, endOffset: 991). Out of sync replicas: (brokerId: 2) (brokerId: 3). (kafka.cluster.Partition)',
          'INFO [Partition carts-2 broker=1] Shrinking ISR from 1,2,3 to 1. Leader: (highWatermark: 812, endOffset: 991). (kafka.cluster.Partition)',
        ],
        [
          66,
          'ERROR [ReplicaManager broker=1] Error processing append operation on partition orders-4 (kafka.server.ReplicaManager)',
          '~org.apache.kafka.common.errors.NotEnoughReplicasException: The size of the current ISR Set(1) is insufficient to satisfy the min.isr requirement of 2 for partition orders-4',
        ],
        [
          70,
          'ERROR [ReplicaManager broker=1] Error processing append operation on partition carts-2 (kafka.server.ReplicaManager)',
          '~org.apache.kafka.common.errors.NotEnoughReplicasException: The size of the current ISR Set(1) is insufficient to satisfy the min.isr requirement of 2 for partition carts-2',
        ],
        [
          76,
          'ERROR [ReplicaManager broker=1] Error processing append operation on partition orders-4 (kafka.server.ReplicaManager)',
          '~org.apache.kafka.common.errors.NotEnoughReplicasException: The size of the current ISR Set(1) is insufficient to satisfy the min.isr requirement of 2 for partition orders-4',
        ],
      ],
    ),
  },
];
