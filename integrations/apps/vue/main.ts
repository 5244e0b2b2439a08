import type {} from 'iiif-blocks/types/vue';
import { createApp } from 'vue';
import '../shared/elements';
import App from './App.vue';

createApp(App).mount('#app');
