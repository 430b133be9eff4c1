import { expect, it } from 'vitest';
import { homeView } from '../../../src/bots/views/home-view.ts';

it.each([
  [{}, '2 of 300 sessions unusual'],
  [{ anomalousSessions: 0 }, 'nothing unusual'],
  [{ standOut: 1 }, '1 thing stands out'],
  [{ standOut: 3 }, '3 things stand out'],
])('a recent report with %j is listed as %j', (more, words) => {
  const report = { reportId: 'r', fileName: 'a.log', uploadedMs: 0, sessions: 300 };
  const view = homeView(
    { reportTtlMs: 1, sendsTo: null },
    { reports: [{ ...report, anomalousSessions: 2, ...more, url: null }], normal: [], muted: [] },
  );
  expect(view.sections[1]?.paragraphs).toEqual([`a.log (1 January 1970): ${words}`]);
});
