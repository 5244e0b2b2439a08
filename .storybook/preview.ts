import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import manifest from '../custom-elements.json';
import { argTypesOf } from './arg-types.js';
import { controls } from './controls.js';
import '../src/elements/site/site.js';
import iiifTheme from '../src/styles/themes/iiif.css?inline';

setCustomElementsManifest(manifest);

const theme = new CSSStyleSheet();
theme.replaceSync(iiifTheme);

/** The values of the toolbars; empty means the browser's default. */
interface Globals {
  theme: 'neutral' | 'iiif';
  scheme: 'light dark' | 'light' | 'dark';
  lang: string;
  dir: '' | 'ltr' | 'rtl';
  zone: string;
  now: string;
}

const preview: Preview = {
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', { neutral: 'Neutral (the page’s own look)', iiif: 'IIIF' }),
    scheme: toolbar('Scheme', 'contrast', { 'light dark': 'As the system', light: 'Light', dark: 'Dark' }),
    lang: toolbar('Language', 'globe', { en: 'English', fr: 'Français' }),
    dir: toolbar('Direction', 'transfer', {
      '': 'As the language',
      ltr: 'Left to right',
      rtl: 'Right to left',
    }),
    zone: toolbar('Time zone', 'location', {
      '': 'The reader’s own',
      UTC: 'UTC',
      'America/New_York': 'New York',
      'Europe/Berlin': 'Berlin',
      'Asia/Kolkata': 'Kolkata',
      'Pacific/Auckland': 'Auckland',
    }),
    now: toolbar('Now', 'time', {
      '2026-05-20T12:00:00Z': '20 May 2026, noon UTC',
      '2026-06-01T10:00:00Z': '1 June 2026, the conference begins',
      '2026-06-02T10:00:00Z': '2 June 2026, in the middle of it',
      '2026-06-30T12:00:00Z': '30 June 2026, it is over',
      '': 'Really now',
    }),
  },
  initialGlobals: {
    theme: 'neutral',
    scheme: 'light dark',
    lang: 'en',
    dir: '',
    zone: '',
    now: '2026-05-20T12:00:00Z',
  } satisfies Globals,
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    backgrounds: { disable: true }, // the colour scheme sets the background
    controls: { expanded: true },
    viewport: { options: viewports(280, 320, 768, 1280) },
    docs: {
      extractArgTypes: argTypesOf,
      toc: { headingSelector: 'h2, h3', ignoreSelector: '.docs-story *, .guide-example *' },
    },
    options: {
      storySort: {
        order: [
          'Guide',
          [
            'Start in ten minutes',
            'Choose a block',
            'Snippet builder',
            'Feeds',
            'Publish a feed',
            'When a feed is down',
            'Theming',
            'Languages',
            'Accessibility',
            'Security',
            'Delivery',
            'Embedding',
            'Frameworks',
            'Moving from the Jekyll theme',
            'Adding an element',
          ],
          'Foundations',
          'Data',
          'Page',
          'Pages',
        ],
      },
    },
  },
  tags: ['autodocs'],
  decorators: [
    (story, context) => {
      const { theme: look, scheme, lang, dir, zone, now } = context.globals as Globals;
      const root = document.documentElement;
      root.lang = lang;
      root.dir = dir;
      root.style.colorScheme = scheme;
      root.classList.toggle('iiif-theme', look === 'iiif');
      document.adoptedStyleSheets = look === 'iiif' ? [theme] : [];
      return html`<iiif-site
        time-zone=${zone || nothing}
        now=${now || nothing}
        ${controls(context.component, context.args, context.initialArgs)}
        >${story()}</iiif-site
      >`;
    },
  ],
};

export default preview;

function toolbar<Icon extends string>(title: string, icon: Icon, items: Record<string, string>) {
  const choices = Object.entries(items).map(([value, name]) => ({ value, title: name }));
  return { description: title, toolbar: { title, icon, items: choices, dynamicTitle: true } };
}

/** Narrow columns come first, because a partner's column may be 280 px wide. */
function viewports(...widths: number[]) {
  const sizes = widths.map((width) => {
    const styles = { width: `${width}px`, height: '900px' };
    return [`w${width}`, { name: `${width} px`, styles, type: 'desktop' as const }] as const;
  });
  return Object.fromEntries(sizes);
}
