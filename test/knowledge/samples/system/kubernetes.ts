import type { Samples } from '../samples.ts';

export const KUBERNETES_SAMPLES: Samples = {
  'image-not-pulled': {
    fits: [
      'Failed to pull image "<*>": rpc error: code = NotFound',
      'Back-off pulling image "<*>": ImagePullBackOff',
      "pull access denied for <*>, repository does not exist or may require 'docker login'",
    ],
    misses: ['Successfully pulled image "<*>"'],
  },
  'pod-evicted': {
    fits: [
      'The node was low on resource: memory. Container app was using <*>',
      'Evicted pod <*> from node <*>',
      { level: 'warning', template: 'NodeHasDiskPressure: node has disk pressure' },
    ],
    misses: ['cache entry evicted'],
  },
  'pod-not-placed': {
    fits: [
      {
        level: 'warning',
        template: 'FailedScheduling: 0/3 nodes are available: 3 Insufficient cpu.',
      },
      'No valid host was found. There are not enough hosts available.',
      'no suitable node (insufficient resources on 3 nodes)',
    ],
    misses: ['Successfully assigned <*> to <*>'],
  },
  'node-not-ready': {
    fits: [
      'Node worker-2 status is now: NodeNotReady',
      'Kubelet stopped posting node status.',
      {
        level: 'error',
        template:
          'container runtime network not ready: NetworkReady=false, cni plugin not initialized',
      },
    ],
    misses: ['Node worker-2 status is now: NodeReady'],
  },
  'volume-not-mounted': {
    fits: [
      { level: 'warning', template: 'FailedMount: MountVolume.SetUp failed for volume "<*>"' },
      'Multi-Attach error for volume "<*>" Volume is already used by pod(s) <*>',
      "docker: Error response from daemon: error while mounting volume '<*>'",
    ],
    misses: ['AttachVolume.Attach succeeded for volume <*>'],
  },
  'container-not-started': {
    fits: [
      'OCI runtime create failed: container_linux.go: starting container process caused: exec: not found',
      { level: 'warning', template: 'FailedCreatePodSandBox: rpc error' },
      'standard_init_linux.go:228: exec user process caused: exec format error',
    ],
    misses: ['container started'],
  },
  'container-routine': {
    fits: [
      'Successfully assigned default/<*> to node-1',
      'Created container app',
      '[instance: <*>] VM Started (Lifecycle Event)',
    ],
    misses: [{ level: 'error', template: 'created container failed' }],
  },
};
