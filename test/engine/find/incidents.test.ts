import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { BUILDS } from '../../helpers/incidents/builds.ts';
import { CLUSTERS } from '../../helpers/incidents/clusters.ts';
import { DEVICES } from '../../helpers/incidents/devices.ts';
import { HOMES } from '../../helpers/incidents/homes.ts';
import { HOUSEHOLDS } from '../../helpers/incidents/households.ts';
import { CAUSES, INTRUSIONS } from '../../helpers/incidents/intrusions.ts';
import { ORDINARY } from '../../helpers/incidents/ordinary.ts';
import { PIPELINES } from '../../helpers/incidents/pipelines.ts';
import { SERVERS } from '../../helpers/incidents/servers.ts';
import { SITES } from '../../helpers/incidents/sites.ts';
import { STORES } from '../../helpers/incidents/stores.ts';
import { chunksOf } from '../../helpers/logs.ts';

const INCIDENTS = [
  ...[...HOMES, ...SERVERS, ...CLUSTERS, ...BUILDS, ...DEVICES],
  ...[...SITES, ...PIPELINES, ...STORES, ...HOUSEHOLDS, ...INTRUSIONS, ...CAUSES],
];

describe('of a log with a well-known trouble', () => {
  it.each(INCIDENTS.map((incident) => [incident.name, incident] as const))(
    'number 1 is what a good administrator says first: %s',
    async (_, { text, shows, kind, numbers = 1 }) => {
      const { anomalies } = await analyze(chunksOf(text));
      const [first] = anomalies;
      expect(first?.eventKind).toBe(kind);
      expect(text.split('\n')[(first?.at[0] ?? 0) - 1]).toMatch(shows);
      const grave = anomalies.filter(({ grade }) => grade === 'danger' || grade === 'trouble');
      expect(grave.length).toBeLessThanOrEqual(numbers);
    },
  );
});

describe('of a log in which nothing is wrong', () => {
  it.each(ORDINARY.map(({ name, text }) => [name, text] as const))(
    'nothing is called a trouble, and at most three numbers are told: %s',
    async (_, text) => {
      const { anomalies } = await analyze(chunksOf(text));
      expect(anomalies.filter(({ grade }) => grade === 'danger' || grade === 'trouble')).toEqual(
        [],
      );
      expect(anomalies.length).toBeLessThanOrEqual(3);
    },
  );
});
