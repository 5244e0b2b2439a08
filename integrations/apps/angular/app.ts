import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { FeedErrorDetail, FeedLoadDetail } from 'iiif-blocks';
import { calendar, groupIds, groups, limits, NOW, withOneMore, type GroupId } from '../common/feeds';

@Component({
  selector: 'iiif-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.component.html',
})
export class App {
  protected readonly now = NOW;
  protected readonly groups = groups;
  protected readonly groupIds = groupIds;
  protected readonly limits = limits;
  protected readonly group = signal<GroupId>('museums');
  protected readonly calls = signal(calendar);
  protected readonly limit = signal(10);
  protected readonly isListed = signal(true);
  protected readonly shown = signal(0);
  protected readonly loads = signal(0);
  protected readonly members = signal('institutions.json');
  protected readonly problem = signal('');

  protected choose(id: string) {
    this.group.set(id as GroupId);
  }

  protected addCall() {
    this.calls.update((calls) => withOneMore(calls, this.group()));
  }

  protected onLoad({ detail }: CustomEvent<FeedLoadDetail>) {
    this.shown.set(detail.count);
    this.loads.update((before) => before + 1);
  }

  protected onError({ detail }: CustomEvent<FeedErrorDetail>) {
    this.problem.set(detail.error.message);
  }
}
