/** The fields of a form for the options of a block. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option } from './blocks.js';

/** Called when the visitor has set an option. */
export type OnOption = (name: string, value: string | boolean) => void;

/** The id of the list of time zones that fields refer to. */
export const ZONES = 'builder-zones';

const HINTS: Partial<Record<Option['kind'], string>> = {
  address: 'https://',
  instant: '2027-06-01T09:00+02:00',
  zone: 'Europe/Paris',
};

/** The field of an option; `value` is the attribute's value, undefined where it is not written. */
export function renderOption(option: Option, value: string | undefined, onOption: OnOption): TemplateResult {
  const { name, kind, description } = option;
  const id = `option-${name}`;
  const help = html`<p class="help" id="${id}-help">${withCode(description)}</p>`;
  if (kind === 'boolean') {
    return html`<div class="option switch">
      <input
        type="checkbox"
        id=${id}
        name=${name}
        aria-describedby="${id}-help"
        .checked=${live(value !== undefined)}
        @change=${({ currentTarget }: Event) => onOption(name, (currentTarget as HTMLInputElement).checked)}
      />
      <label for=${id}><code>${name}</code></label>
      ${help}
    </div>`;
  }
  return html`<div class="option">
    <label for=${id}><code>${name}</code></label>
    ${kind === 'choice' ? renderSelect(option, id, value, onOption) : renderInput(option, id, value, onOption)}
    ${help}
  </div>`;
}

/** Text with code between backticks. */
export function withCode(text: string): (string | TemplateResult)[] {
  return text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
}

function renderSelect(
  { name, values, initial }: Option,
  id: string,
  value: string | undefined,
  onOption: OnOption,
) {
  return html`<select
    id=${id}
    name=${name}
    aria-describedby="${id}-help"
    .value=${live(value ?? initial)}
    @change=${({ currentTarget }: Event) => onOption(name, (currentTarget as HTMLSelectElement).value)}
  >
    ${initial ? nothing : html`<option value="" ?selected=${value === undefined}>default</option>`}
    ${values.map(
      (each) =>
        html`<option value=${each} ?selected=${each === (value ?? initial)}>
          ${each}${each === initial ? ' (default)' : ''}
        </option>`,
    )}
  </select>`;
}

function renderInput(option: Option, id: string, value: string | undefined, onOption: OnOption) {
  const { name, kind, values, initial, range } = option;
  const list = kind === 'zone' ? ZONES : values.length ? `${id}-values` : undefined;
  return html`<input
      type=${kind === 'number' || kind === 'date' ? kind : 'text'}
      id=${id}
      name=${name}
      aria-describedby="${id}-help"
      class=${kind}
      list=${list ?? nothing}
      min=${kind === 'number' ? (range?.[0] ?? 0) : nothing}
      max=${range?.[1] ?? nothing}
      placeholder=${initial || (HINTS[kind] ?? nothing)}
      spellcheck="false"
      autocomplete="off"
      .value=${live(value ?? '')}
      @input=${({ currentTarget }: Event) => onOption(name, (currentTarget as HTMLInputElement).value)}
    />${
      values.length
        ? html`<datalist id="${id}-values">
            ${values.map((each) => html`<option value=${each}></option>`)}
          </datalist>`
        : nothing
    }`;
}
