import type {} from 'iiif-blocks/types/solid';
import { render } from 'solid-js/web';
import '../common/elements';
import { App } from './App';

render(() => <App />, document.querySelector('#app')!);
