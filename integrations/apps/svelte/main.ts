import type {} from 'iiif-blocks/types/svelte';
import { mount } from 'svelte';
import '../common/elements';
import App from './App.svelte';

mount(App, { target: document.querySelector('#app')! });
