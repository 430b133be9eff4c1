import { expect, it } from 'vitest';
import { createRequestEvents } from '../../../../src/engine/parse/requests/request-events.ts';

function templatesOf(paths: string[], status = '200', known: string[] = []): string[] {
  const events = createRequestEvents(new Set(known));
  const indexes = paths.map((path) => events.indexOf({ method: 'GET', path, status }));
  const templates = events.templates();
  return indexes.map((index) => templates[index]!);
}

it.each([
  ['/login', 'GET /login 404 not found'],
  ['/admin.php', 'GET /admin.php 404 not found'],
  ['/users/17', 'GET /users/<*> 404 not found'],
  ['/img/photo1234.jpg', 'GET /img/photo<*>.jpg 404 not found'],
  ['/o/3f2b8a90-1c2d-4e5f-8a9b-0c1d2e3f4a5b/x', 'GET /o/<*>/x 404 not found'],
  ['/oauth2/token', 'GET /oauth2/token 404 not found'],
  ['/', 'GET / 404 not found'],
  ['/a/b/c/d/e/f/g.js', 'GET /a/b/c/d/e/<*>.js 404 not found'],
])('the path %s is told as %s', (path, template) => {
  expect(templatesOf([path], '404')).toEqual([template]);
});

it('names of which a folder holds very many are values, but those that tell something', () => {
  const words = Array.from({ length: 200 }, (_, i) => {
    const letters = [...i.toString(26)].map((digit) =>
      String.fromCharCode(97 + Number.parseInt(digit, 26)),
    );
    return `/blog/about-${letters.join('')}`;
  });
  const templates = templatesOf([...words, '/blog/wp-login.php']);
  expect(new Set(templates.slice(0, 200))).toEqual(new Set(['GET /blog/<*> 200 ok']));
  expect(templates.at(-1)).toBe('GET /blog/wp-login.php 200 ok');
});

it('a number of pages without end makes a bounded number of events', () => {
  const paths = Array.from({ length: 20_000 }, (_, i) => {
    const name = (n: number) => String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26));
    return `/${name(i)}x/${name(i * 7)}y/${name(i * 13)}z`;
  });
  expect(new Set(templatesOf(paths)).size).toBeLessThanOrEqual(400);
});

it('a path that a baseline knows by its folder is the same event', () => {
  const known = ['GET /blog/<*> 200 ok'];
  expect(templatesOf(['/blog/one'], '200', known)).toEqual(known);
});
