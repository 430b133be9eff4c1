import { expect, it } from 'vitest';
import { choicesOf } from '../../../src/explain/choices/choices.ts';
import type { Evidence } from '../../../src/explain/evidence/evidence.ts';
import { hidingFor, promptFacts } from '../../../src/explain/model/prompt-facts.ts';
import { withFinding } from '../../helpers/a-finding.ts';
import { anEvidence, anEvidenceReason } from '../../helpers/an-evidence.ts';

function promptOf(evidence: Evidence, language = 'en') {
  return JSON.parse(promptFacts(choicesOf(evidence, language), hidingFor(evidence, true)));
}

function factsOf(evidence: Evidence): string[] {
  return Object.values(promptOf(evidence).facts);
}

it('tells when it was, as it is: a date is no phone number', () => {
  const times = {
    first: '2008-11-09 20:36:15',
    last: '2008-11-09 20:40:02',
    duration: '3 minutes 47 seconds',
    usualDuration: '2 to 9 seconds',
    unusual: 'long',
  } as const;
  const facts = factsOf(anEvidence({ times }));
  expect(facts).toContain(
    'it began at 20:36 on 9 November and took 3 minutes 47 seconds, usually 2 to 9 seconds',
  );
  expect(facts).toContain('its last line is of 20:40 on 9 November');
});

it('tells the order of events by their meaning, else by their text without addresses', () => {
  const known = anEvidenceReason();
  const unknown = anEvidenceReason({ eventId: 'X', template: 'lost 10.0.0.7', meaning: null });
  const facts = factsOf(anEvidence({ order: { seen: [known, unknown], usual: [unknown, known] } }));
  expect(facts).toContain(
    'a save was stopped by an error before "lost <ip-1>". Usually it is the other way round',
  );
});

it('hides the names of users wherever a sentence has them, and addresses', () => {
  const who = [
    { role: 'user', value: 'alice', count: 9, share: 1 },
    { role: 'address', value: '10.0.0.7', count: 9, share: 1 },
  ] as const;
  for (const language of ['en', 'de', 'es']) {
    const prompt = JSON.stringify(
      promptOf(withFinding({ who: [...who], sort: 'sequence', grade: 'danger' }), language),
    );
    expect(prompt).not.toMatch(/alice|10\.0\.0\.7/);
    expect(prompt).toContain('<user-1>');
  }
});

it('names what each meaning rests on', () => {
  expect(promptOf(withFinding({ eventKind: 'disk-full' })).meanings.M1).toMatchObject({
    rests_on: 'disk-full',
  });
  expect(promptOf(anEvidence()).meanings.M1).toMatchObject({ rests_on: 'save-failed' });
});
