import iiifBlocks from 'iiif-blocks-eleventy';

/** @param {import('@11ty/eleventy').UserConfig} eleventyConfig */
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(iiifBlocks, {
    base: '/assets/iiif-blocks',
    url: 'https://example.org',
    feeds: {
      events: '/assets/feeds/events.json',
      calls: '/assets/feeds/calendar.json',
      institutions: '/assets/feeds/institutions.json',
    },
  });
  eleventyConfig.addPassthroughCopy('assets');
  eleventyConfig.addCollection('news', (collections) => collections.getFilteredByGlob('news/*.md'));
  return { markdownTemplateEngine: 'njk', htmlTemplateEngine: 'njk' };
}
