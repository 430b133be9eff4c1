import type { Samples } from '../samples.ts';

export const CLUSTER_SAMPLES: Samples = {
  'cluster-manager-silent': {
    fits: [
      'ERROR IN CONTACTING RM.',
      'Error communicating with RM: connection refused',
      'Failed to connect to ResourceManager at <*>',
    ],
    misses: ['Connected to ResourceManager at <*>'],
  },
  'cluster-client-left': {
    fits: [
      'caught end of stream exception',
      'EndOfStreamException: Unable to read additional data from client sessionid <*>',
      'Unable to read, likely client has closed socket',
    ],
    misses: ['end of the stream of events'],
  },
  'cluster-no-leader': {
    fits: [
      'ClusterBlockException: blocked by: state not recovered',
      'raft: no leader found, lost leader at term <*>',
      'MasterNotDiscoveredException: no master discovered',
    ],
    misses: ['new leader elected: <*>'],
  },
  'cluster-leader-moved': {
    fits: [
      { level: 'warning', template: 'Error NotLeaderForPartitionException for partition <*>' },
      'raft: node <*> is not the leader for group <*>',
      'NotLeaderException: ask <*>',
    ],
    misses: ['raft: no leader found'],
  },
  'cluster-link-broken': {
    fits: [
      { level: 'warning', template: 'Cannot open channel to <*> at election address <*>' },
      {
        level: 'error',
        template: 'Unexpected exception causing shutdown while sock still open',
      },
      'java.io.IOException: Connection to <*> was disconnected before the response was read',
    ],
    misses: ['channel to <*> opened', 'Unexpected exception, shutting down'],
  },
  'cluster-member-unclear': {
    fits: [
      { level: 'warning', template: 'Ambiguous ClusterPoint shop-1, <*>' },
      { level: 'warning', template: 'agent shop-1 is already registered by another host' },
      'duplicate node name: <*>',
    ],
    misses: ['listener already registered', 'agent <*> registered'],
  },
  'cluster-quorum-lost': {
    fits: [
      'not enough voting members: <*> of <*> answer',
      'corosync: quorum lost, stopping resources',
      { level: 'error', template: 'Mnesia: inconsistent database, network partition detected' },
    ],
    misses: ['quorum reached with <*> members'],
  },
  'cluster-election': {
    fits: [
      'New election. My id = <*>, proposed zxid=<*>',
      'raft: <*> became leader at term <*>',
      '+switch-master mymaster <*> <*>',
    ],
    misses: ['leaderboard updated'],
  },
  'cluster-node-lost': {
    fits: [
      {
        level: 'warning',
        template: 'Connection to node 2 could not be established. Broker may not be available.',
      },
      '{node-3}{<*>} removed, reason: node-left',
      'Marking node <*> as down',
    ],
    misses: ['node joined the cluster'],
  },
  'cluster-node-joined': {
    fits: [
      'node joined the cluster: <*>',
      'Member <*> joined group <*>',
      { level: 'info', template: 'Successfully joined group with generation <*>' },
    ],
    misses: [{ level: 'error', template: 'node could not join' }],
  },
  'cluster-rebalance': {
    fits: [
      'Preparing to rebalance group <*> with old generation <*>',
      { level: 'warning', template: 'Offset commit failed on partition <*>' },
      'Revoking previously assigned partitions <*>',
    ],
    misses: ['rebalance.enable=true'],
  },
  'cluster-copies-missing': {
    fits: [
      '[Partition <*> broker=1] Shrinking ISR from 1,2,3 to 1,3',
      'Cluster health status changed from [GREEN] to [RED]',
      { level: 'warning', template: 'HEALTH_WARN Degraded data redundancy: <*> pgs degraded' },
    ],
    misses: ['expanding ISR from 1 to 1,2'],
  },
  'queue-stopped-taking': {
    fits: [
      { level: 'warning', template: 'memory resource limit alarm set on node rabbit@<*>.' },
      '*** Publishers will be blocked until this alarm clears ***',
      'Usage Manager Memory Limit reached. Producer blocked.',
    ],
    misses: ['memory resource limit alarm cleared on node rabbit@<*>'],
  },
  'queue-backlog': {
    fits: [
      {
        level: 'warning',
        template: 'task queue full, rejecting execution: RejectedExecutionException',
      },
      'buffer of <*> is full',
      'consumer lag is high on topic <*>',
    ],
    misses: ['queue size set to <*>'],
  },
  'lease-not-renewed': {
    fits: [
      {
        level: 'warning',
        template: 'Failed to renew lease for <*> for <*> seconds. Will retry shortly ...',
      },
      'Could not renew the lease on /hbase/WALs/<*>',
      { level: 'error', template: 'dfs client: lease renewal failed' },
    ],
    misses: ['Renewed lease for <*>'],
  },
  'queue-session-expired': {
    fits: [
      'Expiring session <*>, timeout of <*>ms exceeded',
      'Lost the lease of shard <*>',
      'Client session timed out, have not heard from server in <*>ms',
    ],
    misses: ['maxSessionTimeout set to <*>'],
  },
  'job-failed': {
    fits: [
      { level: 'error', template: 'Job <*> failed: exit code 3' },
      'attempt_<*> TaskAttempt Transitioned from FAIL_TASK_CLEANUP to FAILED',
      {
        level: 'error',
        template: 'celery: Task orders.sync raised, max retries exceeded, marked as failed',
      },
    ],
    misses: ['0 failed jobs'],
  },
};
