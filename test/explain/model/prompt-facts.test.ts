import { expect, it } from 'vitest';
import { promptFacts } from '../../../src/explain/model/prompt-facts.ts';
import { createRedaction, redact } from '../../../src/explain/redact/redact.ts';
import { anEvidence, anEvidenceReason } from '../../helpers/an-evidence.ts';

function factsOf(overrides: Parameters<typeof anEvidence>[0]) {
  const state = createRedaction();
  return JSON.parse(promptFacts(anEvidence(overrides), (text) => redact(text, state)));
}

it('tells when it was, as it is: a date is no phone number', () => {
  const times = {
    first: '2008-11-09 20:36:15',
    last: '2008-11-09 20:40:02',
    duration: '3 minutes 47 seconds',
    usualDuration: '2 to 9 seconds',
    unusual: 'long',
  } as const;
  expect(factsOf({ times }).times).toEqual({
    first_line_at: '20:36 on 9 November',
    last_line_at: '20:40 on 9 November',
    took: '3 minutes 47 seconds',
    sessions_usually_take: '2 to 9 seconds',
    unusually: 'long',
  });
});

it('tells the order of events by their meaning, else by their text without addresses', () => {
  const known = anEvidenceReason();
  const unknown = anEvidenceReason({ eventId: 'X', template: 'lost 10.0.0.7', meaning: null });
  const facts = factsOf({ order: { seen: [known, unknown], usual: [unknown, known] } });
  expect(facts.order_of_first_lines).toEqual({
    here: [{ meaning: 'A save was stopped by an error' }, { log_text: 'lost <ip-1>' }],
    usual: [{ log_text: 'lost <ip-1>' }, { meaning: 'A save was stopped by an error' }],
  });
});

it('tells neither where the log does not', () => {
  expect(Object.keys(factsOf({}))).not.toEqual(expect.arrayContaining(['times']));
  expect(Object.keys(factsOf({}))).not.toEqual(expect.arrayContaining(['order_of_first_lines']));
});
