import settings from 'virtual:embed';
import '../autoload.js';
import { embedMessages } from '../i18n/en/embed.js';
import { feedMessages } from '../i18n/en/feed.js';
import { loadTranslation, spokenLanguage, translate } from '../i18n/translate.js';
import { reportHeight } from './report-height.js';
import { readRequest, type EmbedRequest } from './request.js';

/** Right-to-left scripts, by ISO 15924 codes. `textInfo` of Intl.Locale is not available in every browser. */
const RIGHT_TO_LEFT = /^(Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

const root = document.documentElement;
const main = document.querySelector('main')!;

const report = reportHeight(document.body);
void show(readRequest(document.baseURI, trustedOrigins(), settings));

async function show(request: EmbedRequest): Promise<void> {
  const { tag, colors, theme, scheme, refusals } = request;
  const language = request.language ?? navigator.language;
  root.lang = language;
  root.dir = RIGHT_TO_LEFT.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
  root.dataset['scheme'] = scheme;
  for (const [property, color] of colors) root.style.setProperty(property, color);
  document.querySelector<HTMLLinkElement>('#theme')!.disabled = theme === 'neutral';
  for (const refusal of refusals) console.warn(`iiif-blocks: ${refusal}`);

  const spoken = spokenLanguage(language);
  if (refusals.length > 0 || !tag) {
    await loadTranslation(spoken);
    main.append(paragraph(translate(embedMessages, 'embedRefused', spoken), spoken));
    return;
  }
  const site = withAttributes(document.createElement('iiif-site'), request.siteAttributes);
  const block = withAttributes(document.createElement(tag), request.attributes);
  if (request.attributes.has('group')) {
    // The block's own message for an unknown group repeats the name from the address, so that anybody could put text on this
    // page. Use a fixed message.
    await loadTranslation(spoken);
    const nothing = paragraph(translate(feedMessages, 'nothing', spoken), spoken);
    nothing.slot = 'empty';
    block.append(nothing);
  }
  for (const type of ['iiif-load', 'iiif-error']) block.addEventListener(type, report);
  site.append(block);
  main.append(site);
}

/** Origins that the page's Content-Security-Policy allows for feeds. Read from the policy, so that there is only one list. */
function trustedOrigins(): string[] {
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv=Content-Security-Policy]');
  const [, sources = ''] = /connect-src ([^;]*)/.exec(policy?.content ?? '') ?? [];
  return sources.split(' ').filter((source) => source.includes('://'));
}

function withAttributes<E extends Element>(element: E, attributes: ReadonlyMap<string, string>): E {
  for (const [name, value] of attributes) element.setAttribute(name, value);
  return element;
}

function paragraph(text: string, language: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  element.lang = language;
  element.dir = 'auto';
  return element;
}
