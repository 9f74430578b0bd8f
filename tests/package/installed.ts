import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { project, type Ran, shellEnvironment } from '../command-line.ts';

const run = promisify(execFile);

/** The settings of the project, as they are published. */
export const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  version: string;
  engines: { node: string };
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

/** The oldest Node that the package says it runs with. */
const oldest = manifest.engines.node.replace(/^>=/, '');

/** A user who owns nothing: whoever may write everywhere would not notice that a folder can only be read. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** The package as a team has it, in a folder outside of the repository. */
export interface Installed {
  /** What npm installed into; it can only be read. */
  folder: string;
  /** The tarball that was packed. */
  tarball: string;
}

/** Where somebody types commands, with one version of Node, in a folder of their own. */
export interface Shell {
  /** Where the commands are typed. */
  folder: string;
  /** Runs a command, e.g. "constats help": npm's own `npx` finds the same, and takes half a second for it. */
  type(command: string): Promise<Ran>;
  /** Starts one that serves until it is stopped, and gives its address. */
  serve(command: string): Promise<{ address: string; stop: () => void }>;
}

/** Packs the project and has npm install it into an empty folder, which can only be read from then on. */
export async function install(): Promise<Installed> {
  const parent = mkdtempSync(join(tmpdir(), 'constats-package-'));
  chmodSync(parent, 0o755);
  await npm(project, 'pack', '--pack-destination', parent);
  const tarball = join(parent, `constats-${manifest.version}.tgz`);
  const folder = await installInto(join(parent, 'team'), tarball);
  for (const path of filesBelow(folder))
    if (!lstatSync(path).isSymbolicLink()) chmodSync(path, lstatSync(path).mode & 0o555);
  return { folder, tarball };
}

/** A command line in a new folder of an installation, of a user with the Node that runs the tests. */
export function newestShell({ folder }: Installed, name = 'newest'): Shell {
  return shell(folder, name, dirname(process.execPath), {});
}

/** A command line in it, of a user with the oldest Node that is meant: npm installs this first. */
export async function oldestShell({ folder }: Installed): Promise<Shell> {
  const node = `node-${process.platform.replace(/^win32$/, 'win')}-${process.arch}`;
  const nodes = await installInto(join(dirname(folder), 'node'), `${node}@${oldest}`);
  return shell(folder, 'oldest', join(nodes, 'node_modules', node, 'bin'), nobody);
}

/** Has npm install a package into a new folder. */
async function installInto(folder: string, asked: string): Promise<string> {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', asked);
  return folder;
}

function npm(cwd: string, ...words: string[]): Promise<unknown> {
  return run('npm', words, { cwd, env: environment() });
}

/** Everything that npm installed. */
function filesBelow(folder: string): string[] {
  const below = globSync('node_modules/**', { cwd: folder }).map((path) => join(folder, path));
  return [join(folder, 'node_modules'), ...below];
}

/** What each file and folder of an installation is: size, mode and hour of the last change. */
export function stateOf(folder: string): string[] {
  return filesBelow(folder).map((path) => {
    const { size, mode, mtimeMs } = lstatSync(path);
    return `${path} ${size} ${mode} ${mtimeMs}`;
  });
}

/**
 * The environment of a person: npm tells the scripts it runs where it was started. The certificates of the network stay,
 * and no command tells of a newer npm.
 */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(shellEnvironment()).filter(
    ([name]) => !/^(npm_|NODE_(?!EXTRA_CA_CERTS$)|INIT_CWD$)/i.test(name),
  );
  return { ...Object.fromEntries(own), npm_config_update_notifier: 'false' };
}

/** A command line in a new folder of an installation, of a user who has this Node. */
function shell(
  team: string,
  name: string,
  node: string,
  user: { uid?: number; gid?: number },
): Shell {
  const { PATH, ...rest } = environment();
  const folder = join(team, name);
  const [env, temporary] = [{ ...rest, HOME: folder }, join(folder, '.tmp')];
  const path = `${node}:${join(team, 'node_modules/.bin')}:${PATH}`;
  const options = { cwd: folder, env: { ...env, PATH: path, TMPDIR: temporary }, ...user };
  for (const made of [folder, temporary]) {
    mkdirSync(made);
    if (user.uid !== undefined) chownSync(made, user.uid, user.gid ?? user.uid);
  }
  const parts = (command: string) => command.split(' ') as [string, ...string[]];
  return {
    folder,
    type: async (command) => {
      const [file, ...words] = parts(command);
      try {
        return { code: 0, ...(await run(file, words, options)) };
      } catch (error) {
        const { code, stdout, stderr } = error as Ran;
        return { code, stdout, stderr };
      }
    },
    serve: (command) => {
      const [file, ...words] = parts(command);
      const server = spawn(file, words, { ...options, detached: true });
      const stop = () => void process.kill(-(server.pid ?? 0));
      return new Promise((resolve, reject) => {
        let said = '';
        server.stderr.on('data', (text) => (said += String(text)));
        server.stdout.on('data', (text) => {
          said += String(text);
          const [, address] = /(http:\S+)\n/.exec(said) ?? [];
          if (address !== undefined) resolve({ address, stop });
        });
        server.once('exit', () => reject(new Error(said)));
      });
    },
  };
}
