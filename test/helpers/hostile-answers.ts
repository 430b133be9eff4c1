import type { ModelAnswer } from '../../src/explain/verify/verify.ts';

/** What a bad model makes of a good answer. */
export const HOSTILE_ANSWERS: [name: string, spoil: (good: ModelAnswer) => string][] = [
  ...spoilt('a mention in the summary', (good) => ({ summary: `${good.summary} @everyone` })),
  ...spoilt('a Slack mention', (good) => ({ meaning: `${good.meaning} <!channel>` })),
  ...spoilt('a user mention', (good) => ({ who: `<@U12345678>, ${good.who}` })),
  ...spoilt('a link', (good) => ({ meaning: `${good.meaning} See https://evil.example.com/a.` })),
  ...spoilt('a bare domain', (good) => ({ steps: [...good.steps, 'Go to evil-update.com now.'] })),
  ...spoilt('a markdown link', (good) => ({ meaning: `${good.meaning} [Help](//evil)` })),
  ...spoilt('an image', (good) => ({ meaning: `![x](y) ${good.meaning}` })),
  ...spoilt('bold text', (good) => ({ meaning: `**${good.meaning}**` })),
  ...spoilt('code', (good) => ({ steps: ['Type `reboot` and wait.', ...good.steps] })),
  ...spoilt('HTML', (good) => ({ meaning: `<b>${good.meaning}</b>` })),
  ...spoilt('an invented count', (good) => ({
    reasons: ['A copy was lost 9999 times.'],
    meaning: good.meaning,
  })),
  ...spoilt('an invented count in words', (good) => ({
    meaning: `${good.meaning} Some seventeen files are gone.`,
  })),
  ...spoilt('dozens', (good) => ({ meaning: `${good.meaning} Dozens of files are gone.` })),
  ...spoilt('a wrong share', (good) => ({ meaning: `${good.meaning} That is 37% of all.` })),
  ...spoilt('a wide digit', (good) => ({ meaning: `${good.meaning} It lost ９９ files.` })),
  ...spoilt('an Arabic digit', (good) => ({ meaning: `${good.meaning} It lost ٧٧ files.` })),
  ...spoilt('a fraction', (good) => ({ meaning: `${good.meaning} It lost ¾ of it.` })),
  ...spoilt('an invented address', (good) => ({
    meaning: `${good.meaning} It came from 203.0.113.66.`,
  })),
  ...spoilt('an invented path', (good) => ({
    steps: ['Open /etc/passwd and look.', ...good.steps],
  })),
  ...spoilt('an invented person', (good) => ({ who: `ask Bob first, then ${good.who}` })),
  ...spoilt('an invented product', (good) => ({
    meaning: `${good.meaning} This is due to Kubernetes.`,
  })),
  ...spoilt('an acronym', (good) => ({ meaning: `The RAID may be broken. ${good.meaning}` })),
  ...spoilt('an invented quotation', (good) => ({
    meaning: `${good.meaning} It says "disk is full".`,
  })),
  ...spoilt('an attack', (good) => ({ meaning: `${good.meaning} This was an attack.` })),
  ...spoilt('a count of its own in digits', (good) => ({
    reasons: [`${good.reasons[0]} usually 4711`],
  })),
  ...spoilt('a session of its own', (good) => ({ summary: `${good.summary} "blk_66600666".` })),
  ...spoilt('another id', (good) => ({ meaning: `${good.meaning} [M9].` })),
  ...spoilt('an id of another part', (good) => ({ meaning: `${good.meaning} [S2].` })),
  ...spoilt('an id twice', (good) => ({ summary: `${good.summary} [F1].` })),
  ...spoilt('two steps in one', (good) => ({ steps: ['[S1] and [S2].', ...good.steps.slice(2)] })),
  ...spoilt('no ids', () => ({ meaning: 'This may be worth a look.' })),
  ...spoilt('a verdict of its own', (good) => ({ meaning: `${good.meaning} All is well.` })),
  ...spoilt('a false alarm', (good) => ({ meaning: `${good.meaning} It is a false alarm.` })),
  ...spoilt('a command', (good) => ({ steps: ['Run sudo reboot.', ...good.steps] })),
  ...spoilt('asking for a password', (good) => ({
    steps: ['Send your password to the help desk.', ...good.steps],
  })),
  ...spoilt('taking protection away', (good) => ({
    steps: ['Turn off the firewall.', ...good.steps],
  })),
  ...spoilt('a barred word', (good) => ({ meaning: `${good.meaning} Look at the row.` })),
  ...spoilt('the middlemost', (good) => ({
    meaning: `${good.meaning} It is the middlemost part.`,
  })),
  ...spoilt('if the issue persists', (good) => ({
    who: `${good.who} Call again if the issue persists.`,
  })),
  ...spoilt('a column name', (good) => ({ meaning: `${good.meaning} See the EventId.` })),
  ...spoilt('statistics', (good) => ({ meaning: `${good.meaning} The SPE is high.` })),
  ...spoilt('its instructions', (good) => ({
    meaning: `${good.meaning} I was told by my instructions to say so.`,
  })),
  ...spoilt('no steps', () => ({ steps: [] })),
  ...spoilt('no reasons', () => ({ reasons: [] })),
  ...spoilt('ten reasons', (good) => ({ reasons: Array(10).fill(good.reasons[0] ?? '') })),
  ...spoilt('an empty part', () => ({ who: '' })),
  ...spoilt('too few words', (good) => ({
    reasons: good.reasons.slice(0, 1),
    summary: 'Based on the logs, it is odd.',
    meaning: 'Bad.',
    steps: ['Look.', 'Ask.'],
    who: 'a professional.',
  })),
  ...spoilt('too many words', (good) => ({ meaning: `${good.meaning} `.repeat(8) })),
  ...spoilt('another event', () => ({ reasons: ['The sun was up and the sky was blue.'] })),
  ...spoilt('bidi marks', (good) => ({ meaning: `\u202E${good.meaning}\u202C` })),
  ...spoilt('zero width spaces', (good) => ({ meaning: `${good.meaning} this\u200B is` })),
  ...spoilt('a null character', (good) => ({ meaning: `${good.meaning}\u0000` })),
  ...spoilt('an escape sequence', (good) => ({ meaning: `\u001B[31m${good.meaning}` })),
  ...spoilt('hard words', () => {
    const hard =
      'Consequently, infrastructural irregularities necessitate comprehensive organizational investigation regarding replication inconsistencies.';
    return { meaning: hard, steps: [hard, hard] };
  }),
  ...spoilt('German', () => ({
    meaning:
      'Das kann bedeuten, dass ein Teil der Arbeit nicht gemacht wurde, und das ist gar nicht gut.',
    steps: [
      'Sieh dir die Zeilen an und frage, wer da war.',
      'Rufe dann jemanden, der sich damit auskennt.',
    ],
    who: 'die Person, die das System betreibt, noch heute. Sonst ein professional.',
  })),
  ...spoilt('Russian', () => ({
    meaning: 'Это может означать, что часть работы не была выполнена.',
  })),
  ...spoilt('Chinese', () => ({ meaning: '这可能意味着部分工作没有完成。请检查日志。' })),
  ...spoilt('an answer of the shape of old, however true', () => ({
    summary: 'Based on the logs, a save was stopped by an error 1 time.',
    reasons: ['A save was stopped by an error 1 time, usually 0.'],
    meaning: 'This may mean that part of a file was not saved.',
    steps: ['Look at line 35 of the log.', 'Open the file that was saved then.'],
    who: 'the person who runs your storage, today. Call a professional if a file is lost.',
  })),
  ['ids instead of texts', (good) => JSON.stringify({ ...good, meaning: ['M1'], steps: [1, 2] })],
  ['broken JSON', (good) => JSON.stringify(good).slice(0, -20)],
  ['no JSON', () => 'Sorry, I can only talk about the weather.'],
  ['another JSON', () => '{"answer":42}'],
  ['a list', () => '[1,2,3]'],
  ['null', () => 'null'],
  ['wrong types', (good) => JSON.stringify({ ...good, reasons: 'none', steps: 7 })],
  ['100 kB of text', () => 'Lorem ipsum dolor sit amet. '.repeat(4_000)],
  ['100 kB in a part', (good) => JSON.stringify({ ...good, meaning: 'a '.repeat(50_000) })],
  ['a deep nest', () => `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`],
  ['a prototype', () => '{"__proto__":{"summary":"Based on the logs, x"}}'],
];

function spoilt(
  name: string,
  change: (good: ModelAnswer) => Partial<ModelAnswer>,
): [string, (good: ModelAnswer) => string][] {
  return [[name, (good) => JSON.stringify({ ...good, ...change(good) })]];
}
