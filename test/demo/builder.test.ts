import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readRequest } from '../../src/embed/request.js';
import { isAddress, readBlocks, type Block, type Manifest } from '../../demo/builder/blocks.js';
import { fromQuery, OWN, start, toQuery, withOption, type Choice } from '../../demo/builder/choice.js';
import { isSafeAddress, readAround, readContent } from '../../demo/builder/content.js';
import { tagsIn, write, type Dialect, type Markup } from '../../demo/builder/markup.js';
import { samples as samplesAt } from '../../demo/builder/samples.js';
import { importsOf, snippets, type Library, type Wanted } from '../../demo/builder/snippets.js';

const BASE = 'https://cdn.example/iiif-blocks/';
const SHARED = ['limit', 'src', 'heading-level', 'time-zone', 'now', 'loading', 'refresh'];

const samples = samplesAt((path) => new URL(path, BASE).href);
let blocks: Block[];
let embed: NonNullable<Library['embed']>;
const blockOf = (name: string) => blocks.find((block) => block.name === name)!;
const optionOf = (name: string, option: string) =>
  blockOf(name).options.find((each) => each.name === option)!;
const kindOf = (tag: string, name: string) =>
  blocks.find((block) => block.tag === tag)?.options.find((option) => option.name === name)?.kind;

before(async () => {
  const [manifest, settings] = await Promise.all(
    ['/custom-elements.json', '/built/embed.json'].map(async (path) => (await fetch(path)).json() as unknown),
  );
  blocks = readBlocks(manifest as Manifest);
  embed = settings as typeof embed;
});

describe('what the builder reads of the manifest', () => {
  it('is every element, in its category', () => {
    expect(blocks.length).to.be.greaterThan(30);
    const names = blocks.map(({ name }) => name);
    expect(Object.keys(samples).filter((name) => !names.includes(name))).to.deep.equal([]);
    const categories = ['event-list', 'event-card', 'hero', 'tabs'].map((name) => blockOf(name).category);
    expect(categories).to.deep.equal([
      'Calls and events',
      'Calls and events',
      'The frame of a page',
      'Parts of a page',
    ]);
    const feeds = blocks.filter(({ isFeed }) => isFeed).map(({ name }) => name);
    expect(feeds.sort()).to.deep.equal(Object.keys(embed.blocks).sort());
  });

  it('is how each option is asked for', () => {
    const { kind, values, initial } = optionOf('event-list', 'type');
    expect({ kind, values, initial }).to.deep.equal({
      kind: 'choice',
      values: ['event', 'community-call'],
      initial: 'event',
    });
    expect(optionOf('logo-grid', 'new').kind).to.equal('boolean');
    expect(optionOf('calendar', 'date').kind).to.equal('date');
    expect(optionOf('event-card', 'start').kind).to.equal('instant');
    expect(optionOf('calendar', 'first-day').range).to.deep.equal([1, 7]);
    expect(optionOf('event-list', 'heading-level').range).to.deep.equal([2, 6]);
    expect(optionOf('carousel', 'per-view').range).to.deep.equal([1, 4]);
    expect(optionOf('event-card', 'status').values).to.deep.equal(['confirmed', 'tentative', 'cancelled']);
    expect(optionOf('event-list', 'limit').range).to.equal(undefined);
    const shared = blockOf('event-list').options.filter(({ isShared }) => isShared);
    expect(shared.map(({ name }) => name).sort()).to.deep.equal([...SHARED].sort());
    const addresses = 'src calls-src image image-service location-href base-url poster';
    for (const name of addresses.split(' ')) {
      expect(isAddress(name), name).to.equal(true);
    }
    for (const name of ['image-alt', 'label', 'seed', 'srclang'])
      expect(isAddress(name), name).to.equal(false);
  });
});

