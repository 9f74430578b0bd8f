import { parseDocument } from 'yaml';
import { type ReadText, yamlOffsets } from './offsets.ts';
import { reservedKeys, yamlFaults } from './yaml-faults.ts';

/** Reads YAML whose keys are all texts. */
export function readYaml(text: string): ReadText {
  const yaml = parseDocument(text, { prettyErrors: false, stringKeys: true });
  const faults = [...yamlFaults(yaml, text), ...reservedKeys(yaml)];
  return {
    faults,
    value: faults.length > 0 ? undefined : yaml.toJS(),
    offsets: () => yamlOffsets(yaml),
  };
}
