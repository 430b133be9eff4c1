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
      '{thing|The image}, the packed program of the container, could not be fetched, so the container does not start. An old copy that runs goes on.',
    steps: [
      'Ask why: "kubectl describe pod", or by hand {pull|"docker pull" and the name of the image}.',
      'If it says "not found", correct name or version; if "denied", renew the password for the store.',
      'After a time-out it is tried again by itself: see that it runs then.',
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
      '{thing|A container} was thrown off its machine, which had too little memory or disk. It should start on another one; what it kept only inside is gone.',
    steps: [
      'See whether it runs elsewhere: "kubectl get pods -o wide".',
      'See what the machine lacks: "kubectl describe node", under Conditions.',
      'Free room there, and give the container a fitting request of memory.',
    ],
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
    meaning:
      'No machine has what {thing|the container} asks for, so it waits and does nothing. Others run on.',
    steps: [
      'See what is missing: "kubectl describe pod", under Events.',
      'Compare with what is free: "kubectl describe nodes", under Allocated.',
      'Ask for less in its settings, or add a machine.',
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
      '{host|A machine of the cluster} did not report in. What runs there is not reached, and moves to others after some minutes.',
    steps: [
      'See which one and why: "kubectl get nodes", then "kubectl describe node" with its name.',
      'On it: "systemctl status kubelet", "free -h" and "df -h".',
      'Mend that, and see that it says Ready again.',
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
    meaning:
      '{thing|The container} waits for its disk and does not start. The disk itself may be fine.',
    steps: [
      'See why: "kubectl describe pod", under Events, and "kubectl get pvc".',
      'If another container holds it, end that one first. Delete no volume.',
      'It starts by itself once the disk is there.',
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
    meaning:
      '{thing|The container} does not run, so what it does for people is not there. Its stored data stays.',
    steps: [
      'Read its last words: {log|"docker logs" and its name, or "kubectl logs --previous"}.',
      'Take back the last change of its settings or image.',
      'Start it, and see after a minute that it stays up: {look|"docker ps"}.',
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
    meaning: 'The cluster makes, starts and stops containers all day.',
    steps: [
      'See that those you need run: {look|"kubectl get pods" or "docker ps"}.',
      'If something is slow, look for the same name again and again.',
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
