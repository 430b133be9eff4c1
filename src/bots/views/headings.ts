/** What stands above the parts of an explanation. */
export interface Headings {
  why: string;
  meaning: string;
  steps: string;
  who: string;
}

/** In the language of the explanation, a BCP 47 tag; null where we have none in it. */
export function headingsIn(language = 'en'): Headings | null {
  const known = HEADINGS.get(language);
  if (!known) return null;
  const [why, meaning, steps, who] = known;
  return { why, meaning, steps, who };
}

const HEADINGS = new Map<string, [why: string, meaning: string, steps: string, who: string]>([
  ['en', ['Why it stands out', 'What it may mean', 'What to do', 'Who should act']],
  ['de', ['Was auffällt', 'Was es bedeuten kann', 'Was zu tun ist', 'Wer handeln sollte']],
  ['es', ['Por qué destaca', 'Qué puede significar', 'Qué hacer', 'Quién debe actuar']],
  ['fr', ['Ce qui est inhabituel', 'Ce que cela peut signifier', 'Que faire', 'Qui doit agir']],
  ['it', ['Perché si distingue', 'Che cosa può significare', 'Che cosa fare', 'Chi deve agire']],
  ['ja', ['目立つ点', '考えられる意味', 'すること', '対応する人']],
  ['nl', ['Wat opvalt', 'Wat het kan betekenen', 'Wat te doen', 'Wie moet handelen']],
  ['pt', ['Por que se destaca', 'O que pode significar', 'O que fazer', 'Quem deve agir']],
]);
