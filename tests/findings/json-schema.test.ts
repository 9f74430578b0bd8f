import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '#findings/specs/json-schema.ts';
import { project } from '../command-line.ts';

interface Field {
  description?: string;
  properties?: Record<string, Field>;
}

describe.each(['study.schema.json', 'finding.schema.json'])('%s', (name) => {
  const schema = JSON.parse(jsonSchemas()[name] ?? '') as Field;

  it('stands beside the data for editors, as the code has it', async () => {
    await expect(jsonSchemas()[name]).toMatchFileSnapshot(join(project, 'data/.schema', name));
  });

  it('describes every field', () => {
    const undescribed = Object.entries(fields(schema)).filter(
      ([, { description }]) => !description,
    );
    expect(undescribed.map(([field]) => field)).toEqual([]);
  });
});

it('the study files of the project name their schema', () => {
  const firstLine = (file: string) => readFileSync(join(project, file), 'utf8').split('\n')[0];
  expect(firstLine('data/study.yaml')).toBe(
    '# yaml-language-server: $schema=.schema/study.schema.json',
  );
  expect(firstLine('data/services.yaml')).toBe(
    '# yaml-language-server: $schema=.schema/finding.schema.json',
  );
});

function fields({ properties = {} }: Field): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) => [
      [name, field],
      ...Object.entries(fields(field)).map(([inner, value]) => [`${name}.${inner}`, value]),
    ]),
  );
}
