import type {} from 'iiif-blocks/types/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../common/elements';
import { App } from './App';

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
