import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../../custom-elements.json';
import { readBlocks, type Manifest } from '../../demo/builder/blocks.js';
import { SnippetBuilder, type Setup } from '../../demo/builder/builder.js';
import { languages } from '../../demo/builder/languages.js';
import { samples } from '../../demo/builder/samples.js';
import type { Library } from '../../demo/builder/snippets.js';
import look from '../../demo/builder/builder.css?inline';
import theme from '../../src/styles/themes/iiif.css?url&no-inline';
import { addressHere, frame as pageSheet } from './page.js';

customElements.get('snippet-builder') ?? customElements.define('snippet-builder', SnippetBuilder);
