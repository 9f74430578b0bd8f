import { z } from 'zod';
import { findingFileSpec } from './battery-spec.ts';
import { studySpec } from './study-spec.ts';

/** The study format as JSON Schema, by the name of its file: with it an editor completes and checks the YAML. */
export function jsonSchemas(): Record<string, string> {
  return {
    'study.schema.json': write(studySpec),
    'finding.schema.json': write(findingFileSpec),
  };
}

function write(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
}
