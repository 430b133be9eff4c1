import { expect, it } from 'vitest';
import { contributeStepwise } from '../../../../src/engine/detect/counts/contributions.ts';
import { fittedSubspace } from '../../../../src/engine/detect/counts/fitted-subspace.ts';
import { fitPca } from '../../../../src/engine/detect/counts/pca.ts';
import { eventCounts } from '../../../helpers/event-counts.ts';

it.each([
  ['the deletions, where most sessions have both', 160, { column: 2, usual: 3, more: false }],
  ['the requests, where most have neither', 40, { column: 1, usual: 0, more: true }],
])('of requests without deletions what is told is %s', (_, withBoth, expected) => {
  const rows = Array.from({ length: 200 }, (_, i) => (i < withBoth ? [1, 3, 3] : [1, 0, 0]));
  const matrix = eventCounts([...rows, [1, 3, 0]]);
  const { causes } = fittedSubspace(fitPca(matrix), contributeStepwise).judge({ matrix });
  expect(causes(2)).toMatchObject([expected]);
});
