import iiifBlocks from 'iiif-blocks-eleventy';

/** @param {any} eleventyConfig */
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
  return { markdownTemplateEngine: 'njk', htmlTemplateEngine: 'njk' };
}
