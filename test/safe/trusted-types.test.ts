import { expect } from '@open-wc/testing';
import { sanitize } from '../../src/safe/rich-text.js';

// A policy in a page cannot be taken back: this file has a page of its own.
describe('sanitize under Trusted Types', () => {
  it('makes a fragment without a violation', async function () {
    if (!('trustedTypes' in window)) {
      console.info('Skipped: this browser has no Trusted Types');
      return this.skip();
    }
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "require-trusted-types-for 'script'";
    document.head.append(policy);
    expect(() => (document.createElement('p').innerHTML = '<b>refused</b>')).to.throw(TypeError);
    await new Promise((resolve) => setTimeout(resolve));
    expect(violations.splice(0)).to.have.length(1);

    const fragment = await sanitize(
      '<p onclick="x()">a <a href="https://iiif.io/">b</a></p><script>1</script>',
    );
    expect(fragment.textContent).to.equal('a b');
    expect(fragment.querySelector('p')?.attributes).to.have.length(0);
    await new Promise((resolve) => setTimeout(resolve));
    expect(violations).to.deep.equal([]);
  });
});
