import { explanationText } from '../src/explain/explainer.ts';
import { tellerIn } from '../src/explain/told/told-in.ts';
import { CHAT_LANGUAGES, chatIn } from '../src/languages/chat-in.ts';
import { findings, withFinding } from '../test/helpers/a-finding.ts';
import { evidences } from '../test/helpers/an-evidence.ts';
import fc from '../test/helpers/fast-check.ts';

/** Prints what the bot says in a language, to be read from end to end: `node bench/languages.ts de`. */
const [tag = 'de'] = process.argv.slice(2);
if (!CHAT_LANGUAGES.some((one) => one.tag === tag)) throw new RangeError(`no language ${tag}`);
console.log(
  JSON.stringify(
    chatIn(tag).words,
    (_, value) => (typeof value === 'function' ? String(value) : value),
    2,
  ),
);
const teller = tellerIn(tag);
const seen = { seed: 7, numRuns: 6 };
for (const evidence of [
  ...fc.sample(findings(), seen).map((finding) => withFinding(finding)),
  ...fc.sample(evidences(), seen),
]) {
  console.log(`\n## ${teller.title(evidence)}\n${explanationText(teller.explain(evidence))}`);
}
