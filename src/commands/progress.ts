/** After how many files a line is printed where nobody watches a terminal. */
const stride = 250;

/** Tells how many parts of a site are made. */
export function madeLine(done: number, all: number): void {
  counting(`${done} of ${all} parts made`, done === all, done % stride === 0);
}

/** Tells how many pages have been printed. */
export function printedLine(done: number, all: number): void {
  counting(`${done} of ${all} pages printed`, done === all, false);
}

/** A line that counts; where nobody watches, only some. */
function counting(line: string, isLast: boolean, isSome: boolean): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${isLast ? '\n' : ''}`);
  else if (isLast || isSome) console.log(line);
}
