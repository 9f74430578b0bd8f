// Kills its own process before a call of the file system, by count; where a file is being written, in the middle of it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const last = Number(process.env['KILLED_AT']);
const write = fs.writeFileSync;
let calls = 0;

for (const name of [
  'readFileSync',
  'readdirSync',
  'mkdirSync',
  'writeFileSync',
  'renameSync',
  'rmSync',
]) {
  const call = fs[name];
  fs[name] = (...words) => {
    calls += 1;
    if (calls === last) {
      const [path, text] = words;
      if (name === 'writeFileSync') write(path, text.slice(0, text.length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return call(...words);
  };
}
syncBuiltinESMExports();

const { KILLED_COUNT: file } = process.env;
if (file !== undefined) process.on('exit', () => write(file, String(calls)));
