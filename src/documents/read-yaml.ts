import { parseDocument } from 'yaml';
import { type ReadText, yamlOffsets } from './offsets.ts';
import { reservedKeys, yamlFaults } from './yaml-faults.ts';

/** Files as they were read last, by their texts: a study that is opened again has most of them as they were. */
const known = new Map<string, ReadText>();

/** So many are kept. */
const mostKnown = 100;

/** Reads YAML whose keys are all texts. What was read is not to be changed: it may be given again. */
export function readYaml(text: string): ReadText {
  const read = known.get(text) ?? readAnew(text);
  if (known.size === mostKnown && !known.has(text)) known.clear();
  known.set(text, read);
  return read;
}

function readAnew(text: string): ReadText {
  const yaml = parseDocument(text, { prettyErrors: false, stringKeys: true });
  const faults = [...yamlFaults(yaml, text), ...reservedKeys(yaml)];
  return {
    faults,
    value: faults.length > 0 ? undefined : yaml.toJS(),
    offsets: () => yamlOffsets(yaml),
  };
}
