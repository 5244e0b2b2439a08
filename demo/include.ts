/**
 * Fills the shared parts into pages: for a build, a development server and Storybook.
 *
 * `<!-- include blocks feeds="/feeds" -->` stands for the content of `parts/blocks.html`, where `{{feeds}}` is `/feeds`.
 */
const INCLUDE = /<!-- include ([\w-]+)((?: [\w-]+="[^"]*")*) -->/g;

/**
 * Fills in the parts of a page, and marks the link to the page in the header as the current page.
 * `path` is the path of the page, such as `/groups.html`. `part` returns a part by name, and throws where there is none.
 */
export function fillIn(page: string, path: string, part: (name: string) => string): string {
  const whole = page.replace(INCLUDE, (_, name: string, values: string) =>
    [...values.matchAll(/([\w-]+)="([^"]*)"/g)].reduce(
      (text, [, key, value]) => text.replaceAll(`{{${key!}}}`, () => value!),
      part(name).trim(),
    ),
  );
  // Mark the last of several links to the page: the earlier ones are the brand and the heading of a list.
  const link = ` href="${path.replace(/index\.html$/, '')}">`;
  const header = whole.indexOf('</iiif-header>');
  const at = whole.lastIndexOf(link, header);
  return header < 0 || at < 0 ? whole : `${whole.slice(0, at)} aria-current="page"${whole.slice(at)}`;
}
