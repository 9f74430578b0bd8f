import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaFiles } from '#study/schema-files.ts';
import { wordSchemas } from '#study/texts/word-schemas.ts';
import { template, templateFiles } from '#new-study/template.ts';
import { project } from '../command-line.ts';
import { templateFolder } from '../study-folder.ts';
import { jsonOf } from './made-study.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });

const shipped = schemaFiles();

/** The schemas that were asked before: most of the time goes into compiling them. */
const compiled = new Map<string, ValidateFunction>();

/** What a schema finds wrong with a value: the places and the reasons. */
function faults(schema: string, value: unknown): string[] {
  const text = shipped[`data/.schema/${schema}`] ?? '';
  const validate = compiled.get(schema) ?? ajv.compile(JSON.parse(text) as object);
  compiled.set(schema, validate);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, ...Object.values(params as object)].join(' '),
  );
}

describe('the schemas of words', () => {
  const studies = [project, templateFolder, join(project, 'tests/studies/arabic')].flatMap(
    (study) => readdirSync(join(study, 'locales')).map((tag) => join(study, 'locales', tag)),
  );
  const languages = readdirSync(join(template, 'locales')).map((tag) =>
    join(template, 'locales', tag),
  );

  it.each([...studies, ...languages])('accept %s', (folder) => {
    for (const file of ['study', 'findings', 'terms'])
      expect(faults(`words-of-${file}.schema.json`, jsonOf(folder, `${file}.json`))).toEqual([]);
  });

  it.each(readdirSync(join(project, 'src/interface')))('accept the interface in %s', (tag) => {
    const words = jsonOf(project, 'src/interface', tag, 'ui.json');
    expect(faults('words-of-ui.schema.json', words)).toEqual([]);
  });

  it.each([
    ['study', { titel: 'Ours' }, ' must NOT have additional properties titel'],
    [
      'findings',
      { trust: { title: 'A', headlin: 'B' } },
      '/trust must NOT have additional properties headlin',
    ],
    [
      'findings',
      { trust: { title: 'A', headline_on: 'B' } },
      '/trust must NOT have additional properties headline_on',
    ],
    ['findings', { trust: { headline: 'B' } }, "/trust must have required property 'title' title"],
    [
      'findings',
      { trust: { title: 'A', voice: { txt: 'B' } } },
      '/trust/voice must NOT have additional properties txt',
    ],
    ['terms', { age: { lable: 'Age' } }, '/age must NOT have additional properties lable'],
    ['terms', { age: { label: 'Age', values: { a: 18 } } }, '/age/values/a must be string string'],
    ['ui', { 'nav.hom': 'Start' }, '/nav.hom must be object object'],
  ])('refuse a slip in %s.json: %j', (file, words, fault) => {
    expect(faults(`words-of-${file}.schema.json`, words)).toContain(fault);
  });

  it('accept plural forms of any language, and say what each text is', () => {
    const words = { trust: { title: 'A', headline_two: 'B', headline_other: 'C', post_few: 'D' } };
    expect(faults('words-of-findings.schema.json', words)).toEqual([]);
    const schema = JSON.parse(wordSchemas()['words-of-findings.schema.json'] ?? '') as {
      additionalProperties: { properties: Record<string, { description: string }> };
    };
    expect(schema.additionalProperties.properties['claim']?.description).toBe(
      'What it claims, in at most eight words that are read after its number.',
    );
    const undescribed = Object.values(schema.additionalProperties.properties).filter(
      ({ description }) => !description,
    );
    expect(undescribed).toEqual([]);
  });
});

describe('the schemas of numbers', () => {
  const files = Object.entries(templateFiles('study/data')).filter(([name]) =>
    name.endsWith('.yaml'),
  );
  const filled = (text: string) =>
    parse(
      text
        .replace('[[format]]', '1')
        .replace('[[languages]]', '[en]')
        .replace('[[site]]', 'https://results.test/')
        .replace('[[contact]]', 'team@results.test')
        .replace(/: \[\[\w+\]\]/g, ': ours'),
    ) as object;

  it.each(files)('accept %s, and refuse a slip in it', (name, text) => {
    const schema = name === 'study.yaml' ? 'study.schema.json' : 'finding.schema.json';
    expect(faults(schema, filled(text))).toEqual([]);
    expect(faults(schema, { ...filled(text), minimumcell: 5 })).toEqual([
      ' must NOT have additional properties minimumcell',
    ]);
  });
});
