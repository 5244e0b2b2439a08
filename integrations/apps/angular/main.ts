import type {} from 'iiif-blocks/types/angular';
import { bootstrapApplication } from '@angular/platform-browser';
import '../common/elements';
import { App } from './app';

void bootstrapApplication(App);
