import { noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';

/** The value of a property before a control in Storybook changed it. */
const befores = new WeakMap<Element, Record<string, unknown>>();

/**
 * Makes every control work in every story: changed controls are set on the story's elements, even if the story ignores the control.
 */
class Controls extends Directive {
  render(_tag: string | undefined, _args: Record<string, unknown>, _before: Record<string, unknown>) {
    return noChange;
  }

  override update({ element: root }: ElementPart, [tag, args, before]: Parameters<this['render']>) {
    const changed = Object.keys(args).filter((name) => args[name] !== before[name]);
    // The story renders after this decorator runs.
    if (tag)
      queueMicrotask(() => [...root.querySelectorAll(tag)].forEach((element) => set(element, changed, args)));
    return noChange;
  }
}

export const controls = directive(Controls);

function set(element: Element, changed: string[], args: Record<string, unknown>) {
  const properties = element as unknown as Record<string, unknown>;
  const before = befores.get(element) ?? {};
  befores.set(element, before);
  for (const name of changed) {
    if (!(name in before)) before[name] = properties[name];
    properties[name] = args[name];
  }
  for (const name of Object.keys(before).filter((name) => !changed.includes(name))) {
    properties[name] = before[name];
    delete before[name];
  }
}
