import { findingPicture } from '#views/data/preview-pictures.ts';
import { type EmbedView, embedViews } from '#views/embeds/embed-view.ts';
import type { BreakdownView } from '#views/finding/breakdown-view.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import type { TableView } from '#views/finding/table-view.ts';
import type { Site } from '#views/site/site.ts';
import { findingTexts, isThemeName } from '#views/words/outdated-notice.ts';
import { type FindingKit, findingKit } from './finding-kit.ts';
import { type FindingPlace, findingPlace } from './finding-place.ts';
import { type PageView, pageView } from './page.ts';
import { type Thumbnail, thumbnails } from './thumbnails.ts';

/** The page of a finding. */
export interface FindingPage {
  page: PageView;
  view: FindingView;
  /** What is behind each of its charts. */
  behind: Behind[];
  /** Its pictures, words, links and citation. */
  kit: FindingKit;
  thumbnails: Thumbnail[];
  /** Its chart as other sites show it, and where more forms of it are offered; absent where they cannot reach it. */
  embed?: { view: EmbedView; href: string } | undefined;
  place: FindingPlace;
}

/** A chart in words and numbers. */
interface Behind extends Pick<BreakdownView, 'label' | 'description' | 'reading'> {
  /** Absent where it has but the one number that the chart shows. */
  table?: TableView | undefined;
}

/** A finding with the page around it, and its place among the others. */
export function findingPage(site: Site, tag: string, id: string): FindingPage {
  const view = findingView(site, tag, id);
  const kit = findingKit(site, view);
  return {
    view,
    behind: view.breakdowns.map(behind),
    kit,
    thumbnails: thumbnails(kit),
    embed: site.served
      ? { view: embedViews(site, tag, id)[0], href: site.urls.embedChoice(tag, id) }
      : undefined,
    page: pageView(site, tag, {
      title: view.headline,
      description: view.breakdowns[0].description,
      address: (other) => site.urls.finding(other, id),
      shows: (text) => findingTexts(view.finding)(text) || isThemeName(text),
      picture: findingPicture(site, view),
      oembed: site.urls.absolute(site.urls.file(tag, id, 'oembed.json')),
    }),
    place: findingPlace(site, tag, id),
  };
}

function behind(breakdown: BreakdownView): Behind {
  const { label, description, reading } = breakdown;
  return { label, description, reading, table: tableBehind(breakdown) };
}

/** The numbers behind a chart; absent where it shows the one that there is. */
export function tableBehind({ table }: BreakdownView): TableView | undefined {
  return table.rows.flatMap((row) => row.numbers).length > 1 ? table : undefined;
}