describe('a choice', () => {
  it('writes only what differs from what holds anyway', () => {
    const block = blockOf('event-list');
    const set = (choice: Choice, name: string, value: string | boolean) =>
      withOption(choice, block, name, value);
    const first = start(block);
    expect(set(first, 'when', 'upcoming').attributes).to.deep.equal({});
    const some = set(set(set(first, 'when', 'past'), 'structured-data', true), 'group', 'maps');
    expect(Object.entries(some.attributes)).to.deep.equal([
      ['group', 'maps'],
      ['structured-data', ''],
      ['when', 'past'],
    ]);
    expect(set(set(some, 'structured-data', false), 'group', '').attributes).to.deep.equal({ when: 'past' });
  });

  it('goes into an address and comes back', () => {
    const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(fc.nat(), words)), fc.string(), (which, settings, content) => {
        const block = blocks[which % blocks.length]!;
        let choice: Choice = {
          ...start(block, samples[block.name]),
          content,
          lang: 'fr',
          dir: 'rtl',
          scheme: 'dark',
        };
        for (const [index, value] of settings) {
          const option = block.options[index % block.options.length];
          if (!option) continue;
          const { kind, values } = option;
          const valid =
            kind === 'boolean'
              ? value.length % 2 === 0
              : kind === 'choice'
                ? values[0]!
                : kind === 'address'
                  ? '/a'
                  : value;
          choice = withOption(choice, block, option.name, valid);
        }
        const query = toQuery(choice, block, samples[block.name]);
        expect(fromQuery(`?${query}`, blocks, samples, isSafeAddress)).to.deep.equal(choice);
      }),
      { numRuns: 300 },
    );
  });

  it('says nothing in an address of what is as at first', () => {
    for (const block of blocks) {
      const choice = start(block, samples[block.name]);
      expect(toQuery(choice, block, samples[block.name])).to.equal(`block=${block.name}`);
    }
  });

  it('passes over what it does not know', () => {
    const choice = fromQuery(
      '?block=nothing&type=nonsense&theme=x&dir=up&lang=fr-1',
      blocks,
      samples,
      isSafeAddress,
    );
    expect(choice).to.deep.equal(start(blockOf('event-list'), samples['event-list']));
  });

  it('has parameters of its own that are no attributes', () => {
    const names = new Set(blocks.flatMap(({ options }) => options.map(({ name }) => name)));
    expect(OWN.filter((name) => names.has(name))).to.deep.equal([]);
  });
});

describe('content', () => {
  const html = (source: string) =>
    write({ tag: 'main', attributes: {}, children: readContent(source) }, MAIN, 'html', kindOf);
  const MAIN: Markup = { tag: '', attributes: {}, children: [] };

  it('loses what runs and what styles, and keeps the rest', () => {
    const source =
      '<p style="color: red" onclick="x()">A <a href="javascript:x()" target="_blank">link</a></p><script>x()</script><style>p{}</style><iframe src="/"></iframe><iiif-card image="data:text/html,x" image-alt="Alt" onfoo="x()" slot="media">B</iiif-card>';
    expect(html(source)).to.equal(
      '<main>\n  <p>A <a target="_blank">link</a></p><iiif-card image-alt="Alt" slot="media">B</iiif-card>\n</main>',
    );
  });

  it('says which addresses lead somewhere', () => {
    for (const address of ['/a', 'a?b:c', 'https://a.example', 'mailto:a@b.example', '#a', '']) {
      expect(isSafeAddress(address), address).to.equal(true);
    }
    for (const address of [
      'javascript:x()',
      ' JavaScript:x()',
      'java\nscript:x()',
      'data:,x',
      'blob:x',
      '\u0001javascript:x',
    ]) {
      expect(isSafeAddress(address), address).to.equal(false);
    }
  });

  it('is put into what stands around it', () => {
    const block: Markup = {
      tag: 'iiif-tab',
      attributes: { label: 'B' },
      children: readContent('<h3>A</h3>\n<p>B</p>'),
    };
    const around =
      '<iiif-tabs>\n  <iiif-block-here></iiif-block-here>\n  <iiif-tab></iiif-tab>\n</iiif-tabs>';
    const root = readAround(around, block);
    expect(write(root, block, 'html', kindOf)).to.equal(
      '<iiif-tabs>\n  <iiif-tab label="B">\n    <h3>A</h3>\n    <p>B</p>\n  </iiif-tab>\n  <iiif-tab></iiif-tab>\n</iiif-tabs>',
    );
    expect(tagsIn(root)).to.deep.equal(['iiif-tabs', 'iiif-tab']);
    expect(readAround(undefined, block)).to.equal(block);
  });
});

