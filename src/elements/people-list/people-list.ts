import { html, nothing } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import type { Kind } from '../../feeds/reader.js';
import { property, state } from 'lit/decorators.js';
import { part } from '../../base/part.js';
import { peopleMessages } from '../../i18n/en/people.js';
import type { Institution } from '../../model/institution.js';
import {
  byRole,
  hasRole,
  initialsOf,
  institutionFinder,
  roleOrder,
  sitsIn,
  type Person,
} from '../../model/person.js';
import { dateAt, startOfDate } from '../../time/zones.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { heading } from '../../base/heading.js';
import { keyed } from '../../base/feed/keyed.js';
import { warn } from '../../base/warn.js';
import { styles } from './people-list.styles.js';

const ROLE_NAMES: Readonly<Record<string, keyof typeof peopleMessages>> = {
  'ex-officio': 'roleExOfficio',
  'full-member': 'roleFullMember',
  'associate-member': 'roleAssociateMember',
  community: 'roleCommunity',
};

/** Compares the value of `group` with the names of groups. Loaded if `group` is set. */
const groupNames = part(() => import('./group-names.js'));

type Finder = ReturnType<typeof institutionFinder>;

/** Number of people in the skeleton when `limit` is not set: the chairs of a group, or a committee. */
const TYPICAL = { group: 2, committee: 13 };

/**
 * The members of a committee or the chairs of a group: photograph or initials, name, institution, and term of office. Grouped
 * by role if there are several. There is no default people feed; the chairs of a group come from the groups feed.
 *
 * @summary List chairs, committees, terms of office
 * @category Groups and people
 * @customElement iiif-people-list
 * @reads people where :not([group]), [group=""]
 * @reads groups where [group]:not([group=""])
 * @looksUp institutions
 * @csspart role - A role with its heading and its people.
 * @csspart heading - The heading of a role.
 * @csspart list - The people with a role.
 * @csspart person - Each person.
 * @csspart photo - A photograph, or the initials in its place.
 * @csspart name - The name of a person.
 * @csspart institution - The institution of a person.
 * @csspart office - A further office of a person, such as treasurer.
 * @csspart group - The group that a person chairs.
 * @csspart term - The term of office of a person.
 */
export class IiifPeopleList extends FeedElement<Person> {
  static override styles = [FeedElement.styles, styles];

  /**
   * Roles to show, separated by spaces: `ex-officio`, `full-member`, `associate-member`, `community` (or 1 to 4), `chair`, or
   * any other role in the feed. Default: all roles.
   */
  @property() roles = '';
  /** Year of the terms of office to show, or `all` for every term. Default: the current year. */
  @property() year?: string;
  /** Shows only the chairs of this group, from the groups feed: its id, label or another of its names. */
  @property() group = '';
  /** Content of an institutions feed, for the institutions of people. Default: the institutions feed of `iiif-site`. */
  @property({ attribute: false }) institutions?: unknown;

  @state() private failed: ReadonlySet<string> = new Set();

  readonly #institutions = this.companion(kinds.institutions, () => this.institutions);
  /** Finder of institutions by name, with the records that it was created for. */
  #finder: { readonly among: readonly Institution[]; readonly find: Finder } | undefined;
  #hasTerms = false;

  protected override get kind(): Kind<Person> {
    return this.group ? kinds.chairs : kinds.people;
  }

