/** Header, breadcrumbs, notification and footer for the stories, as a site’s author writes them. */
import { html, nothing } from 'lit';

/** A logo for the stories: an image in tiles of three sizes. */
const mark = html`<svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true">
  <rect x="1" y="1" width="17" height="17" fill="#0073b0" />
  <rect x="20" y="9.5" width="8.5" height="8.5" fill="#d8476b" />
  <rect x="20" y="20" width="11" height="11" fill="currentColor" />
  <rect x="9.5" y="20" width="8.5" height="8.5" fill="currentColor" opacity="0.55" />
</svg>`;

export const brand = html`<a slot="brand" href="/">${mark} <span>Image Commons</span></a>`;

export const navigation = html`
  <nav aria-label="Main">
    <ul>
      <li>
        <a href="/guides/">Guides</a>
        <ul>
          <li><a href="/guides/start/">Getting started</a></li>
          <li><a href="/guides/publish/">Publishing images and manifests</a></li>
          <li><a href="/guides/viewers/" aria-current="page">Choosing a viewer</a></li>
          <li><a href="/guides/av/">Sound and film</a></li>
        </ul>
      </li>
      <li>
        <a href="/specifications/">Specifications</a>
        <ul>
          <li><a href="/specifications/image/">Image API</a></li>
          <li><a href="/specifications/presentation/">Presentation API</a></li>
          <li><a href="/specifications/search/">Content Search API</a></li>
          <li><a href="/specifications/authorization/">Authorization Flow API</a></li>
        </ul>
      </li>
      <li>
        <a href="/community/">Community</a>
        <ul>
          <li><a href="/community/groups/">Groups and their calls</a></li>
          <li><a href="/community/consortium/">Consortium</a></li>
        </ul>
      </li>
      <li><a href="/news/">News</a></li>
    </ul>
  </nav>
`;

export const actions = html`<iiif-button slot="actions"><a href="/join/">Join a call</a></iiif-button>`;

export const crumbs = html`
  <ol>
    <li><a href="/">Home</a></li>
    <li><a href="/guides/">Guides</a></li>
    <li>Choosing a viewer</li>
  </ol>
`;

export const columns = html`
  <section>
    <h2>Learn</h2>
    <ul>
      <li><a href="/guides/start/">Getting started</a></li>
      <li><a href="/guides/viewers/">Choosing a viewer</a></li>
      <li><a href="/training/">Training</a></li>
      <li><a href="/cookbook/">Cookbook</a></li>
    </ul>
  </section>
  <section>
    <h2>Build</h2>
    <ul>
      <li><a href="/specifications/image/">Image API</a></li>
      <li><a href="/specifications/presentation/">Presentation API</a></li>
      <li><a href="/servers/">Image servers</a></li>
    </ul>
  </section>
  <section>
    <h2>Take part</h2>
    <ul>
      <li><a href="/community/groups/">Groups</a></li>
      <li><a href="/community/calendar/">Calendar of calls</a></li>
      <li><a href="/community/consortium/">Consortium</a></li>
      <li><a href="/news/">News</a></li>
    </ul>
  </section>
`;

export const about = html`
  <a slot="brand" href="/">${mark} Image Commons</a>
  <p slot="brand">
    Images, sound and film from libraries, museums and archives, brought together by open standards.
  </p>
`;

export const bottom = html`
  <p slot="bottom">Text under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></p>
  <p slot="bottom"><a href="/code-of-conduct/">Code of conduct</a> · <a href="/contact/">Write to us</a></p>
`;

/** A whole page around some text. */
export const frame = ({ sticky = false, dismissible = false } = {}) => html`
  <iiif-header skip-to="content" ?sticky=${sticky}>${brand} ${navigation} ${actions}</iiif-header>
  <div class="frame-body">
    <iiif-breadcrumbs>${crumbs}</iiif-breadcrumbs>
    <main id="content">
      <iiif-notification kind="warning" ?dismissible=${dismissible || nothing}>
        <p>Calls move by an hour this week: clocks change in Europe, not yet in America.</p>
      </iiif-notification>
      <h1>Choosing a viewer</h1>
      <p>
        A viewer shows what a manifest describes: pages to turn, a map to pan, a recording to play. Which one
        suits a collection depends on what its readers want to do with it, and on who looks after the
        software.
      </p>
      <p>
        Three questions help. Do readers compare images from several places? Do they annotate? Does the viewer
        stand in a page among text, or have the window to itself?
      </p>
      <h2>For comparing</h2>
      <p>A workspace with several windows suits scholars who put two witnesses of a text side by side.</p>
    </main>
  </div>
  <iiif-footer>${about} ${columns} ${bottom}</iiif-footer>
`;