describe('templates', () => {
  const markup = (tag: string, attributes: Record<string, string>, content: string): Markup => ({
    tag,
    attributes,
    children: readContent(content),
  });
  const all = (root: Markup) =>
    Object.fromEntries(
      (['html', 'jsx', 'vue', 'svelte'] as Dialect[]).map((dialect) => [
        dialect,
        write(root, root, dialect, kindOf),
      ]),
    );

  it('write numbers and booleans as properties want them', () => {
    expect(
      all(markup('iiif-event-list', { limit: '3', 'structured-data': '', group: '3' }, '')),
    ).to.deep.equal({
      html: '<iiif-event-list limit="3" structured-data group="3"></iiif-event-list>',
      jsx: '<iiif-event-list limit={3} structured-data group="3"></iiif-event-list>',
      vue: '<iiif-event-list :limit="3" structured-data group="3"></iiif-event-list>',
      svelte: '<iiif-event-list limit={3} structured-data group="3"></iiif-event-list>',
    });
  });

  it('keep what would begin an expression, a tag or an entity', () => {
    expect(all(markup('iiif-hero', { alt: '{a} "b" & {{d}}' }, '{a} &lt; &amp;amp; {{c}}'))).to.deep.equal({
      html: '<iiif-hero alt="{a} &quot;b&quot; &amp; {{d}}">\n  {a} &lt; &amp;amp; {{c}}\n</iiif-hero>',
      jsx: '<iiif-hero alt="&#123;a&#125; &quot;b&quot; &amp; &#123;&#123;d&#125;&#125;">\n  &#123;a&#125; &lt; &amp;amp; &#123;&#123;c&#125;&#125;\n</iiif-hero>',
      vue: '<iiif-hero alt="{a} &quot;b&quot; &amp; &#123;&#123;d}}">\n  {a} &lt; &amp;amp; &#123;&#123;c}}\n</iiif-hero>',
      svelte:
        '<iiif-hero alt="&#123;a&#125; &quot;b&quot; &amp; &#123;&#123;d&#125;&#125;">\n  &#123;a&#125; &lt; &amp;amp; &#123;&#123;c&#125;&#125;\n</iiif-hero>',
    });
  });

  it('keep the spaces that JSX would drop', () => {
    const { jsx } = all(
      markup('iiif-section', {}, '<p>Calls are\n  <a href="/">open</a>\n  <b>to all</b>\n  of you.</p>'),
    );
    expect(jsx).to.equal(
      `<iiif-section>\n  <p>Calls are <a href="/">open</a>{' '}\n    <b>to all</b> of you.</p>\n</iiif-section>`,
    );
  });

  it('write what React names otherwise by its name there', () => {
    const { jsx } = all(
      markup(
        'iiif-card',
        {},
        '<svg viewBox="0 0 1 1" class="a" stroke-width="2" aria-hidden="true"></svg><img src="/a" srcset="/b 2x" alt=""><pre>a\n  b</pre>',
      ),
    );
    expect(jsx).to.contain('<svg viewBox="0 0 1 1" className="a" strokeWidth="2" aria-hidden="true"></svg>');
    expect(jsx).to.contain('<img src="/a" srcSet="/b 2x" alt="" />');
    expect(jsx).to.contain('<pre>{"a\\n  b"}</pre>');
  });

  it('put many attributes one below the other', () => {
    const long = 'x'.repeat(60);
    expect(write(MANY(long), MANY(long), 'html', kindOf)).to.equal(
      `<iiif-hero\n  alt="${long}"\n  image="${long}"\n></iiif-hero>`,
    );
  });
  const MANY = (long: string): Markup => ({
    tag: 'iiif-hero',
    attributes: { alt: long, image: long },
    children: [],
  });
});

