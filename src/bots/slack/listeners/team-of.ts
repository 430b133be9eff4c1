import { listAt, objectAt, textAt } from '../read-json.ts';

/** The workspace whose installation is told of an event. */
export function teamOfEvent(body: unknown): string {
  const [authorization] = listAt(body, 'authorizations');
  return textAt(authorization, 'team_id') || textAt(body, 'team_id');
}

/** The workspace in which a person pressed, typed or submitted something. */
export function teamOfInteraction(body: unknown): string {
  return textAt(body, 'team', 'id') || textAt(body, 'team_id') || textAt(body, 'user', 'team_id');
}

export function userOf(body: unknown): string {
  return textAt(objectAt(body, 'user'), 'id') || textAt(body, 'user_id');
}
