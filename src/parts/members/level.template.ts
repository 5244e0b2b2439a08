import { html, nothing, type TemplateResult } from 'lit';
import { memberMessages } from '../../i18n/en/institutions.js';
import type { BlockContext } from '../../time/context.js';
import type { Institution, MembershipLevel } from '../../model/institution.js';
import { heading } from '../../base/heading.js';
import { formatNumber } from '../../base/intl.js';

const LEVEL_NAMES: Readonly<Record<MembershipLevel, keyof typeof memberMessages>> = {
  founding: 'levelFounding',
  'founding-full': 'levelFoundingFull',
  full: 'levelFull',
  associate: 'levelAssociate',
};

/** Name of a level, or of one member of it: in the block's language if the level is known, else as in the feed. */
export function levelName(level: MembershipLevel, { t }: BlockContext, isOne = false): string {
  const key = Object.hasOwn(LEVEL_NAMES, level) ? LEVEL_NAMES[level] : undefined;
  return key ? t(memberMessages, key, { count: isOne ? 1 : 2 }) : level;
}

/** A level with its heading and its members. */
export function renderLevel(
  level: MembershipLevel,
  list: readonly Institution[],
  context: BlockContext,
  headingLevel: number,
): TemplateResult {
  return html`<div class="level" part="level">
    ${heading(
      headingLevel,
      html`${levelName(level, context)}
        <span class="count" part="count">${formatNumber(list.length, context.locale)}</span>`,
    )}
    <ul role="list" part="list">
      ${list.map((member) => html`<li part="member">${renderMember(member, context)}</li>`)}
    </ul>
  </div>`;
}

/** A member's name, with its link if there is one, and the mark of a founder. */
export function renderMember({ name, href, original }: Institution, { t }: BlockContext) {
  return html`${href ? html`<a href=${href} dir="auto">${name}</a>` : html`<bdi>${name}</bdi>`}
  ${original ? html`<span class="founder" part="founder">${t(memberMessages, 'founder')}</span>` : nothing}`;
}
