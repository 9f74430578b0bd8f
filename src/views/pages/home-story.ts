import type { FindingView } from '#views/finding/finding-view.ts';
import { type Fact, sharedFacts } from '#views/words/facts.ts';
import type { ProseSection } from './prose-page.ts';

/** A part of what a home page tells. */
export interface StorySection {
  heading?: string | undefined;
  steps: StoryStep[];
  /** What all of its findings rest on, told once, below the last of them. */
  basis: string[];
}

/** A finding with the words that lead to it; after the last finding of a section, words alone. */
interface StoryStep {
  html?: string;
  finding?: FindingView;
  /** What the finding rests on besides: its base, and what not all findings of the section rest on. */
  own: string[];
}

/** Sections without the finding that was shown already; one that has nothing else is left out. */
export function homeStory(
  sections: readonly ProseSection[],
  shown: FindingView | undefined,
): StorySection[] {
  const told = new Set<string>();
  return sections
    .map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.filter((block) => !('finding' in block) || block.finding !== shown),
    }))
    .filter(({ blocks }) => blocks.length > 0)
    .map((section) => storySection(section, told));
}

/** The findings in a section, in its order. */
export function findingsOf({ blocks }: ProseSection): FindingView[] {
  return blocks.flatMap((block) => ('finding' in block ? [block.finding] : []));
}

/** `told` holds the facts of the sections before: what follows from one is not told again. */
function storySection(section: ProseSection, told: Set<string>): StorySection {
  const shared = sharedFacts(findingsOf(section).map(({ breakdowns: [{ basis }] }) => basis));
  const basis = shared.map(({ line, summary }) => (told.has(summary) ? line : summary));
  for (const { summary } of shared) told.add(summary);
  return {
    heading: section.heading,
    steps: stepsOf(section, (finding) => ownFacts(finding, shared)),
    basis,
  };
}

function stepsOf({ blocks }: ProseSection, own: (finding: FindingView) => string[]): StoryStep[] {
  const steps: StoryStep[] = [];
  for (const block of blocks) {
    const last = steps.at(-1);
    if ('html' in block) steps.push({ html: block.html, own: [] });
    else if (last === undefined || last.finding !== undefined)
      steps.push({ finding: block.finding, own: own(block.finding) });
    else Object.assign(last, { finding: block.finding, own: own(block.finding) });
  }
  return steps;
}

function ownFacts({ breakdowns: [{ basis }] }: FindingView, shared: readonly Fact[]): string[] {
  const told = shared.map(({ summary }) => summary);
  return basis.map(({ summary }) => summary).filter((summary) => !told.includes(summary));
}
