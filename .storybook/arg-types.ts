import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  inheritedFrom?: { name: string };
}

interface Member extends Named {
  kind: string;
  attribute?: string;
  readonly?: boolean;
}

const KINDS = [
  ['slots', 'Slots'],
  ['events', 'Events'],
  ['cssParts', 'CSS parts'],
  ['cssStates', 'CSS states'],
  ['cssProperties', 'CSS custom properties'],
] as const;

type Described = { tagName?: string; members?: Member[] } & { [K in (typeof KINDS)[number][0]]?: Named[] };

/**
 * The table of an element: each option once, under the name that a page writes, with a control that fits it. Storybook's own table
 * repeats options whose attribute and property have different names, loses options that share a name with a part, and offers to set parts.
 */
export function argTypesOf(tag: string): ArgTypes {
  const declarations: Described[] = manifest.modules.flatMap((module) => module.declarations as Described[]);
  const element = declarations.find(({ tagName }) => tagName === tag);
  const members = element?.members ?? [];
  const rows: [key: string, row: ArgTypes[string]][] = [];
  for (const member of members.filter(({ attribute }) => attribute)) rows.push(option(member, 'Attributes'));
  for (const member of members.filter(({ attribute, kind }) => !attribute && kind === 'field'))
    rows.push(option(member, 'Properties'));
  for (const member of members.filter(({ kind }) => kind === 'method'))
    rows.push(fact({ ...member, name: `${member.name}()` }, 'Methods'));
  for (const [kind, category] of KINDS)
    for (const item of element?.[kind] ?? []) rows.push(fact(item, category));
  return Object.fromEntries(rows);
}

function option(member: Member, category: string): [string, ArgTypes[string]] {
  const { name, attribute = name, description = '', default: initial, readonly } = member;
  const text = (member.type?.text ?? '').replace(/ \| undefined$/, '');
  const choices = [...text.matchAll(/'([^']*)'/g)].map(([, choice]) => choice);
  const control = { number: 'number', boolean: 'boolean', string: 'text' }[text] ?? 'object';
  return [
    name,
    {
      name: attribute,
      description: attribute === name ? description : `${description} As a property: \`${name}\`.`,
      control: readonly ? false : choices.length > 0 ? { type: 'select' } : { type: control as 'text' },
      ...(choices.length > 0 && { options: choices }),
      table: { category, type: { summary: text }, defaultValue: { summary: initial } },
    },
  ];
}

function fact({ name, description, type }: Named, category: string): [string, ArgTypes[string]] {
  const summary = type?.text && { type: { summary: type.text } };
  return [
    `${category} ${name}`,
    { name: name || 'default', description, control: false, table: { category, ...summary } },
  ];
}
