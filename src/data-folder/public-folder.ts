import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in `public/`, e.g. "public/report.pdf"; folders below it as well. */
export interface PublicFolder {
  /** What is published. */
  files: string[];
  /** Links to other places, which are never followed. */
  links: string[];
  /** Hidden files and folders, and what systems and editors leave behind: they are not published. */
  hidden: string[];
  /** Files that programs keep passwords and keys in. */
  keys: string[];
  /** Neither files nor folders, e.g. a pipe. */
  strange: string[];
}

/** Hidden names that hosts read: who may see what, that nothing is to be left out, which domain it is, who is to be told of holes. */
const forHosts = new Set(['.well-known', '.htaccess', '.nojekyll', '.domains']);

/** What Windows, macOS, Synology and editors leave behind. */
const leftovers =
  /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|__macosx|@eadir|\$recycle\.bin|system volume information|lost\+found|icon\r|#.*#|~\$.*|.*~|.*\.(?:sw[a-p]|bak|orig|tmp|temp|rej))$/i;

const keys =
  /^(?:\.env(?:\..*)?|\.envrc|\.htpasswd|\.netrc|\.npmrc|\.pypirc|\.pgpass|\.my\.cnf|\.git-credentials|\.ssh|\.aws|\.gnupg|\.docker|\.kube|id_(?:rsa|dsa|ecdsa|ed25519)|.*\.(?:pem|key|p12|pfx|jks|keystore|kdbx?))$/i;

/** Reads what lies in `public/` of a study. */
export function readPublicFolder(folder: string): PublicFolder {
  const found: PublicFolder = { files: [], links: [], hidden: [], keys: [], strange: [] };
  sort(folder, 'public', 'public', found);
  return found;
}

/** The files of `public/` that are published, e.g. "public/report.pdf". */
export function listPublicFiles(folder: string): string[] {
  return readPublicFolder(folder).files;
}

function sort(folder: string, file: string, name: string, found: PublicFolder): void {
  const kind = lstatSync(join(folder, file), { throwIfNoEntry: false });
  if (kind === undefined) return;
  if (kind.isSymbolicLink()) found.links.push(file);
  else if (keys.test(name)) found.keys.push(file);
  else if (isHidden(name)) found.hidden.push(file);
  else if (kind.isFile()) found.files.push(file);
  else if (!kind.isDirectory()) found.strange.push(file);
  else
    for (const entry of readdirSync(join(folder, file)).toSorted())
      sort(folder, `${file}/${entry}`, entry, found);
}

function isHidden(name: string): boolean {
  return (name.startsWith('.') && !forHosts.has(name)) || leftovers.test(name);
}
