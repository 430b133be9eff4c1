/** What is said where a question can not be answered, or not from all that there is. */
export const NOT_UNDERSTOOD =
  'I can not tell that from the log. Here is what I can answer, for example:';
export const FILE_GONE =
  'The file itself can not be read any more, so this is from its report alone. Upload it again to have its lines looked at.';
export const LOOK_TOOK_TOO_LONG =
  'A second look at the whole file would take too long, so this is from its report alone.';
