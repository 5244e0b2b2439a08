import litPlugin from 'eslint-plugin-lit';
import a11yPlugin from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'cdn/',
      'demo-dist/',
      'storybook-static/',
      '.cache/',
      'custom-elements.json',
      // Only the applications have the packages of these frameworks, whose compilers check both files.
      'tools/framework-types/',
      'integrations/apps/*/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off', // blocks warn the page's author on the console
      'no-eval': 'error',
      'no-implied-eval': 'off', // the typed rule of the same name finds more
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/unbound-method': 'off', // fires on @click=${this.#onClick}, which Lit binds
      '@typescript-eslint/no-unnecessary-condition': 'off', // takes a flag for constant even if it changes during an await
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off', // after a match, the groups of the expression exist
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [litPlugin.configs['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    settings: { wc: { elementBaseClasses: ['LitElement', 'BlockElement', 'FeedElement'] } },
    rules: {
      complexity: ['error', 15],
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/lifecycle-super': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': 'error',
      'lit/value-after-constraints': 'error',
      // Elements are registered by our own `define`, which never throws.
      'wc/guard-super-call': 'off', // LitElement defines all of these methods
      'wc/guard-define-call': 'off',
      'wc/define-tag-after-class-definition': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: { 'lit-a11y': a11yPlugin },
    // All rules but no-redundant-role: a list without bullets needs `role="list"` for VoiceOver.
    rules: Object.fromEntries(
      [
        'accessible-name',
        'alt-text',
        'anchor-is-valid',
        'aria-activedescendant-has-tabindex',
        'aria-attr-valid-value',
        'aria-attrs',
        'aria-role',
        'aria-unsupported-elements',
        'autocomplete-valid',
        'click-events-have-key-events',
        'definition-list',
        'heading-hidden',
        'iframe-title',
        'img-redundant-alt',
        'list',
        'mouse-events-have-key-events',
        'no-access-key',
        'no-aria-slot',
        'no-autofocus',
        'no-distracting-elements',
        'obj-alt',
        'role-has-required-aria-attrs',
        'role-supports-aria-attr',
        'scope',
        'tabindex-no-positive',
        'valid-lang',
      ].map((rule) => [`lit-a11y/${rule}`, 'error']),
    ),
  },
  {
    files: ['test/**', 'stories/**', 'demo/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // expect(x).to.be.true
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // tests read feeds as untyped JSON
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      // By Chai's types every `expect(a).to.equal(b)` is a promise. Only this one really is.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
          message: 'Await it: it is a promise.',
        },
      ],
    },
  },
  {
    // tsc checks these JavaScript files. Typed rules would report every use of a package without types.
    files: ['**/*.js', '.storybook/**', '*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
);
