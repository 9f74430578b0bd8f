import { englishWords } from '#i18n/interface.ts';
import type { WordFile } from '#i18n/read-words.ts';
import { pluralNames, splitPlural } from '#i18n/plurals.ts';
import type { FindingText } from './expected-texts.ts';

/** A JSON Schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>;

const filled = 'Figures are quoted and never typed, e.g. {{percent}}, {{friends.percent}}.';

/** What each text of a finding is. */
const findingTexts: Readonly<Record<Exclude<FindingText, `voice.${string}`>, string>> = {
  title: 'A word or two, for menus and lists.',
  headline: `The finding as one sentence, without a full stop. ${filled}`,
  claim: 'What it claims, in at most eight words that are read after its number.',
  subtitle: 'What is counted, in which unit and when, above the chart; at most 90 characters.',
  summary: `One or two further sentences. ${filled}`,
  question: 'The question as it was asked.',
  reading: 'How to read the chart, where the usual words do not do.',
  source: 'Where the figure comes from, if not from the source of the study.',
  annotation: 'A remark beside the row or the wave that "annotation" in its YAML names.',
  sms: 'What stands for the headline in text messages.',
  post: 'What stands for the headline in short posts.',
  'long-post': 'What stands for the headline in long posts.',
  newsletter: 'What stands for the headline in newsletters.',
};

/** The files of words as JSON Schema, by the names of the files: with them an editor completes and checks the JSON. */
export function wordSchemas(): Record<string, string> {
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `words-of-${name}.schema.json`,
      `${JSON.stringify({ $schema, ...schema }, null, 2)}\n`,
    ]),
  );
}

const schemas: Readonly<Record<WordFile, Schema>> = {
  study: object('What the study is called and where its figures come from, in one language.', {
    properties: {
      title: text('The name of the study.'),
      description: text('What the study is, in a sentence or two.'),
      source: text('Where the figures come from; it stands below each chart.'),
      themes: object('What the themes are called that group findings.', {
        additionalProperties: object('A theme, by the name that it has in data/study.yaml.', {
          properties: {
            title: text('What the theme is called.'),
            intro: text('What its findings say together, in a sentence or two.'),
          },
          required: ['title'],
        }),
      }),
      withdrawn: object('Why findings were withdrawn.', {
        additionalProperties: text(
          'The reason, in a sentence or two, by the name of the finding; without the figures that were withdrawn.',
        ),
      }),
      licence: text('What others may do with the figures, in words.'),
      support: object('Where readers find someone to talk to, with a "heading" if you like.', {
        additionalProperties: text('A service, by the id that it has in data/study.yaml.'),
      }),
    },
    required: ['title', 'description', 'source'],
  }),
  findings: object('The sentences of each finding, in one language.', {
    additionalProperties: object('A finding, by the name of its YAML.', {
      ...texts(findingTexts, {
        voice: object('What somebody said who was asked. It must not identify anybody.', {
          properties: {
            text: text('The quotation, without quotation marks; at most 280 characters.'),
            by: text('Who said it, e.g. "a visitor"; at most 80 characters.'),
          },
          required: ['text', 'by'],
        }),
        corrections: object('What was corrected since the finding was published.', {
          additionalProperties: text('A sentence, by the name that its YAML gives it.'),
        }),
      }),
      required: ['title'],
    }),
  }),
  terms: object('What columns, and the words in them, are called in one language.', {
    additionalProperties: object('A column, by the name that it has in the tables.', {
      properties: {
        label: text('What the column is called.'),
        values: object('What the words in it are called.', {
          additionalProperties: text('What this word of the table is called.'),
        }),
      },
      required: ['label'],
    }),
  }),
  ui: object('Words of the site itself that the study words otherwise.', {
    ...texts(
      Object.fromEntries(
        Object.entries(englishWords).map(([key, english]) => [
          splitPlural(key).stem,
          `In English: ${english}`,
        ]),
      ),
    ),
    // Keys may be nested instead of joined by dots.
    additionalProperties: { type: 'object' },
  }),
};

function text(description: string): Schema {
  return { type: 'string', minLength: 1, description };
}

function object(description: string, schema: Schema): Schema {
  return { type: 'object', description, additionalProperties: false, ...schema };
}

/** Texts by their names, and in the plural forms that a language may have: `headline_one`. */
function texts(descriptions: Readonly<Record<string, string>>, others: Schema = {}): Schema {
  const names = Object.keys(descriptions).map((name) => name.replaceAll('.', '\\.'));
  const written = Object.entries(descriptions).map(([name, what]) => [name, text(what)]);
  return {
    properties: { ...Object.fromEntries(written), ...others },
    patternProperties: {
      [`^(?:${names.join('|')})_(?:${pluralNames.join('|')})$`]: text(
        'A plural form of this text.',
      ),
    },
  };
}
