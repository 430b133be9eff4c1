import { type Incident, iso, tell } from './incident.ts';

const two = (n: number) => String(n).padStart(2, '0');
const clock = (at: number) => `08:${two(Math.floor(at / 4) % 60)}:${two((at * 15) % 60)}`;

/** Troubles of clusters, containers and queues. */
export const CLUSTERS: Incident[] = [
  {
    name: 'a store of settings that loses its leader',
    text: tell(
      (at) => `{"level":"info","ts":"2025-05-12T${clock(at)}.1Z","caller":"`,
      [
        'mvcc/index.go:214","msg":"compact tree index","revision":#}',
        'mvcc/kvstore_compaction.go:66","msg":"finished scheduled compaction","compact-revision":#}',
        'wal/wal.go:785","msg":"created a new WAL segment","path":"/var/lib/etcd/wal/0#.wal"}',
      ],
      100,
      [
        [
          60,
          'rafthttp/peer_status.go:66","msg":"peer became inactive (message send to peer failed)","peer-id":"8211f1d0f64f3269","error":"failed to read 8211f1d0f64f3269 on stream MsgApp v2 (read tcp 10.0.0.11:2380: i/o timeout)","level":"warn"}',
          'raft/raft.go:1523","msg":"91bc3c398fb3c146 lost leader 8211f1d0f64f3269 at term 4"}',
          'etcdserver/v3_server.go:815","msg":"etcdserver: no leader","level":"error"}',
          'etcdserver/util.go:166","msg":"apply request took too long","took":"7.1s","expected-duration":"100ms","error":"etcdserver: no leader","level":"warn"}',
          'raft/raft.go:713","msg":"91bc3c398fb3c146 is starting a new election at term 4"}',
          'etcdserver/v3_server.go:815","msg":"etcdserver: no leader","level":"error"}',
        ],
      ],
    ),
    shows: /leader|inactive/,
    kind: 'cluster-no-leader',
  },
  {
    name: 'a pod that starts over and over for a missing setting',
    text: tell(
      (at) => `May 12 ${clock(at)} node2 kubelet[1201]: `,
      [
        'I0512 08:00:00.1#     1201 kuberuntime_manager.go:404] "No sandbox for pod can be found. Need to start a new one"',
        'I0512 08:00:00.2#     1201 kubelet.go:1951] "SyncLoop UPDATE" source="api" pods="shop/web-7d"',
        'I0512 08:00:00.3#     1201 prober.go:116] "Probe succeeded" pod="shop/web-7d"',
      ],
      90,
      [
        [
          50,
          'E0512 08:00:01.100000     1201 pod_workers.go:191] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"api\\" with CrashLoopBackOff: \\"back-off 20s restarting failed container=api pod=api-6f_shop(1f)\\"" pod="shop/api-6f"',
        ],
        [
          54,
          'I0512 08:00:02.100000     1201 log.go:198] api: panic: required key DATABASE_URL missing value',
        ],
        [
          58,
          'E0512 08:00:03.100000     1201 pod_workers.go:191] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"api\\" with CrashLoopBackOff: \\"back-off 40s restarting failed container=api pod=api-6f_shop(1f)\\"" pod="shop/api-6f"',
        ],
        [
          66,
          'E0512 08:00:04.100000     1201 pod_workers.go:191] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"api\\" with CrashLoopBackOff: \\"back-off 1m20s restarting failed container=api pod=api-6f_shop(1f)\\"" pod="shop/api-6f"',
        ],
      ],
    ),
    shows: /CrashLoopBackOff|missing value/,
    kind: 'service-crash-loop',
  },
  {
    name: 'a picture of a container that can not be pulled',
    text: tell(
      (at) => `${two(8)}:${two(at % 60)} `,
      [
        'Normal   Scheduled   pod/web-#   Successfully assigned shop/web to node1',
        'Normal   Created     pod/web-#   Created container web',
        'Normal   Started     pod/web-#   Started container web',
        'Normal   Pulled      pod/web-#   Container image "web:1.4" already present on machine',
      ],
      60,
      [
        [
          40,
          'Warning  Failed      pod/api-5c   Failed to pull image "registry.example/api:1.9": rpc error: code = NotFound desc = failed to pull and unpack image: registry.example/api:1.9: not found',
          'Warning  Failed      pod/api-5c   Error: ErrImagePull',
          'Normal   BackOff     pod/api-5c   Back-off pulling image "registry.example/api:1.9"',
          'Warning  Failed      pod/api-5c   Error: ImagePullBackOff',
        ],
      ],
    ),
    shows: /pull/i,
    kind: 'image-not-pulled',
  },
  {
    name: 'a node that throws out its pods for want of disk',
    text: tell(
      iso,
      [
        'kubelet INFO Syncing pod shop/web-#',
        'kubelet INFO Container runtime is ready',
        'kubelet INFO node status updated, 0 conditions changed',
      ],
      70,
      [
        [
          45,
          'kubelet WARN Eviction manager: attempting to reclaim resource="ephemeral-storage"',
          'kubelet WARN Eviction manager: must evict pod(s) to reclaim resourceName="ephemeral-storage"',
          'kubelet ERROR The node was low on resource: ephemeral-storage. Evicted pod shop/web-12',
          'kubelet ERROR The node was low on resource: ephemeral-storage. Evicted pod shop/api-3',
          'kubelet WARN Image garbage collection failed: wanted to free 912 bytes but freed 0 bytes',
        ],
      ],
    ),
    shows: /vict|low on resource/,
    kind: 'pod-evicted',
  },
  {
    name: 'a message queue that stops taking messages',
    text: tell(
      (at) => `2025-05-12 ${clock(at)}.${100 + at}+00:00 [`,
      [
        "info] <0.#.0> connection <0.812.0> (10.0.0.21:5121 -> 10.0.0.9:5672): user 'shop' authenticated and granted access to vhost '/'",
        'info] <0.#.0> accepting AMQP connection <0.812.0>',
        "info] <0.#.0> Mirrored queue 'orders' in vhost '/': Synchronising: 0 messages to synchronise",
      ],
      70,
      [
        [
          40,
          'warning] <0.310.0> memory resource limit alarm set on node rabbit@mq1.',
          'warning] <0.310.0> **********************************************************',
          'warning] <0.310.0> *** Publishers will be blocked until this alarm clears ***',
          'warning] <0.310.0> **********************************************************',
          'error] <0.921.0> closing AMQP connection <0.921.0> (10.0.0.22:5133 -> 10.0.0.9:5672):',
          'error] <0.921.0> missed heartbeats from client, timeout: 60s',
        ],
      ],
    ),
    shows: /limit alarm|Publishers/,
    kind: 'queue-stopped-taking',
  },
  {
    name: 'a broker that runs out of room for its logs',
    text: tell(
      (at) => `[2025-05-12 ${clock(at)},${100 + at}] `,
      [
        'INFO [GroupCoordinator 1]: Stabilized group billing generation # (kafka.coordinator.group.GroupCoordinator)',
        'INFO [ProducerStateManager partition=orders-1] Writing producer snapshot at offset # (kafka.log.ProducerStateManager)',
        'INFO [LogCleaner]: Starting the log cleaner, 0 errors (kafka.log.LogCleaner)',
        'INFO Rolled new log segment at offset # in 2 ms. (kafka.log.Log)',
      ],
      90,
      [
        [
          60,
          'ERROR Error while appending records to orders-3 in dir /var/lib/kafka (kafka.server.LogDirFailureChannel)',
          'java.io.IOException: No space left on device',
          '\tat java.base/sun.nio.ch.FileDispatcherImpl.write0(Native Method)',
          'WARN [ReplicaManager broker=1] Stopping serving replicas in dir /var/lib/kafka (kafka.server.ReplicaManager)',
          'ERROR Shutdown broker because all log dirs in /var/lib/kafka have failed (kafka.log.LogManager)',
        ],
      ],
    ),
    shows: /No space left|Error while appending/,
    kind: 'disk-full',
  },
  {
    name: 'a storage cluster with disks away',
    text: tell(
      iso,
      [
        'mon.a (mon.0) # : cluster [DBG] pgmap v#: 128 pgs: 128 active+clean; 1.2 TiB data',
        'mgr.a (mgr.1) # : cluster [DBG] osdmap e#: 12 total, 12 up, 12 in',
        'mon.a (mon.0) # : audit [DBG] from=client.admin cmd=[{"prefix": "status"}]: dispatch',
      ],
      90,
      [
        [
          50,
          'mon.a (mon.0) 812 : cluster [INF] osd.7 failed (root=default,host=s3) (2 reporters from different host after 21.2 >= grace 20)',
          'mon.a (mon.0) 813 : cluster [WRN] Health check failed: 1 osds down (OSD_DOWN)',
          'mon.a (mon.0) 814 : cluster [WRN] Health check failed: Degraded data redundancy: 1212/90121 objects degraded (1.3%), 12 pgs degraded (PG_DEGRADED)',
          'mon.a (mon.0) 815 : cluster [WRN] Health check update: Degraded data redundancy: 9121/90121 objects degraded (10.1%), 41 pgs degraded, 41 pgs undersized (PG_DEGRADED)',
        ],
      ],
    ),
    shows: /osd\.7|osds? down|degraded/,
    kind: 'cluster-copies-missing',
  },
  {
    name: 'a pool of disks with one that fails',
    text: tell(
      (at) => `May 12 ${clock(at)} tank `,
      [
        "zed[901]: eid=# class=scrub_start pool='tank'",
        'zed[901]: eid=# class=history_event pool_guid=0x1A',
        'smbd[#]: connect to service media',
        'zpool[12]: scan: scrub repaired 0B in 02:10:11 with 0 errors',
      ],
      70,
      [
        [
          40,
          "zed[902]: eid=812 class=io pool='tank' vdev=ata-WDC_WD40-part1 size=131072 offset=812 priority=0 err=5 flags=0x180880",
          "zed[902]: eid=813 class=io pool='tank' vdev=ata-WDC_WD40-part1 size=131072 offset=912 priority=0 err=5 flags=0x180880",
          "zed[902]: eid=814 class=statechange pool='tank' vdev=ata-WDC_WD40-part1 vdev_state=FAULTED",
          "zed[902]: eid=815 class=vdev.bad_guid_sum pool='tank'",
          "zpool[12]: pool 'tank' state: DEGRADED status: One or more devices are faulted in response to persistent errors.",
        ],
      ],
    ),
    shows: /FAULTED|DEGRADED|faulted/,
    kind: 'raid-degraded',
  },
  {
    name: 'a broker of small messages with a client that throws itself out',
    text: tell(
      (at) => `17470368${two(at % 100)}: `,
      [
        'New connection from 192.168.1.# on port 1883.',
        'New client connected from 192.168.1.# as lamp (p2, c1, k60).',
        'Saving in-memory database to /mosquitto/data/mosquitto.db.',
        'Client lamp disconnected.',
      ],
      70,
      [40, 42, 44, 46, 48, 50, 52].map((after): [number, string, string] => [
        after,
        'Client pump already connected, closing old connection.',
        'Client pump closed its connection.',
      ]),
    ),
    shows: /already connected/,
    kind: 'name-used-twice',
  },
];
