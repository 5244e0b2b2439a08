import type {} from 'iiif-blocks/types/preact';
import { render } from 'preact';
import '../common/elements';
import { App } from './App';

render(<App />, document.querySelector('#app')!);