  protected override select(people: readonly Person[]) {
    const { year, roles } = this;
    const isOfGroup = this.#groupTest(people);
    const wanted = people.filter((person) => hasRole(person, roles) && isOfGroup(person));
    this.#hasTerms = !year && wanted.some(({ from, until }) => from || until);
    const inOffice = year === 'all' ? wanted : wanted.filter((person) => sitsIn(person, this.#year));
    return this.limited([...byRole(inOffice).values()].flat());
  }

  protected override nextChange() {
    return this.#hasTerms ? startOfDate(`${this.#year + 1}-01-01`, this.context.timeZone) : undefined;
  }

  protected override renderRecords(people: readonly Person[]) {
    const roles = byRole(people);
    const find = this.#lookUp(people);
    return [...roles].map(([role, those]) => {
      const key = ROLE_NAMES[role];
      return html`<div class="role" part="role">
        ${roles.size > 1 && key ? heading(this.headingLevel, this.t(peopleMessages, key)) : nothing}
        <ul class="people" part="list" role="list">
          ${keyed(
            those,
            ({ id }) => id,
            (person) => html`<li part="person">${this.#renderPerson(person, find)}</li>`,
          )}
        </ul>
      </div>`;
    });
  }

  protected override renderSkeleton() {
    return html`<ul class="people" aria-hidden="true">
      ${Array.from(
        { length: Math.min(this.limit ?? TYPICAL[this.group ? 'group' : 'committee'], 48) },
        () =>
          html`<li class="skeleton">
            <span class="photo"></span>
            <div class="about">
              <p></p>
              <p></p>
            </div>
          </li>`,
      )}
    </ul>`;
  }

  protected override renderEmpty() {
    return html`<p>${this.t(peopleMessages, 'noPeople')}</p>`;
  }

  /** The year to show: that of the attribute, else the current one. */
  get #year(): number {
    return Number(this.year) || Number(dateAt(this.context.now, this.context.timeZone).slice(0, 4));
  }

  /**
   * A test for the people of the wanted group: those whose group has exactly that name; if there are none, those with a similar
   * name.
   */
  #groupTest(people: readonly Person[]): (person: Person) => boolean {
    if (!this.group) return () => true;
    const closeness = this.usePart(groupNames)?.closenessTo(this.group);
    if (!closeness) {
      // If the module with other names of groups is not available, compare with the label only.
      const name = this.group.trim().toLowerCase();
      return (person) => !this.isLoadingPart(groupNames) && person.group?.toLowerCase() === name;
    }
    const best = people.some((person) => closeness(person) === 2) ? 2 : 1;
    return (person) => closeness(person) >= best;
  }

  #renderPerson(person: Person, find: Finder) {
    const { name, institution, role, group } = person;
    const known = institution ? find(institution) : undefined;
    const isSeat = institution === name;
    const { label, href } = this.#titleOf(person, isSeat ? known : undefined);
    // Chairs of groups need no office line, and main roles are in the heading above.
    const isOffice = role && !group && !roleOrder.includes(role);
    return html`${this.#renderPhoto(person, label)}
      <div class="about">
        <p class="name" part="name">${linked(label, href)}</p>
        ${institution && !isSeat ? html`<p part="institution">${linked(known?.name ?? institution, known?.href)}</p>` : nothing}
        ${isOffice ? html`<p part="office"><bdi>${role}</bdi></p>` : nothing}
        ${group && !this.group ? html`<p part="group"><bdi>${group}</bdi></p>` : nothing}
        ${this.#renderTerm(person)}
      </div>`;
  }

  /** The name and the link of an entry. A seat that belongs to an institution is labelled with the institution's name. */
  #titleOf({ name, href, isVacant }: Person, holder: Institution | undefined) {
    const label = isVacant ? this.t(peopleMessages, 'openSeat') : holder?.name || name;
    return { label, href: href ?? holder?.href };
  }

  /** The photograph, with the initials behind it; neither for a vacant seat without an image. */
  #renderPhoto({ image, isVacant }: Person, label: string) {
    return html`<span class="photo ${isVacant ? 'vacant' : ''}" part="photo" aria-hidden="true"
      >${isVacant ? nothing : initialsOf(label)}${
        image && !this.failed.has(image)
          ? html`<img src=${image} alt="" loading="lazy" decoding="async" @error=${this.#onError} />`
          : nothing
      }</span
    >`;
  }

  #renderTerm({ until }: Person) {
    if (!until) return nothing;
    const isLast = until === this.#year && this.year !== 'all';
    return html`<p class=${isLast ? 'last' : 'term'} part="term">
      ${this.t(peopleMessages, isLast ? 'termEnds' : 'termUntil', { year: String(until) })}
    </p>`;
  }

  /** Returns the finder of institutions, and logs one warning with the names that it does not find. */
  #lookUp(people: readonly Person[]): Finder {
    const { hasReading, reading } = this.#institutions;
    if (!hasReading) return () => undefined;
    if (this.#finder?.among !== reading.records) {
      this.#finder = { among: reading.records, find: institutionFinder(reading.records) };
    }
    const { find } = this.#finder;
    const unknown = people.flatMap(({ institution = '' }) =>
      // The community itself is not listed as an institution.
      /^(IIIF\b|$)/.test(institution) || find(institution) ? [] : `"${institution}"`,
    );
    if (unknown.length > 0) {
      warn(this, `finds no institution called ${[...new Set(unknown)].join(', ')}; no link is shown.`);
    }
    return find;
  }

  #onError({ currentTarget }: Event) {
    this.failed = new Set(this.failed).add((currentTarget as HTMLImageElement).src);
  }
}

const linked = (label: string, href: string | undefined) =>
  href ? html`<a href=${href} dir="auto">${label}</a>` : html`<bdi>${label}</bdi>`;

define('iiif-people-list', IiifPeopleList);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-people-list': IiifPeopleList;
  }
}
