import type {} from 'iiif-blocks/types/angular';
import { bootstrapApplication } from '@angular/platform-browser';
import '../shared/elements';
import { App } from './app';

void bootstrapApplication(App);
