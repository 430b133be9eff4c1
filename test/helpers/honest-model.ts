import type { FakeRequest } from './fake-openai.ts';

interface PromptedFacts {
  session: string;
  sessions_checked: number;
  sessions_just_like_this_one: number;
  first_line_of_session: number;
  events: {
    most_telling: boolean;
    meaning?: string;
    log_text?: string;
    change: string;
    seen: number;
    usual: number;
    lines: number[];
  }[];
  times?: {
    first_line_at: string;
    took?: string;
    sessions_usually_take?: string;
  };
  log_lines?: { line: number; text: string }[];
}

/** The facts in a prompt, as a model would read them. */
export function factsIn({ messages }: Pick<FakeRequest, 'messages'>): PromptedFacts {
  const [, json = '{}'] =
    /^BEGIN FACTS .*\n(.*)\nEND FACTS$/m.exec(messages[0]?.content ?? '') ?? [];
  return JSON.parse(json);
}

export interface ModelAnswer {
  summary: string;
  reasons: string[];
  meaning: string;
  steps: string[];
  who: string;
  certainty: string;
}

function whenItWas({ times }: PromptedFacts): string {
  if (!times) return 'It did not go the way that such work goes on other days.';
  const { first_line_at: first, took, sessions_usually_take: usual } = times;
  const duration = took ? ` It took ${took}${usual ? `, usually ${usual}` : ''}.` : '';
  return `It began at ${first}.${duration}`;
}

/** What a model answers that keeps to all rules and knows nothing but its prompt. */
export function honestAnswer(request: Pick<FakeRequest, 'messages'>): ModelAnswer {
  const facts = factsIn(request);
  const told = facts.events.filter((event) => event.most_telling).slice(0, 3);
  const line = told.find(({ lines }) => lines.length > 0)?.lines[0] ?? facts.first_line_of_session;
  return {
    summary: `Based on the logs, session "${facts.session}" stands out from the ${facts.sessions_checked} that were checked. ${whenItWas(facts)}`,
    reasons:
      told.length > 0
        ? told.map(({ meaning, log_text, seen, usual }) => {
            const name =
              meaning ??
              `"${(log_text ?? '').split(' ').slice(0, 5).join(' ').replaceAll('"', "'")}"`;
            return `${name}: seen ${seen} times, usually ${usual}.`;
          })
        : ['The mix of events is rare.'],
    meaning: 'This may mean that some of your work was not done, or that it was done in a new way.',
    steps: [
      `Look at line ${line} of the log to see when this happened.`,
      'Ask who used the system then, and if it still does its work.',
    ],
    who: 'the person who runs your system, this week. Call a professional if files are lost.',
    certainty: 'medium',
  };
}
