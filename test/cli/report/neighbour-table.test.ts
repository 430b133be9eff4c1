import { expect, it } from 'vitest';
import { neighbourTable } from '../../../src/cli/report/report.ts';
import { tableText } from '../../../src/cli/report/table-text.ts';
import { anAnalysis, anAnomaly } from '../../helpers/an-analysis.ts';

const plain = (_style: string, text: string) => text;

it('an anomaly stands between the two sessions before it and the two after it', () => {
  const anomaly = anAnomaly();
  const table = neighbourTable(anAnalysis({ anomalies: [anomaly] }), anomaly);
  expect(table.events.map((event) => event.eventId)).toEqual(['E22', 'E5', 'E11', 'E9', 'E7']);
  expect(table.sessions).toEqual([
    { session: 'blk_1008', anomaly: false, counts: [1, 3, 3, 3, 0] },
    { session: 'blk_1009', anomaly: false, counts: [1, 3, 3, 3, 0] },
    { session: 'blk_-7', anomaly: true, counts: [1, 3, 0, 0, 1] },
    { session: 'blk_1010', anomaly: false, counts: [1, 3, 3, 3, 0] },
    { session: 'blk_1011', anomaly: false, counts: [1, 3, 3, 3, 0] },
  ]);
});

it('at the ends of the log there are fewer neighbours', () => {
  const anomaly = anAnomaly();
  const analysis = anAnalysis({ anomalies: [anomaly] });
  const { ids, vectorOf } = analysis.judged;
  analysis.judged = { ids: ids.slice(10, 12), vectorOf: vectorOf.slice(10, 12) };
  const { sessions } = neighbourTable(analysis, anomaly);
  expect(sessions.map(({ session }) => session)).toEqual(['blk_-7', 'blk_1010']);
});

it('a terminal shows the table with numbered columns and the templates below', () => {
  const anomaly = anAnomaly();
  const analysis = anAnalysis({ anomalies: [anomaly] });
  analysis.events.push({ eventId: 'E99', template: 'seen elsewhere' });
  expect(tableText(neighbourTable(analysis, anomaly), anomaly, plain)).toMatchInlineSnapshot(`
    "Anomaly 1 between its neighbours in the log, and how often each session has each event:

      session   [1] [2] [3] [4] [5]
      blk_1008    1   3   3   3   0
      blk_1009    1   3   3   3   0
    > blk_-7      1   3   0   0   1
      blk_1010    1   3   3   3   0
      blk_1011    1   3   3   3   0

    > is anomaly 1. The events:
       [1] E22  BLOCK* NameSystem.allocateBlock:<*>
       [2] E5  Receiving block <*> src: /<*> dest: /<*>
       [3] E11  PacketResponder <*> for block <*> terminating
       [4] E9  Received block <*> of size <*> from /<*>
       [5] E7  writeBlock <*> received exception <*>
           1 more that none of these sessions has
    "
  `);
});
