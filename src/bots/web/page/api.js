/** The server answered, and not with what was asked: by its HTTP status, 0 where there was no answer. */
export class NoAnswer extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`the server answered ${status}`);
    this.status = status;
  }
}

/**
 * @param {string} path
 * @param {Record<string, string>} [query]
 * @returns {Promise<any>}
 */
export async function get(path, query = {}) {
  const search = new URLSearchParams(query).toString();
  return answerOf(fetch(search === '' ? path : `${path}?${search}`));
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>}
 */
export async function post(path, body) {
  return answerOf(
    fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

/** @param {Promise<Response>} asked */
async function answerOf(asked) {
  const response = await asked.catch(() => {
    throw new NoAnswer(0);
  });
  if (!response.ok) throw new NoAnswer(response.status);
  return response.json();
}

/**
 * Sends a file; `onProgress` is told the share that left, 0 to 1. By XMLHttpRequest, since `fetch`
 * tells no progress.
 *
 * @param {Blob} file
 * @param {Record<string, string>} query
 * @param {(share: number) => void} onProgress
 * @returns {Promise<{ talk: string }>}
 */
export function send(file, query, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/upload?${new URLSearchParams(query)}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 200) resolve(request.response);
      else reject(new NoAnswer(request.status));
    };
    request.onerror = () => reject(new NoAnswer(0));
    request.send(file);
  });
}

/**
 * Hears of all that is new while the page is seen: a browser has six connections to a server, and
 * tabs that nobody looks at would keep them all. It connects again by itself; `onOpen` is called each time, for
 * what was missed, and `onGone` where the server is not there or lets this page in no more.
 *
 * @param {(event: any) => void} onEvent
 * @param {() => void} onOpen
 * @param {() => void} onGone
 */
export function listen(onEvent, onOpen, onGone) {
  /** @type {EventSource | null} */
  let events = null;

  function connect() {
    if (document.hidden) return;
    const source = new EventSource('/api/events');
    events = source;
    source.onopen = onOpen;
    source.onmessage = ({ data }) => onEvent(JSON.parse(data));
    source.onerror = () => {
      onGone();
      // A browser goes on trying where there is no server, and gives up where it is refused.
      if (source.readyState === EventSource.CLOSED && source === events) setTimeout(connect, 2_000);
    };
  }

  document.addEventListener('visibilitychange', () => {
    events?.close();
    events = null;
    connect();
  });
  connect();
}
