import type { TranslationRow } from './sheet-row.ts';

/** What the texts of a study are, as translators know it. */
const studyTexts: Readonly<Record<string, string>> = {
  title: 'title of the study',
  description: 'description of the study, for search engines and shared links',
  source: 'where the numbers come from',
  licence: 'licence of the study',
};

/** What the texts of a finding are. */
const findingTexts: Readonly<Record<string, string>> = {
  claim: 'few words beside the number',
  subtitle: 'line above the chart',
  summary: 'sentence below the headline',
  question: 'question as it was asked',
  reading: 'how the chart is read',
  source: 'where the numbers come from',
  annotation: 'remark within the chart',
  sms: 'text message',
  post: 'post for social networks',
  'long-post': 'long post for social networks',
  newsletter: 'text for a newsletter',
  'voice.text': 'quotation',
  'voice.by': 'who is quoted',
};

/** Says where readers meet a text, e.g. "headline of the finding services". */
export function whereSeen({ section, name, key }: TranslationRow): string {
  if (section === 'ui') return 'words of every page';
  if (section === 'pages') return key === 'all' ? `page ${name}` : `page ${name}, paragraph ${key}`;
  if (section === 'study')
    return (
      studyTexts[name] ??
      name
        .replace(/^support\./, 'services to talk to: ')
        .replace(/^themes\./, 'theme of findings: ')
        .replace(/^withdrawn\./, 'why a finding was withdrawn: ')
    );
  const [first = '', ...rest] = name.split('.');
  const text = rest.join('.');
  if (section === 'findings')
    return `${findingTexts[text] ?? text.replace(/^corrections\./, 'correction ')} of the finding ${first}`;
  return text === 'label' ? `name of the column ${first}` : `value in the column ${first}`;
}
