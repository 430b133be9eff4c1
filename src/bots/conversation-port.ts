import type {
  ChangeRequest,
  CompareRequest,
  LatestRequest,
  Press,
  Question,
  Upload,
  WelcomeRequest,
} from '../jobs/payloads.ts';
import type { NoticeView, TextView } from '../jobs/view.ts';

/**
 * What a platform's listeners call: each resolves once the event is durably accepted, in ms. `language` is the
 * person's BCP 47 tag, where the platform tells it.
 */
export interface Conversation {
  receive(upload: Upload): Promise<void>;
  /** Two logs that were given together, to be compared once both are read. */
  receivePair(first: Upload, second: Upload): Promise<void>;
  /** Log lines that stand in a message itself, where the platform can not give them again. */
  receivePasted(upload: Upload, text: string): Promise<void>;
  press(press: Press): Promise<void>;
  /** Answers a question about a log, and whatever else is said to the bot. Of words that were overheard, questions alone are taken. */
  ask(question: Question): Promise<void>;
  /** Whether a report, or something about one, was posted in a conversation. */
  isAboutReport(tenant: string, conversation: string): Promise<boolean>;
  /** Shows the place's last report again, in the given conversation. `id` is a job id. */
  latest(request: LatestRequest): Promise<void>;
  /** Compares the place's last report with the one before it. */
  compare(request: CompareRequest): Promise<void>;
  /** Changes what is normal or muted in a place, and tells of it in the conversation. */
  change(request: ChangeRequest): Promise<void>;
  /** The logs that are normal in a place. */
  baselines(tenant: string, place: string, language?: string): Promise<TextView>;
  /** Their names, the one set last first. */
  baselineNames(tenant: string, place: string): Promise<string[]>;
  /** The kinds of anomalies that are muted in a place. */
  mutes(tenant: string, place: string, language?: string): Promise<TextView>;
  help(language?: string): TextView;
  /** Asks a person whether all that is theirs is to be deleted. */
  areYouSureToForget(
    tenant: string,
    user: string,
    where: 'channel' | 'own-page',
    language?: string,
  ): Promise<NoticeView>;
  /** Deletes all that a person gave and set, at once: for a page of their own. */
  forgetOwn(tenant: string, user: string, language?: string): Promise<NoticeView>;
  /** What is being worked on, and the last reports of a place. */
  status(tenant: string, place: string, language?: string): Promise<TextView>;
  /** `linkTo` gives the web address of a message; null where there is none. */
  home(
    tenant: string,
    user: string,
    linkTo: (message: string) => Promise<string | null>,
    language?: string,
  ): Promise<TextView>;
  /** The bot came into a place: it says there what it does, once. */
  welcome(request: WelcomeRequest): Promise<void>;
  /** Deletes all that is stored for a tenant: the bot was removed. */
  forget(tenant: string): Promise<void>;
}
