import { expect } from '@open-wc/testing';
import { loadTranslation, spokenLanguage, translate } from '../../src/i18n/translate.js';
import { feedMessages } from '../../src/i18n/en/feed.js';
import { itMapsImports } from '../helpers/driver.js';
import { warningsOf } from '../helpers/fetch.js';

// A module that failed to load stays so for a page: this file has one of its own, where no French is to be had.
describe('a language that cannot be loaded', () => {
  before(() => {
    const map = document.createElement('script');
    map.type = 'importmap';
    const french = new URL('../../src/i18n/languages/fr.js', import.meta.url);
    const addresses = [french.href, french.href.replace(/js$/, 'ts')];
    map.textContent = JSON.stringify({
      imports: Object.fromEntries(addresses.map((address) => [address, '/no/such/file.js'])),
    });
    document.head.append(map);
  });

  itMapsImports('is told once, and English is used', async () => {
    const said = await warningsOf(async () => {
      const first = loadTranslation('fr');
      expect(loadTranslation('fr-CA')).to.equal(first);
      await first;
      expect(loadTranslation('fr')).to.equal(undefined);
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('"fr"').and.to.contain('English');
    expect(spokenLanguage('fr')).to.equal('fr');
    expect(translate(feedMessages, 'retry', 'fr')).to.equal('Try again');
  });
});
