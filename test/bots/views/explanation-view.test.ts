import { expect, it } from 'vitest';
import { explanationView } from '../../../src/bots/views/explanation-view.ts';
import { explainPlainly } from '../../../src/explain/words/plain.ts';
import { evidenceIn, type Report } from '../../../src/jobs/archive/report.ts';
import { aReport } from '../../helpers/a-report.ts';
import { anAnomaly, aReason } from '../../helpers/an-analysis.ts';
import { checkView } from '../../helpers/check-view.ts';

function viewOf(report: Report) {
  const evidence = evidenceIn(report, 1);
  const view = evidence && explanationView(report, 1, explainPlainly(evidence));
  if (!view) throw new Error('number 1 must be there');
  checkView(view);
  return view;
}

it('holds the words and the evidence, the most telling event first', () => {
  const reasons = [
    aReason({ eventId: 'E5', template: 'other <*>', kind: 'more', seen: 9, usual: 3, share: 0.6 }),
    aReason({ share: 0.3 }),
    aReason({ eventId: 'E9', template: 'same', kind: 'more', seen: 3, usual: 3.1, share: 0.1 }),
  ];
  const report = aReport({ anomalies: [anAnomaly({ reasons })] });
  report.anomalies[0]?.samples.push({ line: 35, text: 'writeBlock blk_-7' });
  expect(viewOf(report)).toMatchObject({
    number: 1,
    fileName: 'app.csv',
    // The new one is told by its line, which is a sample.
    events: [{ name: 'other …', seen: 9, usual: 3, lines: [35] }],
    lines: { first: 12, last: 40 },
    samples: [{ line: 35, text: 'writeBlock blk_-7' }],
    source: 'plain',
  });
});

it('where only the mix is rare, its largest events are shown', () => {
  const reasons = [aReason({ kind: 'more', template: '', seen: 3, usual: 3.2 })];
  const { events } = viewOf(aReport({ anomalies: [anAnomaly({ reasons })] }));
  expect(events).toEqual([{ name: 'E7', seen: 3, usual: 3, lines: [35] }]);
});

it('there is none of a number that the report does not have', () => {
  const report = aReport();
  const explanation = explainPlainly(evidenceIn(report, 1)!);
  expect(explanationView(report, 2, explanation)).toBeNull();
});
