import { objection, type ValueRule } from './values.js';

/** Attributes that embeds accept, by name, with the rule for their values. */
export type AttributeRules = Readonly<Record<string, ValueRule>>;

/** Blocks, attributes and colours that embeds accept. Generated from the elements' manifest by the build. */
export interface EmbedSettings {
  /** Attributes of each block, by its name without `iiif-`. */
  readonly blocks: Readonly<Record<string, AttributeRules>>;
  /** Attributes of `iiif-site`. */
  readonly site: AttributeRules;
  /** Colours that can be set, such as `accent` for `--iiif-color-accent`. */
  readonly colors: readonly string[];
}

/** The content of an embed page, as its address requests it. */
export interface EmbedRequest {
  /** Tag of the block; undefined if the address names none that may be embedded. */
  readonly tag: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  readonly siteAttributes: ReadonlyMap<string, string>;
  /** Values of `--iiif-color-*`, by the name of the property. */
  readonly colors: ReadonlyMap<string, string>;
  readonly theme: string;
  readonly scheme: string;
  /** Language tag (BCP 47); undefined if the address names none. */
  readonly language: string | undefined;
  /** Refused parameters with the reasons, in English, for the console. */
  readonly refusals: readonly string[];
}

/** Parameters of the page itself. */
const PAGE: AttributeRules = { theme: ['iiif', 'neutral'], 'color-scheme': ['auto', 'light', 'dark'] };

/**
 * Reads the parameters of an embed page, such as `?block=event-list&type=community-call&limit=3&lang=fr`. Never throws.
 *
 * @param base Address of the page.
 * @param origins Origins that feeds may come from, besides that of the page.
 */
export function readRequest(base: string, origins: readonly string[], settings: EmbedSettings): EmbedRequest {
  const { blocks, site, colors } = settings;
  const parameters = new URL(base).searchParams;
  const name = parameters.get('block')?.replace(/^iiif-/, '') ?? '';
  const block = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  const page = new Map<string, string>();
  const request = {
    tag: block && `iiif-${name}`,
    attributes: new Map<string, string>(),
    siteAttributes: new Map<string, string>(),
    colors: new Map<string, string>(),
    refusals: [] as string[],
  };
  let language: string | undefined;

  /** Assigns a value to its parameter, or returns the reason why it is refused. */
  const take = (key: string, value: string): string | undefined => {
    for (const [rules, target] of [
      [PAGE, page],
      [block ?? {}, request.attributes],
      [site, request.siteAttributes],
    ] as const) {
      const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
      if (!rule) continue;
      const reason = objection(rule, value, base, origins);
      if (reason) return reason;
      // A boolean attribute is on with any value, so leave it out for "false".
      if (rule !== 'boolean' || value !== 'false') target.set(key, rule === 'boolean' ? '' : value);
      return undefined;
    }
    if (colors.includes(key)) {
      const [, digits] = /^#?([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.exec(value) ?? [];
      if (!digits) return 'it is no colour in hexadecimal digits, such as 0073b0';
      request.colors.set(`--iiif-color-${key}`, `#${digits}`);
      return undefined;
    }
    if (key === 'lang') {
      language = canonical(value);
      return language ? undefined : 'it is no language tag (BCP 47), such as fr';
    }
    return block ? `<iiif-${name}> takes no such parameter in an embed` : undefined;
  };

  if (!block) {
    request.refusals.push(complaint('block', name, `it is none of ${Object.keys(blocks).join(', ')}`));
  }
  for (const [key, value] of parameters) {
    const reason = key === 'block' ? undefined : take(key, value);
    if (reason) request.refusals.push(complaint(key, value, reason));
  }
  return {
    ...request,
    language,
    theme: page.get('theme') ?? 'iiif',
    scheme: page.get('color-scheme') ?? 'auto',
  };
}

const complaint = (key: string, value: string, reason: string) =>
  `The parameter "${key}" with the value "${value.slice(0, 100)}" is refused: ${reason}.`;

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
