/** Configuration of the analyzer that `npm run analyze` runs (tools/manifest.js). */
export default {
  globs: ['src/base/**/*.ts', 'src/parts/**/*.ts', 'src/elements/**/*.ts'],
  litelement: true,
  plugins: [publicSide()],
};

/**
 * Reduces the manifest to the public interface: the public members of each element and its base classes, and the modules that register an
 * element, under the paths of the package, in a stable order.
 */
function publicSide() {
  /** Fields with `@state()`, as `Class.field`. They are internal, even if they are not private. */
  const states = /** @type {Set<string>} */ (new Set());

  return {
    name: 'iiif-blocks - public side',

    /** @param {{ ts: import('typescript'), node: import('typescript').Node, moduleDoc: any }} phase */
    analyzePhase({ ts, node, moduleDoc }) {
      if (ts.isClassDeclaration(node)) {
        const declaration = moduleDoc.declarations.find(
          (/** @type {any} */ { name }) => name === node.name?.text,
        );
        const feeds = ts.getJSDocTags(node).flatMap((tag) => feedOf(tag.tagName.text, tag.comment));
        if (feeds.length > 0) declaration.feeds = feeds;
        const category = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'category')?.comment;
        if (category) declaration.category = category;
      }
      if (!ts.isPropertyDeclaration(node) || !ts.canHaveDecorators(node)) return;
      const decorators = ts.getDecorators(node) ?? [];
      if (decorators.some(({ expression }) => expression.getText().startsWith('state('))) {
        states.add(
          `${/** @type {import('typescript').ClassDeclaration} */ (node.parent).name?.text}.${node.name.getText()}`,
        );
      }
    },

    /** @param {{ customElementsManifest: any }} phase */
    packageLinkPhase({ customElementsManifest: manifest }) {
      manifest.modules = manifest.modules
        .filter((/** @type {any} */ module) =>
          module.declarations.some((/** @type {any} */ { tagName }) => tagName),
        )
        .sort(by('path'));
      for (const module of manifest.modules) {
        module.path = published(module.path);
        for (const { declaration } of module.exports ?? [])
          if (declaration?.module) declaration.module = published(declaration.module);
        for (const declaration of module.declarations) {
          tidy(declaration);
          // The analyzer does not know our `define(tag, class)`.
          const { tagName, name } = declaration;
          if (tagName) {
            const definition = { name, module: module.path };
            module.exports.push({
              kind: 'custom-element-definition',
              name: tagName,
              declaration: definition,
            });
          }
        }
      }
    },
  };

  /**
   * Reads a line of the class comment: `@reads calls` is the feed that an element shows, `@looksUp groups` a feed that it looks names up
   * in. `where` and a selector limit the line to some elements of the tag.
   * @param {string} tag
   * @param {unknown} comment
   */
  function feedOf(tag, comment) {
    if (tag !== 'reads' && tag !== 'looksUp') return [];
    const [name, where] = String(comment)
      .trim()
      .split(/\s+where\s+/);
    return [{ name, ...(where && { where }), isMain: tag === 'reads' }];
  }

  /** @param {any} declaration */
  function tidy(declaration) {
    declaration.members = declaration.members?.filter(
      (/** @type {any} */ { name, privacy, static: isStatic, inheritedFrom }) =>
        !/^[#_]/.test(name) &&
        !isStatic &&
        (privacy ?? 'public') === 'public' &&
        !states.has(`${(inheritedFrom ?? declaration).name}.${name}`),
    );
    for (const kind of [
      'attributes',
      'members',
      'events',
      'slots',
      'cssParts',
      'cssProperties',
      'cssStates',
    ]) {
      declaration[kind]?.sort(by('name'));
      for (const { inheritedFrom } of declaration[kind] ?? []) {
        if (inheritedFrom?.module) inheritedFrom.module = published(inheritedFrom.module);
      }
      if (declaration[kind]?.length === 0) delete declaration[kind];
    }
    if (declaration.superclass?.module)
      declaration.superclass.module = published(declaration.superclass.module);
  }
}

/** @param {string} path The path of a source: `src/elements/x/x.ts`. */
function published(path) {
  return path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
}

/** @param {string} key */
function by(key) {
  return (/** @type {any} */ a, /** @type {any} */ b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0);
}
