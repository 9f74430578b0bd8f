/** What of a `package.json` is looked at. */
interface Package {
  scripts?: Readonly<Record<string, string>>;
  dependencies?: Readonly<Record<string, string>>;
}

/** Commands that npm starts as well, by `npm run`. */
const commands = ['dev', 'check', 'build', 'preview'];

/** The `package.json` of a study, which needs a version of constats; what its folder has already is kept. */
export function packageJson(version: string, present = '{}'): string {
  const own = JSON.parse(present) as Package;
  const scripts = commands.map((command) => [command, `constats ${command}`]);
  const content = {
    private: true,
    ...own,
    scripts: { ...Object.fromEntries(scripts), ...own.scripts },
    dependencies: { constats: version, ...own.dependencies },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
