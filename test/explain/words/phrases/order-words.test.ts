import { expect, it } from 'vitest';
import {
  orderInOneLine,
  whatCameEarly,
} from '../../../../src/explain/words/phrases/order-words.ts';
import { anEvidence, anEvidenceReason } from '../../../helpers/an-evidence.ts';

const [allocated, confirmed, unknown] = [
  'BLOCK* NameSystem.allocateBlock:<*>',
  'PacketResponder <*> for block <*> terminating',
  'Lost link to "host" <*>',
].map((template) => anEvidenceReason({ eventId: template, template }));

it.each([
  [
    [confirmed, allocated],
    [allocated, confirmed],
    'A copy was confirmed before room for a new piece was set aside. Usually it is the other way round.',
  ],
  [
    [unknown, allocated],
    [allocated, unknown],
    `"Lost link to 'host' …" came before room for a new piece was set aside. Usually it is the other way round.`,
  ],
  [
    [allocated, confirmed, unknown],
    [allocated, unknown, confirmed],
    `A copy was confirmed before "Lost link to 'host' …". Usually it is the other way round.`,
  ],
])('tells which step came too early', (seen, usual, sentence) => {
  const order = { seen: seen.map((one) => one!), usual: usual.map((one) => one!) };
  expect(whatCameEarly(anEvidence({ order }))).toEqual([sentence]);
});

it('tells nothing of the usual order', () => {
  expect(whatCameEarly(anEvidence())).toEqual([]);
});

it('is a line of its own where nothing but the order tells', () => {
  const order = { seen: [confirmed!, allocated!], usual: [allocated!, confirmed!] };
  expect(orderInOneLine({ order })).toBeNull();
  expect(orderInOneLine({ order: { ...order, alone: true } })).toBe(
    'A copy was confirmed before room for a new piece was set aside',
  );
  const long = anEvidenceReason({ eventId: 'long', template: 'W'.repeat(200) });
  const lines = { seen: [long, unknown!], usual: [unknown!, long] };
  expect(orderInOneLine({ order: { ...lines, alone: true } })).toBe(
    'Steps came in another order than usual',
  );
});
