/**
 * The parts that pages have in common, filled in the same way by a build, a development server and Storybook.
 *
 * `<!-- include blocks feeds="/feeds" -->` stands for what is in `parts/blocks.html`, where `{{feeds}}` is `/feeds`.
 */
const INCLUDE = /<!-- include ([\w-]+)((?: [\w-]+="[^"]*")*) -->/g;

/**
 * A page with its parts in place, and with the link of the header that leads to it marked as the current page.
 * `path` is the page's own, as `/groups.html`; `part` gives a part by name, and throws where there is none.
 */
export function fillIn(page: string, path: string, part: (name: string) => string): string {
  const whole = page.replace(INCLUDE, (_, name: string, values: string) =>
    [...values.matchAll(/([\w-]+)="([^"]*)"/g)].reduce(
      (text, [, key, value]) => text.replaceAll(`{{${key!}}}`, () => value!),
      part(name).trim(),
    ),
  );
  // Of several links to a page the last one: those before it are the brand's, and the one that stands over the page's list.
  const link = ` href="${path.replace(/index\.html$/, '')}">`;
  const header = whole.indexOf('</iiif-header>');
  const at = whole.lastIndexOf(link, header);
  return header < 0 || at < 0 ? whole : `${whole.slice(0, at)} aria-current="page"${whole.slice(at)}`;
}
