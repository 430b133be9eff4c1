import type { Choices, Language } from '../../src/explain/choices/choice.ts';
import type { ModelAnswer } from '../../src/explain/verify/verify.ts';

/** Ways to say it: leads before a fact, between facts, before a meaning, before a step, before who acts. */
interface Style {
  leads: string[];
  seconds: string[];
  reasons: string[];
  meanings: string[];
  firstSteps: string[];
  steps: string[];
  who: string[];
}

const STYLES: Record<Language, Style> = {
  en: {
    leads: [
      ...['[A].', 'here is what stands out: [A].', 'this is the main point: [A].'],
      ...[
        'one thing stands out: [A].',
        'in short, [A].',
        'to begin with, [A].',
        '[A], as you can see.',
      ],
      ...['in plain words: [A].', 'what happened is this: [A].', 'it is worth knowing that [A].'],
      ...[
        'this is worth a look: [A].',
        'the key point is this: [A].',
        'the log tells us that [A].',
      ],
      ...['let us take a closer look: [A].', 'here is the short version: [A].', 'note that [A].'],
      ...['something unusual happened: [A].', "here's the gist: [A].", 'simply put, [A].'],
    ],
    seconds: [
      '[B].',
      'Also, [B].',
      'Besides, [B].',
      'It also says that [B].',
      'Note too that [B].',
      '',
    ],
    reasons: [
      ...['[C].', 'Also, [C].', 'The log shows this: [C].', 'A detail to note: [C].'],
      ...['On top of that, [C].', 'You may also like to know that [C].', 'Here is a clue: [C].'],
    ],
    meanings: [
      ...['[M1].', 'What might this be about? [M1].', 'In simple terms: [M1].'],
      ...[
        'Here is what it may be about: [M1].',
        'A possible background: [M1].',
        'Perhaps this: [M1].',
      ],
    ],
    firstSteps: [
      '[S1].',
      'First, [S1].',
      'To start with, [S1].',
      'A good first step: [S1].',
      'Please [S1].',
    ],
    steps: [
      '[S].',
      'Next, [S].',
      'Then [S].',
      'After that, [S].',
      'If you can, [S].',
      'Finally, [S].',
    ],
    who: ['[W1].', 'Who should look at it? [W1].', 'In short: [W1].', 'And who can help: [W1].'],
  },
  de: {
    leads: [
      ...['[A].', 'hier ist, was auffällt: [A].', 'kurz gesagt: [A].', 'es geht um dies: [A].'],
      ...['das ist der Kern: [A].', 'auf den ersten Blick: [A].', 'mit anderen Worten: [A].'],
    ],
    seconds: ['[B].', 'Außerdem: [B].', 'Dazu der Hinweis: [B].', ''],
    reasons: [
      '[C].',
      'Das Protokoll zeigt auch: [C].',
      'Eine Einzelheit dazu: [C].',
      'Ferner: [C].',
    ],
    meanings: [
      '[M1].',
      'Was könnte das sein? [M1].',
      'Möglich ist dies: [M1].',
      'Vielleicht: [M1].',
    ],
    firstSteps: ['[S1].', 'Zuerst: [S1].', 'Als erstes: [S1].', 'Ein guter Anfang: [S1].'],
    steps: ['[S].', 'Danach: [S].', 'Wenn möglich: [S].', 'Zum Schluss: [S].'],
    who: ['[W1].', 'Wer kann helfen? [W1].', 'Kurz gesagt: [W1].'],
  },
  es: {
    leads: [
      ...['[A].', 'esto es lo que destaca: [A].', 'en pocas palabras: [A].', 'en resumen, [A].'],
      ...[
        'aquí está el punto principal: [A].',
        'a primera vista: [A].',
        'una cosa llama la atención: [A].',
      ],
    ],
    seconds: ['[B].', 'Además, [B].', 'También: [B].', ''],
    reasons: ['[C].', 'El registro también muestra esto: [C].', 'Un detalle: [C].', 'Además, [C].'],
    meanings: ['[M1].', '¿Qué podría ser? [M1].', 'Quizá esto: [M1].', 'Es posible: [M1].'],
    firstSteps: ['[S1].', 'Primero, [S1].', 'Para empezar, [S1].', 'Un buen comienzo: [S1].'],
    steps: ['[S].', 'Luego, [S].', 'Después, [S].', 'Si puede, [S].'],
    who: ['[W1].', '¿Quién puede ayudar? [W1].', 'En resumen: [W1].'],
  },
};

/** A right answer of its own style for each number: what is told, in which order and how joined, differs. */
export function rightAnswer(choices: Choices, number: number): ModelAnswer {
  const style = STYLES[choices.language];
  const pick = (list: string[], stride: number) => list[(number * stride) % list.length] ?? '';
  const others = choices.facts.slice(1).map(({ id }) => id);
  const turned = [
    ...others.slice(number % others.length),
    ...others.slice(0, number % others.length),
  ];
  const [b = 'F1', c, d] = turned;
  const withIds = (text: string) => text.replace('[A]', '[F1]').replace('[B]', `[${b}]`);
  const second = c === undefined ? '' : pick(style.seconds, 1);
  const left = second === '' ? [b, c] : [c, d];
  const steps = choices.steps.slice(1).map(({ id }) => id);
  const told = left.filter((id) => id !== undefined).slice(0, 1 + (number % 2));
  return {
    summary: `Based on the logs, ${withIds(`${pick(style.leads, 1)} ${second}`).trim()}`,
    reasons: told.map((id, index) => pick(style.reasons, 3 + index).replace('[C]', `[${id}]`)),
    meaning: pick(style.meanings, 1),
    steps: [
      pick(style.firstSteps, 2),
      ...steps
        .slice(0, 1 + (number % 3))
        .map((id, index) => pick(style.steps, 1 + index).replace('[S]', `[${id}]`)),
    ],
    who: pick(style.who, 1),
    certainty: (['high', 'medium', 'low'] as const)[number % 3] ?? 'low',
  };
}
