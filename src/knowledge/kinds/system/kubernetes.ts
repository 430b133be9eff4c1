import type { Kind } from '../../kind.ts';

/** Kinds of events about containers, the more telling first. */
export const KUBERNETES: Kind[] = [
  {
    id: 'image-not-pulled',
    area: 'containers',
    grade: 'trouble',
    one: 'the image of a container could not be fetched',
    many: '# times the image of a container could not be fetched',
    meaning:
      'The machine could not fetch {thing|the image}, the packed program of the container, so the container does not start.',
    steps: [
      'Check the name and version of {thing|the image}: a slip there is the usual cause.',
      'If it is right, check the password for the store, or whether the store is down.',
    ],
    who: 'the person who runs the cluster, at once.',
    parties: ['service', 'host', 'path'],
    match: [
      {
        words:
          /imagepullbackoff|errimagepull|failed to pull image|back-off pulling image|manifest (?:unknown|for .{1,80} not found)|pull access denied|error pulling image|image .{1,80} not found|invalidimagename|unable to find image .{1,60} locally: error|repository does not exist or may require/,
      },
    ],
  },
  {
    id: 'pod-evicted',
    area: 'containers',
    grade: 'trouble',
    one: 'a container was thrown off its machine',
    many: '# containers were thrown off their machine',
    meaning:
      'The machine had too little memory or disk. The container should start on another one.',
    steps: ['Check that it runs again.', 'Free memory or disk on that machine.'],
    who: 'the person who runs the cluster, today.',
    parties: ['service', 'host'],
    match: [
      {
        words:
          /\bevict(?:ed|ing|ion)\b(?:.{0,60}(?:pod|node|memory|disk|container|pressure))?|the node was low on resource|node has (?:memory|disk|pid) ?pressure|(?:memory|disk|pid)pressure|preempt(?:ed|ing) (?:pod|by)/,
        not: /cache|evicted keys|entries|nopressure|key|=false|has no|nodehasno|policy/,
      },
    ],
  },
  {
    id: 'pod-not-placed',
    area: 'containers',
    grade: 'trouble',
    one: 'no machine had room for a container',
    many: '# times no machine had room for a container',
    meaning: 'No machine had room, so {service|the container} waits and does nothing.',
    steps: [
      'See what it asks for ("kubectl describe pod"): memory, processors or a disk.',
      'Ask for less, or add a machine.',
    ],
    who: 'the person who runs the cluster, at once.',
    parties: ['service', 'host'],
    match: [
      {
        words:
          /failedscheduling|\d{1,4}\/\d{1,4} nodes are available|nodes are available: |insufficient (?:cpu|pods|ephemeral-storage)|unschedulable|no nodes available|didn't match (?:pod|node)|had untolerated taint|no valid host was found|no suitable node/,
      },
    ],
  },
  {
    id: 'node-not-ready',
    area: 'containers',
    grade: 'trouble',
    one: 'a machine of the cluster was not ready',
    many: '# times a machine of the cluster was not ready',
    meaning:
      'A machine of the cluster did not report in. Its containers stand still or move to others.',
    steps: [
      'See whether {host|that machine} is on and answers a "ping".',
      'Look at its free memory and disk ("kubectl describe node").',
    ],
    who: 'the person who runs the cluster, at once.',
    parties: ['host'],
    match: [
      {
        words:
          /nodenotready|node .{0,60}(?:not ?ready|status is now: nodenotready|is unhealthy)|kubelet (?:has )?stopped posting|kubelet is not healthy|pleg is not healthy|container runtime (?:is down|network not ready)|cni plugin not initialized|networkpluginnotready/,
      },
    ],
  },
  {
    id: 'volume-not-mounted',
    area: 'containers',
    grade: 'trouble',
    one: 'a container did not get its disk',
    many: '# times a container did not get its disk',
    meaning: 'It can not start without it.',
    steps: [
      'Check that the disk exists and is not held by another container.',
      'Start the container again.',
    ],
    who: 'the person who runs the cluster, at once.',
    parties: ['service', 'path', 'host'],
    match: [
      {
        words:
          /failedmount|failedattachvolume|(?:unable|failed) to (?:attach|mount|detach)(?: or mount)? volumes?|mountvolume\.\S{1,20} failed|multi-attach error|persistentvolumeclaim .{0,60}(?:not found|pending|is not bound)|provisioningfailed|unbound immediate|error (?:while )?mounting volume|configmap "?\S{1,60} not found|secret "?\S{1,60} not found/,
      },
    ],
  },
  {
    id: 'container-not-started',
    area: 'containers',
    grade: 'trouble',
    one: 'a container could not be started',
    many: '# containers could not be started',
    meaning: 'The container does not run, so what it does for people is not there.',
    steps: [
      'Ask it for its own last words ("docker logs" or "kubectl logs --previous").',
      'Take back the last change of its settings or image.',
    ],
    who: 'the person who runs the cluster, at once.',
    parties: ['service', 'path', 'host'],
    match: [
      {
        words:
          /createcontainer(?:config)?error|runcontainererror|failed to create (?:containerd task|shim|pod sandbox|container)|oci runtime (?:create|exec|error)|error response from daemon|failedcreatepodsandbox|cannot start service|(?:container|pod) (?:\S{1,60} )?(?:failed to start|could not be started|cannot start)|exec format error|executable file not found in \$path|failed to set up sandbox|exceeded quota:|failedcreate\b/,
      },
    ],
  },
  {
    id: 'container-routine',
    area: 'containers',
    grade: 'routine',
    one: 'a container was made, started or stopped',
    many: '# times a container was made, started or stopped',
    meaning: 'The cluster does this all day.',
    steps: [
      'There is nothing to do.',
      'Look for the same name again and again if something is slow.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['service', 'host'],
    match: [
      {
        words:
          /successfully (?:assigned|pulled|mounted|provisioned)|(?:created|started|stopping|pulled|pulling|killing) (?:container|pod|image)\b|container image .{0,100}already present|scaled (?:up|down) replica ?set|successfulcreate|successfuldelete|attachvolume\.attach succeeded|container (?:\S{1,60} )?(?:created|started|stopped|removed)$|vm (?:started|stopped|paused|resumed) \(lifecycle/,
        not: /failed|error/,
      },
    ],
  },
];
