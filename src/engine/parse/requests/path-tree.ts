import { SHOWN_VALUE } from '../value.ts';
import { endingOf } from './path-shape.ts';

/** Names in a folder that are kinds of page; more are the pages of a shop or a blog. */
const MOST_NAMES = 20;
/** A name among many that is asked for so often, of all lines of its folder, is a page of its own. */
const OFTEN = 0.02;
const FEWEST_LINES = 10;
/** Names that tell something, kept in a folder of many. */
const MOST_TELLING = 60;

export interface PathTree {
  /** The shape as it is told: names that are some of very many are values. */
  generalOf(shape: readonly string[]): string[];
}

interface Folder {
  lines: number;
  children: Map<string, Folder>;
  /** Names that stay; null: all. */
  kept: Set<string> | null;
}

/** Finds which folders hold so many names that these are values, by all paths that were seen. */
export function createPathTree(
  paths: readonly { shape: readonly string[]; lines: number }[],
): PathTree {
  const root = newFolder();
  for (const { shape, lines } of paths) {
    let folder = root;
    folder.lines += lines;
    for (const part of shape) {
      let child = folder.children.get(part);
      if (child === undefined) {
        child = newFolder();
        folder.children.set(part, child);
      }
      child.lines += lines;
      folder = child;
    }
  }
  chooseNames(root);
  return {
    generalOf(shape) {
      const general: string[] = [];
      let folder: Folder | undefined = root;
      for (const part of shape) {
        const isKept: boolean = folder?.kept == null || folder.kept.has(part);
        // One of a row of numbered pages: `page2` beside `page17`.
        const numbered = part.replace(/\d/g, SHOWN_VALUE);
        const isNumbered = numbered !== part && folder?.children.has(numbered) === true;
        const told: string = isNumbered ? numbered : isKept ? part : SHOWN_VALUE + endingOf(part);
        if (told !== SHOWN_VALUE || general.at(-1) !== SHOWN_VALUE) general.push(told);
        folder = isKept ? folder?.children.get(part) : undefined;
      }
      return general;
    },
  };
}

function newFolder(): Folder {
  return { lines: 0, children: new Map(), kept: null };
}

/** Paths are at most a few parts deep, so this is as well. */
function chooseNames(folder: Folder): void {
  const names = [...folder.children].filter(([name]) => !name.startsWith(SHOWN_VALUE));
  if (names.length > MOST_NAMES) {
    const often = Math.max(FEWEST_LINES, OFTEN * folder.lines);
    const byLines = names.sort((a, b) => b[1].lines - a[1].lines);
    const frequent = byLines.filter(([, { lines }]) => lines >= often).slice(0, MOST_NAMES);
    const telling = byLines.filter(([name]) => TELLING.test(name)).slice(0, MOST_TELLING);
    const values = [...folder.children.keys()].filter((name) => name.startsWith(SHOWN_VALUE));
    folder.kept = new Set([...frequent, ...telling].map(([name]) => name).concat(values));
  }
  for (const child of folder.children.values()) chooseNames(child);
}

/** What those ask for who look for a way in, and where people sign in or pay. */
const TELLING =
  /^(?:\.env|\.git|\.aws|\.ssh|\.htaccess|\.htpasswd|\.svn|wp-|xmlrpc|phpmyadmin|pma|adminer|admin|administrator|manager|actuator|console|cgi-bin|shell|cmd|eval|config|setup|install|backup|dump|debug|server-status|passwd|login|logon|signin|log-in|sign-in|auth|oauth|token|logout|register|password|reset|api|health|payment|pay|checkout|owa|ecp|autodiscover|solr|jenkins|vendor|phpinfo|info\.php|test\.php)|\.(?:jsp|jspx|asp|aspx|cgi|sql|bak|old|zip|tar|gz|env|pem|key|ini|conf|yml|sh)$/i;
