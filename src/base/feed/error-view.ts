import { css, html, nothing, type TemplateResult } from 'lit';
import { feedMessages } from '../../i18n/en/feed.js';
import type { BlockContext } from '../../time/context.js';

/** A feed that could not be loaded, as the message shows it. */
export interface FailedFeed {
  readonly hasReading: boolean;
  readonly isLoading: boolean;
  readonly retry: () => void;
}

/**
 * A polite message that a feed could not be loaded, with a button that tries again. The live region is always rendered: screen readers
 * announce only what changes inside a region that they know.
 *
 * @param failed - Undefined while nothing has failed.
 */
export function renderFeedError(failed: FailedFeed | undefined, { t }: BlockContext): TemplateResult {
  return html`<div class="error" part="error" role="status">
    ${
      failed
        ? html`<slot name="error"
            ><p>
              ${t(feedMessages, failed.hasReading ? 'refreshFailed' : 'loadFailed')}
              <button type="button" class="retry" aria-disabled=${failed.isLoading} @click=${failed.retry}>
                ${t(feedMessages, 'retry')}
              </button>
            </p></slot
          >`
        : nothing
    }
  </div>`;
}

/**
 * Moves the focus to the block where the retry button has gone with it; without this a keyboard user is back at the top of the page.
 * Does nothing where the focus is somewhere.
 */
export function keepFocus(root: ParentNode): void {
  const base = root.querySelector<HTMLElement>('.base');
  if (!base || document.activeElement !== document.body) return;
  base.tabIndex = -1;
  base.focus();
}

export const errorStyles = css`
  .error p {
    padding-block: 0.5em;
    color: var(--_muted);
  }

  .retry {
    border: 0;
    padding: 0.25em;
    background: none;
    color: var(--_link);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
`;