describe('snippets', () => {
  const library = (): Library => ({ base: BASE, embed });
  function wanted(
    name: string,
    attributes: Record<string, string> = {},
    more: Partial<Wanted & Choice> = {},
  ): Wanted {
    const block = blockOf(name);
    const choice: Choice = { ...start(block), attributes, ...more, content: more.content ?? '' };
    const markup: Markup = { tag: block.tag, attributes, children: readContent(choice.content) };
    return { block, choice, markup, root: markup, title: 'A title', kindOf, library: library(), ...more };
  }
  const codes = (id: string, of: Wanted) => {
    const { parts, notes } = snippets(of).find((snippet) => snippet.id === id)!;
    return { code: parts.map(({ code }) => code), notes: notes.join('\n') };
  };

  it('name every file that a module may load', () => {
    const modules = {
      'a.js': { imports: ['b.js'], dynamicImports: ['c.js'] },
      'b.js': { imports: [], dynamicImports: ['d.js'] },
      'c.js': { imports: ['b.js', 'a.js'], dynamicImports: [] },
      'd.js': { imports: [], dynamicImports: [] },
      'e.js': { imports: [], dynamicImports: [] },
    };
    expect(importsOf(['a.js'], modules, true)).to.deep.equal(['b.js', 'c.js', 'd.js']);
    expect(importsOf(['a.js'], modules, false), 'at once').to.deep.equal(['b.js']);
  });

  it('have a hash for each of them, before the script that needs it', () => {
    const modules = {
      'elements/button.js': { imports: ['chunks/core.js'], dynamicImports: ['chunks/fr.js'] },
      'chunks/core.js': { imports: [], dynamicImports: [] },
      'chunks/fr.js': { imports: [], dynamicImports: [] },
    };
    const files = [...Object.keys(modules), 'themes/iiif.css'];
    const integrity = Object.fromEntries(files.map((file) => [file, `sha384-${file}`]));
    const { code } = codes(
      'integrity',
      wanted('button', {}, { library: { base: BASE, modules, integrity } }),
    );
    const page = new DOMParser().parseFromString(code[0]!, 'text/html');
    const [map, script] = page.querySelectorAll('script');
    expect(map!.type).to.equal('importmap');
    expect(JSON.parse(map!.textContent)).to.deep.equal({
      integrity: {
        [`${BASE}chunks/core.js`]: 'sha384-chunks/core.js',
        [`${BASE}chunks/fr.js`]: 'sha384-chunks/fr.js',
      },
    });
    expect([script!.src, script!.integrity, script!.crossOrigin]).to.deep.equal([
      `${BASE}elements/button.js`,
      'sha384-elements/button.js',
      'anonymous',
    ]);
    expect(page.querySelector('link')!.integrity).to.equal('sha384-themes/iiif.css');
  });

  it('say why there are neither hashes nor frames where nothing was built', () => {
    for (const id of ['integrity', 'frame']) {
      const { code, notes } = codes(id, wanted('event-list', {}, { library: { base: BASE } }));
      expect(code).to.deep.equal([]);
      expect(notes).to.contain('npm run build:demo');
    }
  });

  it('take into a frame what may travel, and say what does not', () => {
    const attributes = { type: 'community-call', limit: '3', src: 'https://other.example/events.json' };
    const { code, notes } = codes(
      'frame',
      wanted('event-list', attributes, { content: 'Words', lang: 'fr', scheme: 'dark' }),
    );
    const frame = new DOMParser().parseFromString(code[0]!, 'text/html').querySelector('iframe')!;
    expect(frame.src).to.equal(
      `${BASE}embed.html?block=event-list&limit=3&type=community-call&lang=fr&color-scheme=dark`,
    );
    expect(frame.title).to.equal('A title');
    expect(frame.getAttribute('sandbox')).to.equal(
      'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
    );
    expect(code[0]).to.contain(`<script async src="${BASE}embed.js"></script>`);
    expect(notes).to.contain('`src` does not travel').and.to.contain('What stands inside');
  });

  it('frame only what an embed page takes, and say of all else that it does not travel', () => {
    const framed = Object.keys(embed.blocks).map(blockOf);
    const value = fc.oneof(
      fc.constantFrom('', '3', 'maps', 'true', '2027-01-02', '2027-01-02T10:00Z', 'Europe/Oslo', '/a.json'),
      fc.constantFrom('https://iiif.io/a', 'https://other.example/a', 'two words', '3D, and more'),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(fc.nat(), value)), (which, settings) => {
        const block = framed[which % framed.length]!;
        const attributes: Record<string, string> = {};
        for (const [index, text] of settings)
          attributes[block.options[index % block.options.length]!.name] = text;
        const { code, notes } = codes(
          'frame',
          wanted(block.name, attributes, { lang: 'fr', theme: 'neutral' }),
        );
        const { src } = new DOMParser().parseFromString(code[0]!, 'text/html').querySelector('iframe')!;
        const request = readRequest(src, embed.origins, embed);
        expect(request.refusals).to.deep.equal([]);
        for (const [name, text] of Object.entries(attributes)) {
          if (notes.includes(`\`${name}\` does not travel`))
            expect(request.attributes.has(name), name).to.equal(false);
          else if (text !== 'false') expect(request.attributes.has(name), `${name}="${text}"`).to.equal(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('have an include of Jekyll’s where one does the same, else HTML', () => {
    const content = '<a href="/calls/">Calls</a>';
    const calls = codes('jekyll', wanted('event-list', { type: 'community-call', limit: '3' }, { content }));
    expect(calls.code[1]).to.equal(
      '{% include blocks/event-cards.html type="community-call" limit=3 fallback_label="Calls" fallback_link="/calls/" %}',
    );
    const logos = codes('jekyll', wanted('logo-grid', { new: '', levels: 'full', src: '/a.json' }));
    expect(logos.code[1]).to.equal(
      '{% include blocks/logo-grid.html new=true levels="full" src="/a.json" %}',
    );
    for (const attributes of [{ group: 'a "b"' }, { group: '{{ a }}' }]) {
      expect(codes('jekyll', wanted('event-list', attributes)).code[1]).to.contain('<iiif-event-list group=');
    }
    const words = codes('jekyll', wanted('event-list', {}, { content: '<p>Two <b>words</b></p>' }));
    expect(words.code[1]).to.equal('<iiif-event-list><p>Two <b>words</b></p></iiif-event-list>');
    const past = codes('jekyll', wanted('event-list', { when: 'past' }));
    expect(past.code[1]).to.equal('<iiif-event-list when="past"></iiif-event-list>');
    expect(past.notes).to.contain('does not take `when`');
    const hero = codes('jekyll', wanted('hero', {}, { content: '<h1>{{ a }}</h1>' }));
    expect(hero.code[1]).to.equal('{% raw %}\n<iiif-hero><h1>{{ a }}</h1></iiif-hero>\n{% endraw %}');
  });

  it('name the theme only where it is wanted', () => {
    for (const { id, parts } of snippets(wanted('event-list', {}, { theme: 'neutral' }))) {
      for (const { code } of parts) expect(code, id).to.not.contain('iiif.css');
    }
    expect(codes('npm', wanted('event-list')).code[1]).to.equal(
      "import 'iiif-blocks/elements/event-list';\nimport 'iiif-blocks/themes/iiif.css';",
    );
  });
});
