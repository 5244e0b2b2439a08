/** Drawings and icons that several stories use. */
import { svg } from 'lit';

const drawings = import.meta.glob<string>('../../demo/images/*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

/** The address of a drawing, by the name of its file, such as `card-map`. */
export function drawing(name: string): string {
  return new URL(drawings[`../../demo/images/${name}.svg`] ?? '', document.baseURI).href;
}

const PATHS = {
  zoom: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zm4.5 10.5L20 20M10 7v6M7 10h6',
  compare: 'M4 5h7v14H4zM13 5h7v14h-7zM7 9h1M16 9h1M7 13h1M16 13h1',
  annotate: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  search: 'M5 4h14v16H5zM8 8h8M8 12h8M8 16h4',
  share: 'M12 15V4M8 8l4-4 4 4M5 13v7h14v-7',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-4 2.5-6 6-6s6 2 6 6M16 5a3 3 0 0 1 0 6M17.5 14.5c2 .7 3.5 2.500 3.500 5.500',
} as const;

/** An icon in the text colour. */
export const icon = (name: keyof typeof PATHS, slot = 'icon') =>
  svg`<svg slot=${slot} viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.75"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
