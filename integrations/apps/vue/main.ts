import type {} from 'iiif-blocks/types/vue';
import { createApp } from 'vue';
import '../common/elements';
import App from './App.vue';

createApp(App).mount('#app');
