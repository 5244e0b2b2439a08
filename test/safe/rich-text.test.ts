import { expect } from '@open-wc/testing';
import { sanitize } from '../../src/safe/rich-text.js';

const clean = async (html: string, baseUrl?: string) => {
  const box = document.createElement('div');
  box.append(await sanitize(html, baseUrl));
  return box.innerHTML;
};

const REL = 'rel="noopener noreferrer nofollow"';

describe('sanitize', () => {
  const cases: [name: string, html: string, cleaned: string][] = [
    ['keeps running text', '<p>a <b>b</b> <em>c</em><br>d</p>', '<p>a <b>b</b> <em>c</em><br>d</p>'],
    ['keeps lists', '<ul><li>a</li></ul>', '<ul><li>a</li></ul>'],
    ['keeps lang and dir', '<span lang="ar" dir="rtl">x</span>', '<span lang="ar" dir="rtl">x</span>'],
    [
      'drops other attributes',
      '<p id="x" class="y" style="color:red" data-a="b" aria-label="z" onclick="x()">a</p>',
      '<p>a</p>',
    ],
    ['drops scripts with their content', 'a<script>alert(1)</script>b', 'ab'],
    ['drops images', 'a<img src=x onerror=alert(1)>b', 'ab'],
    ['unwraps what it does not know', '<h1>a</h1><form><button>b</button></form>', 'ab'],
    ['drops SVG', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>', ''],
    [
      'makes links safe',
      '<a href="https://iiif.io/" target="_blank" id="ow1" __is_owner="true">x</a>',
      `<a href="https://iiif.io/" ${REL}>x</a>`,
    ],
    ['unlinks scripts', '<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['unlinks scripts in disguise', '<a href=" java&#10;script:alert(1)">x</a>', '<a>x</a>'],
    ['unlinks what safeHref refuses', '<a href="ftp://x/">x</a>', '<a>x</a>'],
    ['unlinks relative links without a base', '<a href="/x">x</a>', '<a>x</a>'],
  ];
  for (const [name, html, cleaned] of cases) {
    it(name, async () => expect(await clean(html)).to.equal(cleaned));
  }

  it('resolves relative links against a base', async () => {
    expect(await clean('<a href="x">x</a>', 'https://iiif.io/a/')).to.equal(
      `<a href="https://iiif.io/a/x" ${REL}>x</a>`,
    );
  });

  it('gives a fragment of this page', async () => {
    const fragment = await sanitize('<p>a</p>');
    expect(fragment).to.be.instanceOf(DocumentFragment);
  });
});
